import { type Fqdn, house as houseLog, type LogId } from "../../facts/ids";
import { closed, opened } from "../../machines/forest/big-maps";
import { foldForest } from "../../machines/forest/fold-forest";
import { emptyForest, type ForestPart } from "../../machines/forest/forest-part";
import { emptyHouse, foldHouse, type HousePart } from "../../machines/house-part";
import { foldPool } from "../../machines/pool/fold-pool";
import { emptyPool, type PoolPart } from "../../machines/pool/pool-part";
import { type EventRow, readHouseRow, readMigrationRow } from "../../machines/stored-event";
import { pathById } from "../../paths/catalogue";
import type { Path } from "../../paths/path";
import { othersTurn } from "../others-turn";
import type { TurnStore, TurnTx } from "../ports";
import { forestKept } from "./kept";

/** A migration's parts as far as they are at hand: its forest part, and the pools spoken of lately. All stand at one seq. */
export type Standing = {
  readonly path: Path;
  readonly forest: ForestPart;
  readonly pools: ReadonlyMap<string, PoolPart>;
};

/** What this process remembers of the logs. Only ever replaced after a commit, by what that commit made true. */
export type Memory = {
  house: HousePart;
  readonly standings: Map<LogId, Standing>;
  /** The logs that are being read just now. */
  readonly readings: Map<LogId, Promise<Standing | undefined>>;
  /** Up to which seq each log's forest part was kept as a snapshot that can be read. */
  readonly kept: Map<LogId, number>;
};

export const emptyMemory = (): Memory => ({
  house: emptyHouse(),
  standings: new Map(),
  readings: new Map(),
  kept: new Map(),
});

type Rows = Pick<TurnTx, "rowsAfter">;
type Reader = Rows & Pick<TurnStore, "snapshot">;

/** The house with every event that came since it was last looked at. */
export async function freshHouse(reader: Rows, known: HousePart): Promise<HousePart> {
  let house = known;
  for await (const rows of pages(reader, houseLog, known.seq)) {
    for (const row of rows) house = foldHouse(house, readHouseRow(row));
  }
  return house;
}

/** Sees what happened in the house up to now, and remembers it. */
export async function seeHouse(reader: Rows, memory: Memory): Promise<void> {
  rememberHouse(memory, await freshHouse(reader, memory.house));
}

/** Nothing older than what is known is remembered: a turn that ended meanwhile may know more. */
export function rememberHouse(memory: Memory, house: HousePart): void {
  if (house.seq > memory.house.seq) memory.house = house;
}

/** A migration's standing up to now, read outside any transaction and remembered. A long log is read once for all who ask. */
export function upToDate(reader: Reader, memory: Memory, log: LogId): Promise<Standing | undefined> {
  const underWay = memory.readings.get(log);
  if (underWay) return underWay;

  const reading = atHand(reader, memory, log)
    .then((known) => freshStanding(reader, log, known))
    .then((standing) => {
      remember(memory, log, standing);
      return standing;
    })
    .finally(() => memory.readings.delete(log));
  memory.readings.set(log, reading);
  return reading;
}

/** Nothing older than what is known is remembered. */
export function remember({ standings }: Memory, log: LogId, standing: Standing | undefined): void {
  const known = standings.get(log);
  if (standing && (!known || standing.forest.seq >= known.forest.seq)) standings.set(log, standing);
}

/** A migration's standing with every event that came since it was last looked at; undefined where there is no such log. */
export async function freshStanding(
  reader: Rows,
  log: LogId,
  known: Standing | undefined,
): Promise<Standing | undefined> {
  let standing = known;
  let isOpen = false;
  for await (const rows of pages(reader, log, standing?.forest.seq ?? 0)) {
    if (standing && rows.length === sliceSize && !isOpen) {
      standing = { ...standing, forest: opened(standing.forest) };
      isOpen = true;
    }
    for (const row of rows) standing = folded(standing, row);
  }
  if (!standing || !isOpen) return standing;

  await othersTurn();
  return { ...standing, forest: closed(standing.forest) };
}

/** The standing with a pool's part in it, read from its own events where it is not at hand. */
export async function withPoolPart(
  reader: Rows,
  log: LogId,
  standing: Standing,
  name: Fqdn,
): Promise<Standing> {
  if (standing.pools.has(name) || !standing.forest.pools.has(name)) return standing;

  let pool = emptyPool(name);
  for await (const rows of pages(reader, log, pool.seq, name)) {
    for (const row of rows) pool = foldPool(standing.path, pool, readMigrationRow(row));
  }
  return { ...standing, pools: remembered(standing.pools, pool) };
}

/** Folds one row into a standing, and into the pool it is about where that is at hand. The first row of a log says along
 * which path it goes. */
export function folded(standing: Standing | undefined, row: EventRow): Standing {
  const logged = readMigrationRow(row);
  const id = logged.event.type === "migrationRegistered" ? logged.event.path : standing?.forest.pathId;
  const path = standing?.path ?? pathById(id ?? "");
  if (!path)
    throw new Error(`Log ${row.migration} goes along the path "${id}", which this release does not know.`);

  const forest = foldForest(path, standing?.forest ?? emptyForest(), logged);
  const pools = standing?.pools ?? new Map<string, PoolPart>();
  const known = logged.pool ? pools.get(logged.pool) : undefined;
  return { path, forest, pools: known ? remembered(pools, foldPool(path, known, logged)) : pools };
}

/** So many pools are kept at hand for each migration; the one longest not spoken of is forgotten first. */
const poolsKept = 500;

function remembered(pools: ReadonlyMap<string, PoolPart>, pool: PoolPart): ReadonlyMap<string, PoolPart> {
  const kept = new Map(pools);
  kept.delete(pool.name);
  kept.set(pool.name, pool);
  const oldest = kept.size > poolsKept ? kept.keys().next().value : undefined;
  if (oldest) kept.delete(oldest);
  return kept;
}

/** What is remembered of a log, or what was kept of it. */
async function atHand(
  reader: Reader,
  { standings, kept }: Memory,
  log: LogId,
): Promise<Standing | undefined> {
  const known = standings.get(log);
  if (known) return known;

  const forest = await forestKept(reader, log);
  const path = forest && pathById(forest.pathId);
  kept.set(log, forest?.seq ?? 0);
  return forest && path ? { path, forest, pools: new Map() } : undefined;
}

/** A page of a log. It is folded in slices of a millisecond or two, between which other work gets its turn. */
const pageSize = 200;
const sliceSize = 25;

async function* pages(
  reader: Rows,
  log: LogId,
  after: number,
  pool?: string,
): AsyncGenerator<readonly EventRow[]> {
  for (let seq = after; ; ) {
    const rows = await reader.rowsAfter(log, seq, {
      limit: pageSize,
      ...(pool === undefined ? {} : { pool }),
    });
    for (let from = 0; from < rows.length; from += sliceSize) {
      if (from > 0) await othersTurn();
      yield rows.slice(from, from + sliceSize);
    }
    const last = rows.at(-1);
    if (!last || rows.length < pageSize) return;

    seq = last.seq;
    await othersTurn();
  }
}
