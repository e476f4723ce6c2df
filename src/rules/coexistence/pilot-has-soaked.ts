import type { Case } from "../../facts/case";
import type { Duration } from "../../facts/duration";
import type { Instant } from "../../facts/ids";
import { userMigration } from "../documents";
import { rule } from "../rule";

type Found =
  | { readonly verdict: "hold"; readonly code: "no-pilot-yet" }
  | {
      readonly verdict: "hold";
      readonly code: "pilot-still-soaks";
      readonly since: Instant;
      readonly soak: Duration;
      readonly until: Instant;
      readonly task: string;
      /** What to ask again once the time is over. */
      readonly again: "start" | "moved" | "advance";
    };

/** The pilot users work on the new pool for a while before everybody else follows. The documents want each wave
 * validated and name no time: the time is ours, so it may be waived. */
export const pilotHasSoaked = rule({
  id: "pilot-has-soaked",
  numbers: [],
  sources: [userMigration],
  kind: "work",
  class: "waivable",
  judgedAt: ["start-task", "move-users", "leave-phase"],
  material: ({ pool }) =>
    pool ? { users: pool.facts.users, since: pool.firstPilotMoveAt ?? null, soak: pool.soak } : null,
  check: (facts): readonly Found[] => {
    const { now, pool } = facts;
    const again = askedBy(facts);
    if (!pool?.massMove || !again || pool.facts.users === 0) return [];

    const { firstPilotMoveAt: since, soak, massMove } = pool;
    if (since === undefined) return [{ verdict: "hold", code: "no-pilot-yet" }];
    if (now - since >= soak) return [];

    const until = since + soak;
    return [{ verdict: "hold", code: "pilot-still-soaks", since, soak, until, task: massMove.task, again }];
  },
});

/** The mass move asks for it, and the gate of its phase until the pool has left it. */
function askedBy({ step, pool }: Case): Extract<Found, { code: "pilot-still-soaks" }>["again"] | undefined {
  if (!pool?.massMove) return undefined;

  const { task, phase } = pool.massMove;
  if (step.kind === "leave-phase") return pool.phase <= phase && phase <= step.phase ? "advance" : undefined;
  if (step.kind === "start-task" && step.task === task) return "start";
  return step.kind === "move-users" && step.task === task ? "moved" : undefined;
}
