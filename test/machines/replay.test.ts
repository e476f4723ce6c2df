import { foldForest } from "../../src/machines/forest/fold-forest";
import { emptyForest, type ForestPart } from "../../src/machines/forest/forest-part";
import { foldPool } from "../../src/machines/pool/fold-pool";
import { emptyPool, type PoolPart } from "../../src/machines/pool/pool-part";
import { slicesOf, withSlice } from "../../src/machines/snapshots";
import { type EventRow, readHouseRow, readMigrationRow, toRow } from "../../src/machines/stored-event";
import { logNumbered } from "../../src/turns/deciding/room";
import { scanned, talliesOf } from "../support/full-scan";
import { given } from "../support/given";
import { replayed, type Standing, standingOf } from "../support/world";
import { walk } from "../wire/support/walk";

/** A part as plain JSON: the order in which a map keeps its entries is nobody's matter. */
const plain = (part: unknown): unknown => JSON.parse(JSON.stringify(part));

/** Through a snapshot and back. */
function thawed(forest: ForestPart): ForestPart {
  const slices = [...slicesOf(forest)];
  return slices.reduce<ForestPart | undefined>(withSlice, undefined) ?? emptyForest();
}

let whole: Standing;
let rows: readonly EventRow[];

beforeAll(() => {
  whole = standingOf(given(walk).world);
  rows = whole.log.map((logged) => toRow(logNumbered(1), logged));
});

test("after every event of the walk the tallies are what a full scan says", () => {
  let forest = emptyForest();
  const pools = new Map<string, PoolPart>();
  for (const logged of whole.log) {
    forest = foldForest(whole.path, forest, logged);
    const { pool } = logged;
    if (pool) pools.set(pool, foldPool(whole.path, pools.get(pool) ?? emptyPool(pool), logged));
    const standing = { ...whole, forest, pools };

    expect({ after: logged.seq, ...talliesOf(standing) }).toEqual({
      after: logged.seq,
      ...scanned(standing),
    });
  }
});

test("the log alone gives every part as it stands", () => {
  const again = replayed(whole.path, rows);

  expect(plain(again.forest)).toEqual(plain(whole.forest));
  expect(Object.fromEntries(again.pools)).toEqual(Object.fromEntries(whole.pools));
});

test("a snapshot of the forest thaws to what was frozen", () => {
  expect(plain(thawed(whole.forest))).toEqual(plain(whole.forest));
});

test("a snapshot taken anywhere in the walk leads to the same end", () => {
  const { path, log } = whole;
  for (const at of [1, 20, 75, 150, 230]) {
    const half = log.slice(0, at).reduce((so, logged) => foldForest(path, so, logged), emptyForest());
    const end = log.slice(at).reduce((so, logged) => foldForest(path, so, logged), thawed(half));

    expect(plain(end)).toEqual(plain(whole.forest));
  }
});

test.each<[string, string]>([
  ["of another shape", '{"shape":0,"small":{}}'],
  ["of no JSON", '{"shape":2,"small":{'],
  ["of nothing", "null"],
  ["of a map that there is not", '{"key":"pastures","entries":[]}'],
  ["of entries without keys", '{"key":"pools","entries":["pool01"]}'],
])("a slice %s is not read", (_, text) => {
  expect(withSlice(whole.forest, text)).toBeUndefined();
});

test("a slice of a map alone makes no forest part", () => {
  expect(withSlice(undefined, '{"key":"pools","entries":[]}')).toBeUndefined();
});

test("every event of the walk reads from its row as it was written", () => {
  expect(rows.map(readMigrationRow)).toEqual(whole.log);
});

test("a row read and laid out again has the same bytes", () => {
  expect(rows.map(readMigrationRow).map((logged) => toRow(logNumbered(1), logged))).toEqual(rows);
});

test.each<[string, Partial<EventRow>]>([
  ["an event that nobody knows", { type: "poolPainted" }],
  ["fields that are missing", { data: "{}" }],
  ["a phase that is no number", { type: "gateVoided", data: '{"phase":"two","round":1,"changed":[]}' }],
  ["a wave that is none", { type: "usersMoved", data: '{"wave":"first","count":1}' }],
  ["nobody moved", { type: "usersMoved", data: '{"wave":"test","count":0}' }],
  ["text that is no JSON", { data: "{" }],
])("a row with %s is not read", (_, differs) => {
  expect(() => readMigrationRow({ ...(rows[1] as EventRow), ...differs })).toThrow();
});

test("a row of another version of the schema says which was expected", () => {
  expect(() => readMigrationRow({ ...(rows[1] as EventRow), version: 99 })).toThrow(
    "Event m-1/2 has schema version 99; 1 was expected.",
  );
});

test("a row of a migration is none of the house", () => {
  expect(() => readHouseRow(rows[0] as EventRow)).toThrow();
});

test("a log that starts with anything but its registration is broken", () => {
  expect(() => replayed(whole.path, rows.slice(1))).toThrow(
    "A log starts with migrationRegistered, not siteAdded.",
  );
});
