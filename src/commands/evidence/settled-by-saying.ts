import type { CheckpointCase } from "../../facts/case";
import type { Kept } from "../../facts/evidence/kept";
import { isAllShown, type ShownAll } from "../../machines/case/shown";
import type { MigrationEvent } from "../../machines/events/events";
import type { Happened } from "../../machines/stored-event";
import { ofPool } from "../outcome";
import type { PoolRoom } from "../room";
import { proofOf } from "./proof-of";

export type Said = Kept["verdict"];

/** What it makes of a checkpoint that somebody says of a part of it that it works or failed: a failure fails it, and the last
 * part that was open confirms it. */
export function settledBySaying(
  { pool, now }: PoolRoom,
  { id, site, state, round, at = 0 }: CheckpointCase,
  shown: ShownAll,
  verdict: Said,
  cells: readonly string[],
  because: string | null,
  evidenceAge: number,
): readonly Happened<MigrationEvent>[] {
  if (verdict === "fail") {
    const event = {
      checkpoint: id,
      site: site ?? null,
      round,
      because: `${cells.join(", ")}: ${because ?? ""}`,
    };
    return state === "failed" ? [] : [ofPool(pool.name, { type: "checkpointFailed", ...event })];
  }
  const isFresh = state === "confirmed" && now - at <= evidenceAge;
  if (!isAllShown(shown) || shown.rest !== null || isFresh) return [];

  const next = state === "confirmed" ? round + 1 : round;
  const event = { checkpoint: id, site: site ?? null, round: next, ...proofOf(shown) };
  return [ofPool(pool.name, { type: "checkpointConfirmed", ...event })];
}
