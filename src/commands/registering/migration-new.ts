import { byWord } from "../../facts/fact";
import { readDomain } from "../../facts/ids";
import { Method, Version } from "../../facts/versions";
import { buildRegistration } from "../../machines/case/build-case";
import { emptyForest } from "../../machines/forest/forest-part";
import { hybridRivalOf, migrationsOf, rivalOf } from "../../machines/house-part";
import { methodsFor } from "../../paths/catalogue";
import { judge, obstacles } from "../../rules/judge";
import { command } from "../command";
import { isReserved } from "../names";
import { changed, type Outcome, ofAll, refused, refusedBy } from "../outcome";
import type { Report } from "../reports/report";
import type { HouseRoom } from "../room";
import { routeOf } from "../route";

const usage =
  "migration new <name> from <version> to <version> [method=side-by-side] [forest=…] [target-forest=…]";

export const migrationNew = command({
  verb: "migration new",
  synonyms: ["new migration", "migration add", "migration create"],
  on: "house",
  who: "admin",
  usage,
  about: "registers a migration and judges its path at once",
  words: [{ name: "name", rest: true }, { name: "from" }, { name: "to" }],
  pairs: ["method", "forest", "target-forest"],
  text: [],
  block: false,
  changes: true,
  decide: ({ words, pairs }, room): Outcome => {
    const name = (words.name ?? "").trim();
    const from = Version.safeParse(words.from?.toLowerCase());
    const to = Version.safeParse(words.to?.toLowerCase());
    const versions = Version.options.join(" ");
    if (!from.success) return badValue("from", words.from ?? "", versions);
    if (!to.success) return badValue("to", words.to ?? "", versions);
    if (isReserved(name, room.verbs) || name.length > 60)
      return refused("not-understood", { code: "reserved-name", name });
    if (
      migrationsOf(room.house, room.by.tenant).some(
        (other) => other.name.toLowerCase() === name.toLowerCase(),
      )
    ) {
      return refused("not-understood", { code: "name-taken", name, what: "migration" });
    }

    const methods = methodsFor(from.data, to.data);
    const method = Method.safeParse((pairs.method ?? methods[0] ?? "side-by-side").toLowerCase());
    if (!method.success) return badValue("method", pairs.method ?? "", Method.options.join("|"));

    const forests = readForests(pairs);
    if ("bad" in forests) return badValue(forests.bad, pairs[forests.bad] ?? "", "an FQDN");

    const others = pairs.method === undefined ? othersThan(method.data, methods) : [];
    return register(room, { name, from: from.data, to: to.data, method: method.data, others, ...forests });
  },
});

type Wanted = {
  readonly name: string;
  readonly from: Version;
  readonly to: Version;
  readonly method: Method;
  /** The methods that were possible too, where none was typed. */
  readonly others: readonly Method[];
  readonly forest: string | undefined;
  readonly targetForest: string | undefined;
};

function register(
  room: HouseRoom,
  { name, from, to, method, others, forest, targetForest }: Wanted,
): Outcome {
  const route = routeOf(from, to, method);
  const rival = rivalOf(room.house, room.by.tenant, forest, null);
  const hybridRival = hybridRivalOf(room.house, room.by.tenant, forest, null);
  const facts = { ...(forest ? { forest } : {}), ...(targetForest ? { "target-forest": targetForest } : {}) };
  const part = { ...emptyForest(), name, from, to, method, facts: statedNow(room, facts) };
  const judgements = judge(buildRegistration({ forest: part, route, rival, hybridRival, now: room.now }));
  const against = obstacles(judgements).filter(({ finding }) => finding.verdict === "refuse");
  if (against.length > 0 || route.kind !== "documented") return refusedBy(against);

  const { id: home } = room.conversation;
  const { tenant } = room.by;
  return changed(
    [
      ofAll({
        type: "migrationRegistered",
        name,
        from,
        to,
        method,
        path: route.path,
        tenant,
        home,
        facts,
      }),
    ],
    {
      house: [
        { type: "migrationOpened", migration: room.nextLog, name, tenant, forest: forest ?? null, to },
        { type: "migrationChosen", conversation: home, migration: room.nextLog },
      ],
      warnings: obstacles(judgements),
      with: methodTaken({ from, to, method, forest: forest !== undefined }, others),
    },
  );
}

const othersThan = (taken: Method, methods: readonly Method[]): readonly Method[] =>
  methods.filter((method) => method !== taken);

/** Where there was a choice that nobody made, which one was taken and what else there is. */
export function methodTaken(
  taken: Omit<Extract<Report, { kind: "method-taken" }>, "kind" | "others">,
  [first, ...others]: readonly Method[],
): Report | null {
  return first ? { kind: "method-taken", ...taken, others: [first, ...others] } : null;
}

function readForests(pairs: Readonly<Record<string, string>>) {
  const forest = pairs.forest === undefined ? undefined : readDomain(pairs.forest);
  const targetForest = pairs["target-forest"] === undefined ? undefined : readDomain(pairs["target-forest"]);
  if (pairs.forest !== undefined && !forest) return { bad: "forest" } as const;
  if (pairs["target-forest"] !== undefined && !targetForest) return { bad: "target-forest" } as const;
  return { forest, targetForest };
}

const statedNow = ({ by, now }: HouseRoom, facts: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(facts).map(([key, value]) => [key, { value, by: by.person, at: now, source: byWord }]),
  );

const badValue = (key: string, value: string, takes: string): Outcome =>
  refused("not-understood", { code: "bad-value", key, value, takes, usage });
