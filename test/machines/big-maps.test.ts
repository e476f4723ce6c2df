import { isImmutable } from "immutable";
import { bigMaps, closed, opened } from "../../src/machines/forest/big-maps";
import { foldForest } from "../../src/machines/forest/fold-forest";
import { emptyForest, type ForestPart } from "../../src/machines/forest/forest-part";
import { given } from "../support/given";
import { type Standing, standingOf } from "../support/world";
import { walk } from "../wire/support/walk";

let whole: Standing;

beforeAll(() => {
  whole = standingOf(given(walk).world);
});

const folded = (from: ForestPart, first: number, last: number): ForestPart =>
  whole.log.slice(first, last).reduce((so, logged) => foldForest(whole.path, so, logged), from);

/** Every map as its entries, in their order. */
const entriesOf = (forest: ForestPart) =>
  Object.fromEntries(bigMaps.map((key) => [key, [...forest[key].entries()]]));

/** What a part says, its maps in their order. */
const contentOf = (forest: ForestPart): unknown =>
  JSON.parse(JSON.stringify({ ...forest, ...entriesOf(forest) }));

test("the big maps are all the maps there are", () => {
  const maps = Object.entries(emptyForest()).filter(([, part]) => isImmutable(part));

  expect(maps.map(([key]) => key).sort()).toEqual([...bigMaps].sort());
});

test("a part that is opened and closed says the same in the same order", () => {
  const { forest } = whole;

  expect(contentOf(opened(forest))).toEqual(contentOf(forest));
  expect(contentOf(closed(opened(forest)))).toEqual(contentOf(forest));
});

test.each([1, 20, 75, 150, 230])(
  "a part that is open from event %i on comes to the same as one that never was",
  (at) => {
    const half = folded(emptyForest(), 0, at);

    expect(contentOf(closed(folded(opened(half), at, whole.log.length)))).toEqual(contentOf(whole.forest));
  },
);

test("what is folded into an open part changes nothing of the part it was opened from", () => {
  for (const at of [1, 20, 75, 150, 230]) {
    const half = folded(emptyForest(), 0, at);
    const before = contentOf(half);
    folded(opened(half), at, whole.log.length);

    expect(contentOf(half)).toEqual(before);
  }
});

test("what is folded into a closed part changes nothing of it", () => {
  for (const at of [1, 20, 75, 150, 230]) {
    const half = closed(folded(opened(folded(emptyForest(), 0, 1)), 1, at));
    const before = contentOf(half);
    folded(half, at, whole.log.length);

    expect(contentOf(half)).toEqual(before);
  }
});

test("the part with nothing in it stays empty", () => {
  folded(opened(folded(emptyForest(), 0, 1)), 1, whole.log.length);
  const open = opened(emptyForest());
  for (const key of bigMaps) (open[key] as { set: (key: string, value: unknown) => void }).set("a", {});

  expect(bigMaps.filter((key) => emptyForest()[key].size > 0)).toEqual([]);
});

test("two who open the same part do not see each other's changes", () => {
  const half = folded(emptyForest(), 0, 75);
  const one = folded(opened(half), 75, 150);
  const before = contentOf(one);
  folded(opened(half), 75, whole.log.length);

  expect(contentOf(one)).toEqual(before);
});
