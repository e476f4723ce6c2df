import type { ForestPart } from "../../../src/machines/forest/forest-part";
import { type EventRow, toRow } from "../../../src/machines/stored-event";
import { logNumbered } from "../../../src/turns/deciding/room";
import { forestKept, keepForest } from "../../../src/turns/memory/kept";
import { emptyMemory, upToDate } from "../../../src/turns/memory/memory";
import { given } from "../../support/given";
import { replayed, type Standing, standingOf } from "../../support/world";
import { walk } from "../../wire/support/walk";

type Part = { seq: number; state: string };

const log = logNumbered(1);
let whole: Standing;
let rows: readonly EventRow[];

/** What is kept of the log, by the names of the parts. */
let kept: Map<string, Part>;

beforeAll(() => {
  whole = standingOf(given(walk).world);
  rows = whole.log.map((logged) => toRow(log, logged));
});

beforeEach(() => {
  kept = new Map();
});

const store = {
  snapshot: async (_: string, part: string) => kept.get(part),
  saveSnapshots: async (parts: readonly ({ part: string } & Part)[]) => {
    for (const { part, seq, state } of parts) kept.set(part, { seq, state });
  },
};

/** The store, which fails once it has kept so many parts, as where the bot is killed. */
function dyingAfter(parts: number): typeof store {
  let left = parts;
  return { ...store, saveSnapshots: async (saved) => (left-- > 0 ? store.saveSnapshots(saved) : died()) };
}

const died = (): never => {
  throw new Error("The bot was killed.");
};

/** A map's order of keeping its entries is nobody's matter. */
const plain = (forest: ForestPart | undefined): unknown => forest && JSON.parse(JSON.stringify(forest));

const forestAt = (seq: number): ForestPart => replayed(whole.path, rows.slice(0, seq)).forest;

/** The forest part as a bot that was just started knows it, and how many rows it read for that. */
async function afterRestart() {
  const read: EventRow[] = [];
  const rowsAfter = async (_: string, after: number, { limit = 1000 } = {}) => {
    const page = rows.slice(after, after + limit);
    read.push(...page);
    return page;
  };
  const memory = emptyMemory();
  const standing = await upToDate({ ...store, rowsAfter }, memory, log);
  return { forest: standing?.forest, read: read.length, kept: memory.kept.get(log) };
}

const change = (part: string, differs: Partial<Part>): void => {
  const known = kept.get(part);
  if (!known) throw new Error(`There is no part ${part} among ${[...kept.keys()]}.`);
  kept.set(part, { ...known, ...differs });
};

test("what was kept is read again, and of the log only what came after", async () => {
  await keepForest(store, log, forestAt(100));

  const { forest, read, kept: seq } = await afterRestart();
  expect(plain(forest)).toEqual(plain(whole.forest));
  expect([read, seq]).toEqual([rows.length - 100, 100]);
});

describe.each<[string, () => void]>([
  ["whose index is no JSON", () => change("forest", { state: "{" })],
  ["whose index names no side", () => change("forest", { state: '{"slices":3}' })],
  ["whose index knows no slices", () => change("forest", { state: '{"side":"a","slices":0}' })],
  ["whose index points to the other side", () => change("forest", { state: '{"side":"b","slices":3}' })],
  ["whose index counts a slice too many", () => change("forest", { state: indexWith(+1) })],
  ["whose first slice is missing", () => void kept.delete("forest:a:0")],
  ["whose last slice is missing", () => void kept.delete(`forest:a:${slices() - 1}`)],
  ["with a slice of another seq", () => change("forest:a:2", { seq: 99 })],
  ["with a slice that is no JSON", () => change("forest:a:2", { state: '{"key":"pools","ent' })],
  ["with a slice of nothing", () => change("forest:a:2", { state: "null" })],
  ["with a slice of a map that there is not", () => change("forest:a:2", { state: '{"key":"pastures"}' })],
  ["of another release", () => change("forest:a:0", { state: '{"shape":0,"small":{}}' })],
])("a snapshot %s", (_, tear) => {
  beforeEach(async () => {
    await keepForest(store, log, forestAt(100));
    tear();
  });

  test("is not read: the log is, whole", async () => {
    const { forest, read, kept: seq } = await afterRestart();

    expect(plain(forest)).toEqual(plain(whole.forest));
    expect([read, seq]).toEqual([rows.length, 0]);
  });

  test("is followed by one that is", async () => {
    await keepForest(store, log, forestAt(150));

    expect(plain(await forestKept(store, log))).toEqual(plain(forestAt(150)));
  });
});

test("snapshots are kept on alternate sides", async () => {
  const sides: unknown[] = [];
  for (const seq of [50, 100, 150]) {
    await keepForest(store, log, forestAt(seq));
    sides.push(index().side);
    expect((await forestKept(store, log))?.seq).toBe(seq);
  }

  expect(sides).toEqual(["a", "b", "a"]);
});

test("wherever the bot is killed while it keeps one, the one before stays whole", async () => {
  await keepForest(store, log, forestAt(50));
  await keepForest(store, log, forestAt(100));
  const before = new Map(kept);
  const parts = slices() + 1;

  for (let saved = 0; saved < parts; saved++) {
    kept = new Map(before);
    await expect(keepForest(dyingAfter(saved), log, forestAt(110))).rejects.toThrow("killed");

    expect({ saved, forest: plain(await forestKept(store, log)) }).toEqual({
      saved,
      forest: plain(forestAt(100)),
    });
  }
});

test("nothing was kept of a log that nobody kept", async () => {
  expect(await forestKept(store, log)).toBeUndefined();
});

const index = (): { side: string; slices: number } => JSON.parse(kept.get("forest")?.state ?? "{}");
const slices = (): number => index().slices;
const indexWith = (more: number): string => JSON.stringify({ ...index(), slices: slices() + more });
