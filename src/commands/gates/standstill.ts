import { standstill } from "../../machines/lifecycle";
import { type Outcome, refusedBy } from "../outcome";
import type { PoolRoom } from "../room";

/** The answer for whoever wants a step of a pool that stands still without being held; undefined where it does not. */
export function standsStill({ pool }: PoolRoom): Outcome | undefined {
  const why = standstill(pool.life);
  if (!why) return undefined;
  return refusedBy([
    {
      rule: "pool-is-under-way",
      finding: { verdict: "hold", code: "stands-still", why, asked: pool.gate !== null },
    },
  ]);
}
