import { openQuestions } from "../commands/checkpoints/open-questions";
import { openedByVotes } from "../commands/gates/approve";
import { deedsWithoutLeave } from "../commands/gates/deeds";
import type { NextStep } from "../commands/reports/steps";
import { callersRoles, caseOf, labelFor, type Plan, type PoolRoom } from "../commands/room";
import type { Case, TaskCase } from "../facts/case";
import { gateWord } from "../facts/gates";
import { lazily } from "../facts/lazily";
import { keptFrom, phaseOf, standstill, wayBack } from "../machines/lifecycle";
import { gatesOf, usersLeftOf } from "../machines/pool/pool-part";
import { wayBackOf } from "../machines/rollback";
import type { AnyFinding } from "../rules/catalogue";
import { judge, obstacles, type Violation } from "../rules/judge";

/** What the caller can do now for a pool, each with its exact command; and what else stands between it and its gate. */
export function nextSteps(room: PoolRoom): Plan {
  const { pool, path } = room;
  const phase = phaseOf(path, pool.life);
  if (standstill(pool.life)) return { steps: stepsFor(room, stepsAtRest), others: [] };
  if (phase > path.phases.length) return { steps: [], others: [] };
  if (wayBack(pool.life)) return { steps: stepsFor(room, stepsBack), others: [] };

  return planAhead({ room, phase, facts: caseOf(room, { kind: "leave-phase", phase }) });
}

/** Votes are for approvers, and all other steps for engineers. */
function stepsFor(room: PoolRoom, work: (room: PoolRoom) => readonly NextStep[]): readonly NextStep[] {
  const roles = callersRoles(room);
  return [...(roles.has("approver") ? votesWanted(room) : []), ...(roles.has("engineer") ? work(room) : [])];
}

type Ahead = { readonly room: PoolRoom; readonly phase: number; readonly facts: Case };

/** A confirmation names the first step alone, and while a task is open that takes no judging of the whole gate. */
const planAhead = lazily<Ahead, Plan & { readonly against: readonly Violation[] }>({
  against: ({ facts }) => obstacles(judge(facts)),
  steps: ({ room, phase, facts }, plan) =>
    stepsFor(room, () => {
      const tasks = tasksOpen(facts, phase);
      const isFree = !room.pool.gate && tasks.length === 0 && plan.against.length === 0;
      const isSigned = room.pool.gate?.name === "phase" && openedByVotes(room, room.pool.gate);
      return [...(isFree || isSigned ? [advance(room, phase)] : []), ...workOpen(room, facts, tasks)];
    }),
  others: ({ room }, { against, steps }) =>
    room.pool.gate
      ? []
      : against
          .filter(({ rule, finding }) => rule !== "tasks-are-done" || finding.code === "done-without-leave")
          .filter(({ rule }) => rule !== "pool-is-not-held")
          .filter(({ finding }) => !isAmong(steps, finding, labelFor(room)))
          .map((violation) => ({ command: "", because: { code: "violation", violation } })),
});

/** Whether a checkpoint that is open is among the steps already. */
const isAmong = (steps: readonly NextStep[], finding: AnyFinding, label: string): boolean =>
  (finding.code === "coexistence-checkpoint-open" || finding.code === "pilot-checkpoint-open") &&
  steps.some(({ command }) => command === confirming(label, finding.checkpoint, finding.site ?? null));

const confirming = (label: string, checkpoint: string, site: string | null): string =>
  `confirm ${label} ${checkpoint}${site === null ? "" : ` site=${/\s/.test(site) ? `"${site}"` : site}`}`;

const advance = (room: PoolRoom, phase: number): NextStep => ({
  command: `advance ${labelFor(room)}`,
  because: { code: "nothing-open", phase },
});

/** The tasks that the gate waits for. */
const tasksOpen = ({ pool }: Case, phase: number): readonly TaskCase[] =>
  (pool?.tasks ?? []).filter(
    ({ gate, due, state, applies }) => gate <= phase && state === "open" && due && applies !== false,
  );

function votesWanted(room: PoolRoom): readonly NextStep[] {
  const { pool, by } = room;
  const label = labelFor(room);
  const tasks = deedsWithoutLeave(room).map(({ task }) => task.number);
  const open = gatesOf(pool).filter(
    ({ askedBy, votes }) => askedBy !== by.person && !votes.some((vote) => vote.by === by.person),
  );
  return [
    ...(tasks.length > 0
      ? [{ command: `approve ${label} gate=without-leave`, because: { code: "deeds-wait", tasks } as const }]
      : []),
    ...open.map(({ name: gate, phase }) => ({
      command: `approve ${label}${gate === "phase" && open.length > 1 ? " gate=phase" : gateWord(gate)}`,
      because: { code: "gate-waits", pool: label, gate, phase } as const,
    })),
  ];
}

