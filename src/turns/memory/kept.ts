import type { LogId } from "../../facts/ids";
import type { ForestPart } from "../../machines/forest/forest-part";
import { type Index, readIndex, slicesOf, withSlice } from "../../machines/snapshots";
import { othersTurn } from "../others-turn";
import type { TurnStore } from "../ports";

type Kept = Pick<TurnStore, "snapshot">;

/** The forest part as it was kept last; undefined where it was not, or not whole. */
export async function forestKept(store: Kept, log: LogId): Promise<ForestPart | undefined> {
  const kept = await store.snapshot(log, "forest");
  const index = kept && readIndex(kept.state);
  if (!index) return undefined;

  let forest: ForestPart | undefined;
  for (let number = 0; number < index.slices; number++) {
    const slice = await store.snapshot(log, partOf(index.side, number));
    forest = slice?.seq === kept.seq ? withSlice(forest, slice.state) : undefined;
    if (!forest) return undefined;
    await othersTurn();
  }
  return forest;
}

/** Keeps a forest part slice by slice, so that nobody waits for a large one; what was kept before stands until the end. */
export async function keepForest(
  store: Kept & Pick<TurnStore, "saveSnapshots">,
  log: LogId,
  forest: ForestPart,
): Promise<void> {
  const { seq } = forest;
  const before = await store.snapshot(log, "forest");
  const side = before && readIndex(before.state)?.side === "a" ? "b" : "a";
  let slices = 0;
  for (const state of slicesOf(forest)) {
    await store.saveSnapshots([{ log, part: partOf(side, slices++), seq, state }]);
    await othersTurn();
  }
  const index: Index = { side, slices };
  await store.saveSnapshots([{ log, part: "forest", seq, state: JSON.stringify(index) }]);
}

const partOf = (side: Index["side"], number: number): string => `forest:${side}:${number}`;
