import type { Few } from "../../commands/summary/summary";
import type { Instant } from "../../facts/ids";
import { daysBetween } from "../../facts/zones";
import {
  type ForestPart,
  type OpenDeed,
  type OpenGate,
  type OpenWaiver,
  type PoolEntry,
  type Scope,
  usersLeftOfEntry,
} from "../../machines/forest/forest-part";
import { isInForce } from "../../machines/pool/pool-part";
import type { Path } from "../../paths/path";
import { keep, keeping } from "./few";
import { scopeFinder, scopeKey } from "./scopes";

/** What one walk over a migration finds of the pools of a scope. */
export type Survey = ReturnType<typeof emptySurvey>;

type Here = { readonly pool: string; readonly since: Instant };
type Failure = {
  readonly pool: string | null;
  readonly site: string | null;
  readonly checkpoint: string;
  readonly because: string;
};
type Planned = { readonly pool: string; readonly due: string };

const emptySurvey = () => ({
  pools: 0,
  users: 0,
  usersLeft: 0,
  moved: 0,
  /** By phase: since when each pool is there. */
  phases: new Map<number, Here[]>(),
  ledger: new Map<string, { most: number; left: number; pools: number }>(),
  rollbacks: keeping<Here>(),
  held: keeping<Here>(),
  unowned: keeping<string>(),
  overdue: keeping<Planned & { readonly days: number }>(),
  slipped: keeping<Planned & { readonly first: string; readonly days: number }>(),
  nextDue: keeping<Planned>(),
  gates: keeping<OpenGate>(),
  deeds: keeping<OpenDeed>(),
  failures: keeping<Failure>(),
  waivers: keeping<OpenWaiver>(),
});

/**
 * Walks a migration once for all scopes, and gives each its survey. It yields after every few hundred things, so that
 * whoever walks may let others have their turn. `today` is the day where the clocks of most of them are.
 */
export function* surveying(
  path: Path,
  forest: ForestPart,
  scopes: readonly Scope[],
  { now, today }: { readonly now: Instant; readonly today: string },
): Generator<void, ReadonlyMap<string, Survey>> {
  const surveys = new Map(scopes.map((scope) => [scope, emptySurvey()]));
  const scopesOf = scopeFinder(forest, scopes);
  const at = (pool: string | null, site?: string): readonly Survey[] =>
    scopesOf(pool, site).flatMap((scope) => surveys.get(scope) ?? []);
  let walked = 0;

  for (const [pool, entry] of forest.pools) {
    for (const survey of at(pool, entry.site)) countPool(survey, path, pool, entry, today);
    if (++walked % stride === 0) yield;
  }
  for (const gate of forest.openGates.values()) {
    for (const survey of at(gate.pool)) keep(survey.gates, gate, { most: gatesShown });
    if (++walked % stride === 0) yield;
  }
  for (const { failures } of forest.targets.values()) {
    for (const [key, because] of Object.entries(failures)) {
      const [checkpoint = "", pool = ""] = key.split(" ");
      for (const survey of at(pool)) keep(survey.failures, { pool, site: null, checkpoint, because });
    }
    if (++walked % stride === 0) yield;
  }
  for (const [site, { checkpoints }] of forest.sites) {
    for (const [checkpoint, { state, because }] of Object.entries(checkpoints))
      if (state === "failed")
        for (const survey of at(null, site))
          keep(survey.failures, { pool: null, site, checkpoint, because: because ?? "" });
    if (++walked % stride === 0) yield;
  }
  for (const deed of forest.openDeeds.values()) for (const survey of at(deed.pool)) keep(survey.deeds, deed);
  for (const waiver of forest.waivers.values())
    if (isInForce(waiver, now)) for (const survey of at(waiver.pool)) keep(survey.waivers, waiver);
  return new Map([...surveys].map(([scope, survey]) => [scopeKey(scope), survey]));
}

function countPool(survey: Survey, { phases }: Path, pool: string, entry: PoolEntry, today: string): void {
  const { life, since } = entry;
  survey.pools++;
  if (life.state === "rollback-asked") keep(survey.rollbacks, { pool, since }, { before: isOlder });
  if (life.state === "held") keep(survey.held, { pool, since }, { before: isOlder });
  if (entry.companion) return;

  survey.users += entry.users;
  survey.usersLeft += usersLeftOfEntry(entry);
  survey.moved += entry.moved;
  const there = survey.phases.get(entry.phase);
  if (there) there.push({ pool, since: entry.enteredAt });
  else survey.phases.set(entry.phase, [{ pool, since: entry.enteredAt }]);
  for (const [key, { most, left }] of Object.entries(entry.counted)) {
    const sum = survey.ledger.get(key) ?? { most: 0, left: 0, pools: 0 };
    survey.ledger.set(key, {
      most: sum.most + most,
      left: sum.left + left,
      pools: sum.pools + (left > 0 ? 1 : 0),
    });
  }
  if (entry.phase > phases.length) return;

  if (entry.owner === null) keep(survey.unowned, pool);
  if (entry.due !== null) countDue(survey, pool, entry.due, entry.firstDue ?? entry.due, today);
}

function countDue(survey: Survey, pool: string, due: string, first: string, today: string): void {
  const days = daysBetween(due, today);
  const slip = daysBetween(first, due);
  if (days > 0) keep(survey.overdue, { pool, due, days }, { before: (one, other) => one.days > other.days });
  else keep(survey.nextDue, { pool, due }, { most: 1, before: (one, other) => one.due < other.due });
  if (slip > 0)
    keep(survey.slipped, { pool, due, first, days: slip }, { before: (one, other) => one.days > other.days });
}

/** Pools that are long in their phase: a week at least, and twice as long as the others there in the middle; where there
 * are no others, a month. The lengths are ours. */
export function stuckIn(path: Path, survey: Survey, now: Instant): Few<Stuck> {
  const known = found.get(survey);
  if (known) return known;

  const stuck = findStuck(path, survey, now);
  found.set(survey, stuck);
  return stuck;
}

/** A survey stands for a minute, and many channels ask for the same. */
const found = new WeakMap<Survey, Few<Stuck>>();

function findStuck({ phases }: Path, survey: Survey, now: Instant): Few<Stuck> {
  const stuck = keeping<Stuck>();
  for (const [phase, there] of survey.phases) {
    if (phase < 1 || phase > phases.length) continue;

    const inOrder = [...there].sort((one, other) => one.since - other.since);
    for (const [at, { pool, since }] of inOrder.entries()) {
      const usual = usualAge(inOrder, at, now);
      const age = now - since;
      if (age < (usual === null ? aMonth : Math.max(aWeek, 2 * usual + 1))) break;
      keep(stuck, { pool, phase, since, usual }, { before: isOlder });
    }
  }
  return stuck;
}

type Stuck = Here & { readonly phase: number; readonly usual: number | null };

/** The age in the middle of those behind the first few. */
function usualAge(inOrder: readonly Here[], at: number, now: Instant): number | null {
  const others = inOrder.length - 1;
  if (others === 0) return null;

  const middle = Math.floor(others / 2);
  const there = inOrder[middle < at ? middle : middle + 1];
  return there ? now - there.since : null;
}

const isOlder = (one: { readonly since: Instant }, other: { readonly since: Instant }): boolean =>
  one.since < other.since;

/** So many things are looked at between two pauses: a millisecond or two. */
const stride = 500;
const gatesShown = 8;
const aWeek = 7 * 86_400_000;
const aMonth = 30 * 86_400_000;
