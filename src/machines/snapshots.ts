import type { Collection } from "immutable";
import { z } from "zod";
import { bigMaps } from "./forest/big-maps";
import { emptyForest, type ForestPart } from "./forest/forest-part";

/** The shape of the parts. A snapshot of another shape is not read: the log is. */
const shape = 4;

/** So many entries make a slice, which takes a few milliseconds to write or to read. */
const sliceSize = 500;

/** A forest part as texts, made one at a time: what is small first, then slices of its maps. A snapshot is a cache of
 * the log and may be deleted at any time. */
export function* slicesOf(forest: ForestPart): Generator<string> {
  const emptied = Object.fromEntries(bigMaps.map((key) => [key, undefined]));
  yield JSON.stringify({ shape, small: { ...forest, ...emptied } });
  for (const key of bigMaps) {
    let entries: unknown[] = [];
    for (const entry of forest[key]) {
      if (entries.push(entry) < sliceSize) continue;
      yield JSON.stringify({ key, entries });
      entries = [];
    }
    if (entries.length > 0) yield JSON.stringify({ key, entries });
  }
}

/** The forest part with one more slice of its snapshot; undefined where that is unreadable, or of another release's shape. */
export function withSlice(forest: ForestPart | undefined, text: string): ForestPart | undefined {
  const slice = Slice.safeParse(jsonIn(text)).data;
  if (!slice) return undefined;
  if ("small" in slice) return { ...emptyForest(), ...slice.small };

  const known = forest?.[slice.key] as Collection<string, unknown> | undefined;
  return forest && known && { ...forest, [slice.key]: known.concat(slice.entries) };
}

/** Which slices make a log's newest snapshot. The other side's are being written, or are those of the one before. */
const Index = z.object({ side: z.enum(["a", "b"]), slices: z.int().min(1) });
export type Index = z.infer<typeof Index>;

/** The index of a snapshot; undefined where it is unreadable. */
export const readIndex = (text: string): Index | undefined => Index.safeParse(jsonIn(text)).data;

const Slice = z.union([
  z.object({ shape: z.literal(shape), small: z.record(z.string(), z.unknown()) }),
  z.object({ key: z.enum(bigMaps), entries: z.array(z.tuple([z.string(), z.unknown()])) }),
]);

/** What a text says as JSON; undefined where it is none. What a cache holds may be anything. */
function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
