import { policyFor } from "../../machines/case/policy-of";
import { placeOf } from "../../machines/case/task-case";
import { phaseOf } from "../../machines/lifecycle";
import { siteOf } from "../../machines/pool/pool-part";
import type { Typed } from "../command";
import { changed, nothing, type Outcome, ofPool, refusedBy } from "../outcome";
import { labelFor, type PoolRoom } from "../room";
import { deedsWithoutLeave } from "./deeds";

/** An approver who did none of them takes note of what was done without leave; the gate may then be asked for. */
export function acknowledgeDeeds({ note }: Typed, room: PoolRoom): Outcome {
  const { pool, forest, by, path } = room;
  const deeds = deedsWithoutLeave(room);
  if (deeds.length === 0) return nothing({ code: "no-deeds", pool: labelFor(room) });

  const phase = phaseOf(path, pool.life);
  const { separation } = policyFor(forest, { pool: pool.name, site: siteOf(pool), phase });
  const own = deeds.filter(({ record }) => record.by === by.person);
  if (own.length > 0 && separation !== "solo") {
    const parts = own.map(({ task }) => ({ how: "did-task" as const, what: task.number }));
    return refusedBy([
      {
        rule: "nobody-approves-their-own",
        finding: { verdict: "refuse", code: "approves-own-work", voter: by.person, separation, parts },
      },
    ]);
  }

  const vote = {
    type: "voteGiven" as const,
    gate: "without-leave",
    round: 1,
    ...(note === undefined ? {} : { note }),
  };
  return changed([
    ofPool(pool.name, vote),
    ...deeds.map(({ task }) =>
      ofPool(pool.name, { type: "deedAcknowledged", task: task.number, ...placeOf(forest, pool, task) }),
    ),
  ]);
}
