import { factKey } from "../../facts/fact-keys";
import type { Fqdn } from "../../facts/ids";
import { labelOf } from "../../machines/case/build-case";
import type { MigrationEvent } from "../../machines/events/events";
import type { ForestPart } from "../../machines/forest/forest-part";
import type { Happened } from "../../machines/stored-event";
import type { Survey } from "../../readers/topology/survey";
import { type Command, command, type Typed } from "../command";
import { refusals } from "../facts/declare";
import { imagine } from "../imagine";
import { changed, nothing, type Outcome, told } from "../outcome";
import { edgeAdd } from "../registering/edge-add";
import { poolAdd } from "../registering/pool-add";
import { siteAdd } from "../registering/site-add";
import { labelFor, type PoolRoom } from "../room";
import { legacyFactsIn, poolFactsIn, serversIn } from "./facts-in";
import { numbersIn, readVersions, toConfirm } from "./numbers";
import { addLine, commandFor, countOf, type Proposal, proposalsIn } from "./proposals";
import { type BroughtTopology, readShared, readTarget, registered, sourceOf } from "./reading";
import { readInto } from "./reading-into";
import { broughtIn } from "./topology";
import { usersIn } from "./users-in";

/** An order that a document gives rise to, and which outcomes of it are told: everything at length, only what was changed or
 * refused, or only what was refused. */
export type OrderToTell = {
  readonly command: Command;
  readonly typed: Typed;
  readonly tell?: "at-length" | "what-changes" | "what-is-refused";
};

/** So many pools of a document are read into at once; what it says of others is read when it is brought again. */
const mostPools = 200;

/** The orders that a topology document comes to: what it says of all, then of each pool that is registered. With `add`
 * before that a registration for everything that is not; each is judged by itself. */
export function topologyOrders(
  order: OrderToTell,
  forest: ForestPart,
  brought: BroughtTopology | undefined,
): readonly OrderToTell[] {
  const { typed } = order;
  const adds = typed.words.action?.toLowerCase() === "add";
  const said = typed.pairs.versions === undefined || adds ? {} : readVersions(typed.pairs.versions);
  if (!brought || !said || (typed.words.action !== undefined && !adds)) return [order];
  if (!adds && brought.from.as === "record" && Object.keys(said).length === 0) return [order];

  const { survey } = brought.document;
  const numbers = numbersIn(survey, forest, said);
  if (Object.keys(toConfirm(numbers)).length > 0) return [order];
  if (!adds)
    return [
      { ...order, tell: "at-length" },
      ...knownPools(survey, forest).map((name) => reading(name, typed, "what-changes")),
    ];

  const proposals = proposalsIn(survey, forest, numbers);
  const { sites, edges, pools, targets } = proposals;
  const { users, missing, stray } = usersIn(typed, pools);
  if (countOf(proposals) === 0 || stray) return [order];

  const counted = pools.filter(({ name }) => users[name] !== undefined).slice(0, mostPools);
  return [
    ...sites.map((each) => registering(siteAdd, each, typed)),
    ...edges.map((each) => registering(edgeAdd, each, typed)),
    { command: shared, typed, tell: "what-is-refused" },
    ...targets.map(({ fqdn }) => ({ command: newPool(fqdn), typed })),
    ...counted.map((each) =>
      registering(poolAdd, { ...each, pairs: { ...each.pairs, users: String(users[each.name]) } }, typed),
    ),
    ...[...counted.map(({ name }) => name), ...knownPools(survey, forest)].map((name) =>
      reading(name, typed, "what-is-refused"),
    ),
    ...(missing.length > 0 ? [{ command: wanting(missing), typed }] : []),
  ];
}

const knownPools = ({ pools }: Survey, forest: ForestPart): readonly string[] =>
  pools.flatMap(({ fqdn }) => (forest.pools.has(fqdn) ? [fqdn] : [])).slice(0, mostPools);

/** A proposal as the command that registers it, with its own word for what it is about. */
function registering(command: Command, proposal: Proposal, typed: Typed): OrderToTell {
  const words = { [proposal.on === "site" ? "name" : "fqdn"]: proposal.name };
  const line = commandFor(proposal);
  return { command, typed: { ...typed, words, pairs: pairsFor(command, proposal), block: [], line } };
}

/** The pairs that the command takes; what else a document says of the thing is read into it afterwards. */
const pairsFor = ({ pairs: allowed }: Command, { on, pairs }: Proposal): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(pairs).filter(([key]) => (allowed === "any" || allowed.includes(key)) && factKey(on, key)),
  );

const reading = (name: string, typed: Typed, tell: "what-changes" | "what-is-refused"): OrderToTell => ({
  command: poolReading,
  typed: { ...typed, words: { pool: name }, block: [] },
  tell,
});

const common = {
  verb: "topology",
  synonyms: [],
  who: "engineer",
  usage: "topology",
  about: "",
  words: [],
  pairs: [],
  text: [],
  block: false,
  changes: true,
} as const;

/** What a document says of one registered pool. */
const poolReading = command({
  ...common,
  on: "pool",
  decide: (_, room): Outcome => {
    const brought = broughtIn(room);
    if ("kind" in brought && brought.kind !== "topology") return brought;

    const { survey } = brought.document;
    const seen = survey.pools.find(({ fqdn }) => fqdn === room.pool.name);
    if (!seen) return nothing({ code: "facts-stand", name: labelFor(room) });
    const numbers = numbersIn(survey, room.forest);
    const { facts } = room.pool;
    const values = {
      ...poolFactsIn(seen, numbers, facts),
      ...legacyFactsIn(seen, survey),
      ...serversIn(seen),
    };
    const of = { on: "pool" as const, name: room.pool.name as Fqdn };
    const events = readInto(room, of, facts, registered(room, values), sourceOf(room, brought));
    return withObstacles(room, events);
  },
});

/** What rules now refuse of a pool is told with what was read of it, and where nothing new was read by itself: servers are as
 * they are, whatever a rule says. */
function withObstacles(room: PoolRoom, events: readonly Happened<MigrationEvent>[]): Outcome {
  const against = refusals(imagine(room, events));
  if (events.length > 0) return changed(events, { warnings: against });
  return against.length > 0
    ? told({ kind: "refused-now", pool: labelFor(room), violations: against })
    : nothing({ code: "facts-stand", name: labelFor(room) });
}

/** What a document says of everything but legacy pools, new pools among it. */
const shared = command({
  ...common,
  on: "migration",
  decide: (_, room): Outcome => {
    const brought = broughtIn(room);
    if ("kind" in brought && brought.kind !== "topology") return brought;

    const events = readShared(room, brought);
    return events.length > 0 ? changed(events) : nothing({ code: "facts-stand", name: room.forest.name });
  },
});

/** A new pool of the document, known as a target from now on. */
const newPool = (fqdn: string): Command =>
  command({
    ...common,
    on: "migration",
    decide: (_, room): Outcome => {
      const brought = broughtIn(room);
      if ("kind" in brought && brought.kind !== "topology") return brought;

      const events = readTarget(room, brought, fqdn);
      return events.length > 0 ? changed(events) : nothing({ code: "facts-stand", name: fqdn });
    },
  });

/** Tells which pools wait for the number of their users. */
const wanting = (missing: readonly Proposal[]): Command =>
  command({
    ...common,
    on: "migration",
    decide: (_, { forest }): Outcome => {
      const pools = missing.map(({ name }) => labelOf(forest, name));
      return told({ kind: "users-wanted", pools, try: addLine(pools) });
    },
  });
