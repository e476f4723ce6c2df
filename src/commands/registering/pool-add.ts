import type { Fqdn } from "../../facts/ids";
import type { MigrationEvent } from "../../machines/events/events";
import { inWords } from "../../machines/stated";
import type { Happened } from "../../machines/stored-event";
import { companionOf, pathOfPool } from "../../paths/catalogue";
import { severalTargets } from "../../rules/group-chat/chat-goes-to-one-pool";
import { command, type Typed } from "../command";
import { type Declared, judgeDeclaration, readFacts } from "../facts/declare";
import { askForFact } from "../facts/missing-facts";
import { weigh, wordEvents } from "../facts/weigh";
import { imagine } from "../imagine";
import { isReserved, readFqdn } from "../names";
import { changed, nothing, type Outcome, ofAll, ofPool, refused, refusedBy } from "../outcome";
import type { MigrationRoom } from "../room";
import { adoptionGate, type Midway, readMidway } from "./adoption";
import { conflictsOf } from "./conflicts";

const usage =
  "pool add <fqdn> site=… version=… edition=ee|se users=N sql=host\\instance target=<fqdn> target-edition=… target-sql=… [pilot=yes] [role=groupchat home=<pool>] [at-phase=N because …], or a pasted CSV table below";

/** Without these a pool is not registered; what else is missing is asked for afterwards. */
const required = ["site", "version", "users"] as const;
const requiredOfChat = ["site", "version", "home"] as const;

export const poolAdd = command({
  verb: "pool add",
  synonyms: ["add pool", "pool new", "pool register"],
  on: "migration",
  who: "engineer",
  usage,
  about: "registers a legacy pool and the target its users move to",
  words: [{ name: "fqdn", optional: true }],
  pairs: [
    ...required,
    "edition",
    "sql",
    "sql-version",
    "roles",
    "target",
    "target-edition",
    "target-sql",
    "target-sql-version",
    "target-roles",
    "target-site",
    "pilot",
    "role",
    "home",
    "owner",
    "due",
    "cms",
    "cac",
    "dns",
    "group-chat",
    "xmpp",
    "persistent-chat",
    "at-phase",
  ],
  text: ["because"],
  block: true,
  changes: true,
  poolNamed: ({ words }) => words.fqdn,
  decide: (typed, room): Outcome => {
    const { role, "at-phase": atPhase, ...pairs } = typed.pairs;
    if (typed.words.fqdn === undefined) {
      const problem = { code: "missing-word", word: "fqdn" } as const;
      return refused("not-understood", { code: "malformed", verb: "pool add", usage, problem });
    }
    const name = readFqdn(typed.words.fqdn);
    if (!name || isReserved(name, room.verbs)) {
      return refused("not-understood", {
        code: "bad-value",
        key: "fqdn",
        value: typed.words.fqdn,
        takes: "an FQDN",
        usage,
      });
    }
    const way = role === undefined ? null : companion(room, role, pairs);
    if (way && "outcome" in way) return way.outcome;

    const read = readFacts("pool", pairs, usage, room);
    if ("outcome" in read) return read.outcome;

    const along = { ...room, path: pathOfPool(room.path, way?.path ?? null) };
    const midway = atPhase === undefined ? undefined : readMidway(along, atPhase, typed.because, usage);
    if (midway && "outcome" in midway) return midway.outcome;

    const missing = (way ? requiredOfChat : required).find((key) => pairs[key] === undefined);
    if (room.forest.pools.has(name) || !missing) return register(room, name, read, { ...way, ...midway });
    return midway
      ? refused("not-understood", { code: "pair-wanted", key: missing, usage })
      : askOn(typed, room, missing);
  },
});

/** The companion path of a chat pool: beside a main path to Lync Server 2013, and into one Persistent Chat pool. */
function companion(
  { path }: MigrationRoom,
  role: string,
  { target = "" }: Readonly<Record<string, string>>,
): { readonly path: string } | { readonly outcome: Outcome } {
  if (!/^group-?chat$/i.test(role)) {
    const about = { key: "role", value: role, takes: "groupchat", usage };
    return { outcome: refused("not-understood", { code: "bad-value", ...about }) };
  }
  const found = path.from.map((from) => companionOf(path, "group-chat", from)).find(Boolean);
  if (!found) {
    const source = "migration-process-details.md";
    return { outcome: refused("path-is-available", { code: "no-companion", path: path.title, source }) };
  }
  const targets = target.split(",").filter((each) => each.trim() !== "");
  return targets.length > 1
    ? { outcome: refusedBy([{ rule: "chat-goes-to-one-pool", finding: severalTargets(targets) }]) }
    : { path: found.id };
}

function askOn({ line }: Typed, room: MigrationRoom, key: string): Outcome {
  const { id: conversation } = room.conversation;
  const question = { kind: "registration" as const, typed: line, key };
  return changed([ofAll({ type: "questionPut", conversation, to: room.by.person, question })]);
}

function register(
  room: MigrationRoom,
  name: Fqdn,
  facts: Declared,
  how: { readonly path?: string } & Partial<Midway>,
): Outcome {
  const target = (facts.own.target as Fqdn | undefined) ?? null;
  if (!target && Object.keys(facts.target).length > 0)
    return refused("not-understood", { code: "pair-wanted", key: "target", usage });

  const conflicts = conflictsOf(room, name, target, facts);
  if (conflicts.length > 0) return refusedBy(conflicts);
  const known = room.forest.pools.has(name) ? room.pool : undefined;
  if (known) {
    const at = known.facts.version?.at ?? known.enteredAt;
    return nothing({ code: "pool-registered", pool: name, by: known.facts.version?.by ?? null, at });
  }

  const events = [
    ofPool(name, { type: "poolEnrolled", facts: facts.own, target, ...how }),
    ...targetFacts(room, target, facts),
  ];
  const broken = judgeDeclaration({ ...room, pool: undefined }, events);
  const again = `${usage.replace("<fqdn>", name).split(" edition=")[0]} …`;
  if (broken.length > 0) return { kind: "refused", violations: broken, again };

  const gate = how.atPhase === undefined ? [] : adoptionGate(imagine({ ...room, pool: undefined }, events));
  return changed([...events, ...gate, ...askForFact(room, events, name)]);
}

function targetFacts(
  { forest, by, now }: MigrationRoom,
  name: Fqdn | null,
  { target }: Declared,
): readonly Happened<MigrationEvent>[] {
  if (!name) return [];
  const weighed = weigh(forest.targets.get(name)?.facts, target, inWords(by.person, now));
  return wordEvents({ on: "target", name }, weighed);
}
