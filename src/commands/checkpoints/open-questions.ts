import { checkpointCases } from "../../machines/case/checkpoint-case";
import type { Question } from "../../machines/events/question";
import { phaseOf, standstill, wayBack } from "../../machines/lifecycle";
import type { PoolRoom } from "../room";

/** The checkpoints that the pool's phase asks and that do not stand: what `ask` goes through, in order.
 * A pool on its way back, or that stands still, is asked nothing. */
export function openQuestions(
  { path, forest, pool }: PoolRoom,
  checkpoints = checkpointCases(path, forest, pool),
): readonly Extract<Question, { kind: "checkpoint" }>[] {
  if (wayBack(pool.life) || standstill(pool.life)) return [];
  const phase = phaseOf(path, pool.life);
  return checkpoints
    .filter(({ state, phase: asked, due }) => state !== "confirmed" && asked <= phase && stillDue(due, phase))
    .map(({ id, site, round }) => ({
      kind: "checkpoint",
      pool: pool.name,
      checkpoint: id,
      site: site ?? null,
      round,
    }));
}

type Due = ReturnType<typeof checkpointCases>[number]["due"];

/** Whether the phase or a later one still waits for it. */
const stillDue = (due: Due, phase: number): boolean =>
  due.some((point) => ("gate" in point ? point.gate : Number(point.task.split(".")[0])) >= phase);
