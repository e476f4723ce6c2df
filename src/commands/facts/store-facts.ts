import { printFact, type Stored, type Subject } from "../../facts/fact-keys";
import { type Fqdn, type Instant, SiteKey } from "../../facts/ids";
import { ledgerEntry } from "../../facts/ledger";
import { labelOf } from "../../machines/case/build-case";
import type { FactValue, HouseEvent, MigrationEvent } from "../../machines/events";
import type { Facts } from "../../machines/pool/pool-part";
import type { Happened } from "../../machines/stored-event";
import type { Violation } from "../../rules/judge";
import { changed, nothing, type Outcome, ofAll, refused, refusedBy } from "../outcome";
import type { MigrationRoom } from "../room";
import { type Declared, judgeDeclaration, poolFacts } from "./declare";

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
  if (
    stand(factsOf(room, { on, name }), read.own, room.now) &&
    stand(room.forest.targets.get(target ?? "")?.facts, read.target, room.now)
  ) {
    return nothing({ code: "facts-stand", name });
  }

  const kept = targetInUse(room, read);
  if (kept) return kept;

  const events = eventsFor({ on, name }, target, read, because);
  const broken = judgeDeclaration(room, events);
  const violations = [...broken, ...retiredTooEarly(room, { on, name }, read)];
  if (violations.length > 0) return refusedBy(violations);
  return changed(events, { house: houseEvents(room, on, read) });
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

function eventsFor(
  { on, name }: Of,
  target: Fqdn | null,
  read: Declared,
  because?: string,
): readonly Happened<MigrationEvent>[] {
  if (on === "pool") return poolFacts(name as Fqdn, target, read, because);
  return [
    ofAll({
      type: "factsDeclared",
      on,
      name,
      facts: read.own,
      ...(because === undefined ? {} : { because }),
    }),
  ];
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

const stand = (
  facts: Facts | undefined,
  wanted: Readonly<Record<string, FactValue>>,
  now: Instant,
): boolean =>
  Object.entries(wanted).every(([key, value]) => {
    const known = facts?.[key];
    if (value === null || !known) return value === null && known === undefined;
    return !isCountedAnew(key, known.at, now) && printFact(known.value as Stored) === printFact(value);
  });

/** Users left are counted whenever they are stated; what else can hold a pool, when the last count is of another day. */
const isCountedAnew = (key: string, at: Instant, now: Instant): boolean =>
  key === "users-left" || (ledgerEntry(key)?.kind === "count" && now - at >= day);

const day = 86_400_000;

/** The forest is unique among open migrations: `house` keeps who has which. */
function houseEvents(room: MigrationRoom, on: Subject, { own }: Declared): readonly HouseEvent[] {
  if (on !== "migration" || !("forest" in own)) return [];
  return [{ type: "forestClaimed", migration: room.log, forest: own.forest as string | null }];
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
