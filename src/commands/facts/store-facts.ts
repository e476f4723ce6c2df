import { type Facts, isRead, isSame, type Statement, type Subject } from "../../facts/fact";
import { printFact } from "../../facts/fact-keys";
import { type Fqdn, type Instant, SiteKey } from "../../facts/ids";
import { ledgerEntry } from "../../facts/ledger";
import { labelOf } from "../../machines/case/build-case";
import type { HouseEvent } from "../../machines/events/house-event";
import type { FactValue } from "../../machines/events/values";
import { inWords } from "../../machines/stated";
import type { Violation } from "../../rules/judge";
import { changed, nothing, type Outcome, refused, refusedBy } from "../outcome";
import type { MigrationRoom } from "../room";
import { type Declared, judgeDeclaration } from "./declare";
import { saysNothing, type Weighed, weigh, wordEvents } from "./weigh";

type Of = { readonly on: Subject; readonly name: string };

/** Stores declared facts, unless they stand already or would newly break a rule. */
export function storeFacts(room: MigrationRoom, { on, name }: Of, read: Declared, because?: string): Outcome {
  const target = targetOf(room, read);
  if (Object.keys(read.target).length > 0 && !target) {
    return refused("not-understood", {
      code: "pair-wanted",
      key: "target",
      usage: `set ${name} target=<fqdn>`,
    });
  }
  const saying = inWords(room.by.person, room.now);
  const known = factsOf(room, { on, name });
  const knownTarget = room.forest.targets.get(target ?? "")?.facts;
  const own = weigh(known, read.own, saying);
  const targets = weigh(knownTarget, read.target, saying);
  if (stand(known, read.own, own, room.now) && stand(knownTarget, read.target, targets, room.now)) {
    return nothing({ code: "facts-stand", name });
  }

  const kept = targetInUse(room, read);
  if (kept) return kept;

  const events = [
    ...wordEvents({ on, name }, own, because),
    ...(target ? wordEvents({ on: "target", name: target }, targets, because) : []),
  ];
  const broken = judgeDeclaration(room, events);
  const violations = [...broken, ...retiredTooEarly(room, { on, name }, read)];
  if (violations.length > 0) return refusedBy(violations);
  return changed(events, { house: houseEvents(room, on, own.counts) });
}

/** What is known of a subject so far. */
export function factsOf(room: MigrationRoom, { on, name }: Of): Facts | undefined {
  switch (on) {
    case "migration":
      return room.forest.facts;
    case "site":
      return room.forest.sites.get(SiteKey.parse(name))?.facts;
    case "edge":
      return room.forest.edges.get(name)?.facts;
    case "target":
      return room.forest.targets.get(name)?.facts;
    case "pool":
      return room.pool?.facts;
  }
}

/** A target that was deployed for a pool, or that has its users, is not exchanged: the way back leads from there. */
function targetInUse({ forest, pool }: MigrationRoom, { own }: Declared): Outcome | undefined {
  const known = pool?.target;
  if (!pool || !known || !("target" in own) || own.target === known) return undefined;

  const moved = pool.moves.reduce((sum, { count }) => sum + count, 0);
  const deployed = Object.keys(forest.targets.get(known)?.tasks ?? {}).length > 0;
  const inUse = moved > 0 || (deployed && phaseReached(forest, pool.name) > 2);
  return inUse
    ? refused("not-understood", { code: "target-in-use", pool: labelOf(forest, pool.name), target: known })
    : undefined;
}

const phaseReached = (forest: MigrationRoom["forest"], name: string): number =>
  forest.pools.get(name)?.phase ?? 0;

const targetOf = ({ pool }: MigrationRoom, { own }: Declared): Fqdn | null =>
  "target" in own ? (own.target as Fqdn | null) : (pool?.target ?? null);

/** Whether nothing new was said: neither what counts nor what stands against it would be another. */
const stand = (
  facts: Facts | undefined,
  wanted: Readonly<Record<string, FactValue>>,
  weighed: Weighed,
  now: Instant,
): boolean =>
  saysNothing(weighed) ||
  Object.entries(wanted).every(([key, value]) => {
    const known = facts?.[key];
    if (value === null || !known) return value === null && known === undefined;
    if (key in weighed.beside) return known.against?.some((word) => saidAlready(word, value)) === true;
    return !isCountedAnew(key, known.at, now) && printFact(known.value) === printFact(value);
  });

const saidAlready = (one: Statement, value: Exclude<FactValue, null>): boolean =>
  !isRead(one) && isSame(one.value, value);

/** Users left are counted whenever they are stated; what else can hold a pool, when the last count is of another day. */
const isCountedAnew = (key: string, at: Instant, now: Instant): boolean =>
  key === "users-left" || (ledgerEntry(key)?.kind === "count" && now - at >= day);

const day = 86_400_000;

/** The forest is unique among open migrations: `house` keeps who has which. */
function houseEvents(room: MigrationRoom, on: Subject, counts: Weighed["counts"]): readonly HouseEvent[] {
  if (on !== "migration" || !("forest" in counts)) return [];
  return [{ type: "forestClaimed", migration: room.log, forest: counts.forest as string | null }];
}

/** an Edge with one FQDN is retired only when no pool has users left, on paths that switch the route at all. */
function retiredTooEarly(
  { forest, path }: MigrationRoom,
  { on, name }: Of,
  { own }: Declared,
): readonly Violation[] {
  const edge = forest.edges.get(name);
  const legacy = edge?.facts.version?.value !== forest.to;
  if (!path.landmarks || on !== "edge" || own.retired !== true || !legacy || forest.usersLeft === 0)
    return [];

  const source = "configure-federation-routes-and-media-traffic.md";
  const { usersLeft: left, poolsWithUsers: pools } = forest;
  return [
    {
      rule: "legacy-pool-is-empty",
      finding: {
        verdict: "refuse",
        code: "still-in-forest",
        left,
        pools,
        what: "users-left",
        before: { task: path.landmarks.routeSwitch },
        source,
        rules: ["R-52"],
      },
    },
  ];
}
