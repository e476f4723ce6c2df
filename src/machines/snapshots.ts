import { Map as BigMap } from "immutable";
import type { ForestPart } from "./forest/forest-part";
import type { PoolPart } from "./pool/pool-part";

/** The shape of the parts. A snapshot of another shape is not read: the log is. */
const shape = 1;

const big = ["sites", "edges", "targets", "pools", "labels", "sql"] as const;

/** A part as text. A snapshot is a cache of the log and may be deleted at any time. */
export const freeze = (part: ForestPart | PoolPart): string => JSON.stringify({ shape, part });

/** The forest part of a snapshot; undefined where its shape is another release's. */
export function thawForest(text: string): ForestPart | undefined {
  const kept = JSON.parse(text) as { shape: number; part: Record<string, object> };
  if (kept.shape !== shape) return undefined;

  const maps = Object.fromEntries(big.map((key) => [key, BigMap(Object.entries(kept.part[key] ?? {}))]));
  return { ...kept.part, ...maps } as unknown as ForestPart;
}

/** The pool part of a snapshot; undefined where its shape is another release's. */
export function thawPool(text: string): PoolPart | undefined {
  const kept = JSON.parse(text) as { shape: number; part: PoolPart };
  return kept.shape === shape ? kept.part : undefined;
}
