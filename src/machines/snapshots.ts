import type { Collection } from "immutable";
import { bigMaps } from "./forest/big-maps";
import { emptyForest, type ForestPart } from "./forest/forest-part";
import type { PoolPart } from "./pool/pool-part";

/** The shape of the parts. A snapshot of another shape is not read: the log is. */
const shape = 3;

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

/** The forest part with one more slice of its snapshot; undefined where the snapshot's shape is another release's. */
export function withSlice(forest: ForestPart | undefined, text: string): ForestPart | undefined {
  const slice = JSON.parse(text) as Slice;
  if ("shape" in slice) return slice.shape === shape ? { ...emptyForest(), ...slice.small } : undefined;

  const known = forest?.[slice.key] as Collection<string, unknown> | undefined;
  return forest && known && { ...forest, [slice.key]: known.concat(slice.entries) };
}

type Slice =
  | { readonly shape: number; readonly small: Partial<ForestPart> }
  | { readonly key: (typeof bigMaps)[number]; readonly entries: readonly (readonly [string, unknown])[] };

/** The pool part of a snapshot; undefined where its shape is another release's. */
export function thawPool(text: string): PoolPart | undefined {
  const kept = JSON.parse(text) as { shape: number; part: PoolPart };
  return kept.shape === shape ? kept.part : undefined;
}