/** What an engineer can do with a pool that stands still: ask anew for an adoption that was turned down, or go on with a
 * pool that was kept. */
function stepsAtRest(room: PoolRoom): readonly NextStep[] {
  const { pool } = room;
  const label = labelFor(room);
  if (standstill(pool.life) === "kept")
    return [{ command: `restart ${label}`, because: { code: "is-kept", phase: keptFrom(pool.life) } }];
  if (standstill(pool.life) !== "adoption" || pool.gate) return [];

  const phase = pool.adoption?.phase ?? 2;
  return [
    {
      command: `pool change ${label} at-phase=${phase} because …`,
      because: { code: "not-adopted", phase },
    },
    { command: `pool remove ${label} because …`, because: { code: "not-wanted" } },
  ];
}

/** What comes next on the way back: the acknowledgement, the steps in reverse, and beginning again. */
function stepsBack(room: PoolRoom): readonly NextStep[] {
  const label = labelFor(room);
  const way = wayBackOf(room.path, room.forest, room.pool);
  switch (way?.stage) {
    case "asked":
      return [{ command: `acknowledge ${label}`, because: { code: "consequences-open" } }];
    case "going":
      if (way.steps.length === 0) return [{ command: `restart ${label}`, because: { code: "is-back" } }];
      return way.steps.map(({ task, title, stillMoved }) =>
        stillMoved
          ? {
              command: `moved ${label} ${stillMoved.count} wave=${stillMoved.wave} back`,
              because: { code: "users-to-move-back", ...stillMoved },
            }
          : { command: `done ${label} ${task}`, because: { code: "step-to-undo", task, title } },
      );
    case "back":
      return [{ command: `restart ${label}`, because: { code: "is-back" } }];
    default:
      return [];
  }
}

function workOpen(room: PoolRoom, facts: Case, open: readonly TaskCase[]): readonly NextStep[] {
  const { pool } = room;
  const label = labelFor(room);
  if (pool.held)
    return [{ command: `release ${label}`, because: { code: "pool-held", because: pool.held.because } }];

  const doable = open.filter(({ missing }) => missing.length === 0);
  return [
    ...moves(room, facts.pool?.tasks ?? []),
    ...doable.map((task) => doing(task, label, pool.name)),
    ...questions(room, facts),
  ];
}

function doing(
  { number: task, title, guarded, irreversible, hasLeave }: TaskCase,
  label: string,
  fqdn: string,
): NextStep {
  if (guarded && !hasLeave) {
    return {
      command: `start ${irreversible ? fqdn : label} ${task}`,
      because: { code: "task-open", task, title },
    };
  }
  return {
    command: `done ${label} ${task}`,
    because: { code: hasLeave ? "task-has-leave" : "task-open", task, title },
  };
}

/** Users may be moved in a wave whose task has leave, or was done before anybody was counted. */
function moves(room: PoolRoom, tasks: readonly TaskCase[]): readonly NextStep[] {
  const { path, pool } = room;
  const left = usersLeftOf(pool);
  const label = labelFor(room);
  return (["test", "pilot", "rest"] as const).flatMap((wave) => {
    const task = tasks.find(({ number }) => number === path.waves?.[wave]);
    const uncounted = task?.state === "done" && pool.moves.every((move) => move.wave !== wave);
    const open = left > 0 && (task?.hasLeave || uncounted);
    return open
      ? [
          {
            command: `moved ${label} <n> wave=${wave}`,
            because: { code: "users-to-move", wave, left } as const,
          },
        ]
      : [];
  });
}

function questions(room: PoolRoom, facts: Case): readonly NextStep[] {
  const label = labelFor(room);
  const checkpoints = facts.pool?.checkpoints ?? [];
  return openQuestions(room, checkpoints).flatMap(({ checkpoint, site }) => {
    const one = checkpoints.find((other) => other.id === checkpoint && (other.site ?? null) === site);
    if (!one || one.missing.length > 0) return [];

    const because = { code: "checkpoint-open", checkpoint, statement: one.statement } as const;
    return [{ command: confirming(label, checkpoint, site), because }];
  });
}
