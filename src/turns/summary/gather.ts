import { missingAt } from "../../commands/gates/gate-view";
import type { GateView } from "../../commands/reports/gate";
import { withPool } from "../../commands/room";
import type { Instant, LogId } from "../../facts/ids";
import { localTime } from "../../facts/zones";
import { type ForestPart, gateKey, type Scope } from "../../machines/forest/forest-part";
import type { HousePart } from "../../machines/house-part";
import { type Changed, changing } from "../../notices/summary/changing";
import { scopeKey } from "../../notices/summary/scopes";
import type { Gathered } from "../../notices/summary/summary-of";
import { type Survey, surveying } from "../../notices/summary/survey";
import { pathOfPool } from "../../paths/catalogue";
import { type Standing, withPoolPart } from "../memory/memory";
import { othersTurn } from "../others-turn";
import type { TurnStore } from "../ports";
import { roomWithout } from "./room-without";

/** From where on a summary tells what changed: behind which event and which refusal, and since when. */
export type Mark = { readonly seq: number; readonly refusal: number; readonly since: Instant };

type Walks = Map<string, Promise<ReadonlyMap<string, Survey>>>;
type Missing = GateView["missing"] | undefined;

type Wanted = {
  readonly log: LogId;
  readonly standing: Standing;
  readonly house: HousePart;
  readonly scope: Scope;
  readonly zone: string;
  readonly mark: Mark;
  readonly now: Instant;
};

/** What was gathered, and the last refusal in it. */
type Basket = { readonly gathered: Gathered; readonly refusal: number };

/**
 * Gathers what summaries are made of, outside any transaction and in slices, between which turns are taken. Channels that
 * ask at about the same time share one walk over the pools and one reading of what changed.
 */
export function gatherer(store: TurnStore): (wanted: Wanted) => Promise<Basket> {
  const surveys = new WeakMap<ForestPart, { readonly minute: number; readonly walks: Walks }>();
  const views = new WeakMap<ForestPart, Map<string, Promise<Missing>>>();
  const readings = new Map<string, ReturnType<typeof readChanges>>();

  const surveyOf = async ({ standing: { path, forest }, scope, zone, now }: Wanted): Promise<Survey> => {
    const minute = Math.floor(now / aMinute);
    const last = surveys.get(forest);
    const { walks } = last?.minute === minute ? last : { walks: new Map() as Walks };
    surveys.set(forest, { minute, walks });
    const key = scopeKey(scope);
    if (!walks.has(key)) {
      const scopes = scopesAt(forest, scope);
      const walk = inSlices(surveying(path, forest, scopes, { now, today: localTime(zone, now).date }));
      for (const each of scopes) walks.set(scopeKey(each), walk);
    }
    return found((await walks.get(key))?.get(key));
  };

  const changesOf = async (
    wanted: Wanted,
  ): Promise<{ readonly changed: Changed; readonly refusal: number }> => {
    const { log, mark, scope, standing } = wanted;
    const stretch = [log, mark.seq, mark.refusal, standing.forest.seq].join(" ");
    const key = `${stretch} ${scopeKey(scope)}`;
    if (!readings.has(key)) {
      const reading = readChanges(store, wanted);
      for (const each of scopesAt(standing.forest, scope))
        readings.set(`${stretch} ${scopeKey(each)}`, reading);
      for (const old of [...readings.keys()].slice(0, Math.max(0, readings.size - mostReadings)))
        readings.delete(old);
      reading.catch(() => readings.clear());
    }
    const { changes, refusal } = await (readings.get(key) ?? readChanges(store, wanted));
    return { changed: found(changes.get(scopeKey(scope))), refusal };
  };

  const lackingOf = async (wanted: Wanted, { gates }: Survey): Promise<ReadonlyMap<string, Missing>> => {
    const { forest } = wanted.standing;
    const known = views.get(forest) ?? new Map<string, Promise<Missing>>();
    views.set(forest, known);
    const shown = new Map<string, Missing>();
    for (const { pool, gate } of gates.first) {
      const key = gateKey(pool, gate);
      if (!known.has(key)) await othersTurn();
      const view = known.get(key) ?? missingOf(store, wanted, pool, gate);
      known.set(key, view);
      shown.set(key, await view);
    }
    return shown;
  };

  return async (wanted) => {
    const survey = await surveyOf(wanted);
    const { changed, refusal } = await changesOf(wanted);
    const seen = await lackingOf(wanted, survey);
    const { scope, mark, now, standing } = wanted;
    const missing: Gathered["missingAt"] = ({ pool, gate }) => seen.get(gateKey(pool, gate));
    return {
      gathered: { ...standing, scope, survey, changed, since: mark.since, missingAt: missing, now },
      refusal,
    };
  };
}

/** The scope that is wanted and those that other summaries of the migration have: they cost one walk together. */
function scopesAt({ schedules }: ForestPart, wanted: Scope): readonly Scope[] {
  const scopes = [wanted, ...Object.values(schedules).map(({ scope }) => scope)];
  return [...new Map(scopes.map((scope) => [scopeKey(scope), scope])).values()];
}

async function readChanges(store: TurnStore, { log, mark, standing: { forest }, scope }: Wanted) {
  const changes = changing(forest, scopesAt(forest, scope));
  for (let after = mark.seq; after < forest.seq; ) {
    const rows = await store.rowsAfter(log, after);
    for (const [at, row] of rows.entries()) {
      if (row.seq <= forest.seq) changes.event(row);
      if (at % stride === stride - 1) await othersTurn();
    }
    after = rows.at(-1)?.seq ?? forest.seq;
  }
  let { refusal } = mark;
  for (;;) {
    const page = await store.refusalsAfter(log, refusal);
    for (const [at, refused] of page.entries()) {
      changes.refusal(refused);
      if (at % stride === stride - 1) await othersTurn();
    }
    refusal = page.at(-1)?.id ?? refusal;
    if (page.length === 0) return { changes: changes.found, refusal };
  }
}

/** What an open gate lacks, and who could give it. Its pool is read, and not remembered. */
async function missingOf(
  store: TurnStore,
  { log, standing, house, now }: Wanted,
  name: Parameters<typeof withPoolPart>[3],
  gate: string,
): Promise<Missing> {
  const { pools } = await withPoolPart(store, log, standing, name);
  const pool = pools.get(name);
  if (!pool) return undefined;

  const room = roomWithout(house, log, standing, now);
  return missingAt(withPool({ ...room, path: pathOfPool(room.path, pool.companion) }, pool), gate);
}

async function inSlices<T>(steps: Generator<void, T>): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await othersTurn();
  }
}

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("A scope was walked for and is not among what was found.");
  return value;
}

const aMinute = 60_000;
/** So many rows are looked at between two pauses: a millisecond or two. */
const stride = 200;
const mostReadings = 2000;
