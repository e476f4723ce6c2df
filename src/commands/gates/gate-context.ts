import type { PoolCase } from "../../facts/case";
import { recordOf } from "../../machines/case/task-case";
import { noReturn } from "../../machines/rollback";
import type { GateContext } from "../reports/gate";
import type { PoolRoom } from "../room";

/** What approvers of the room's gate decide on: what the phase settled, what was confirmed, what cannot be undone behind it,
 * and what going back would cost by now: nothing once the removal has started, for there is no way back then. */
export function gateContext({ pool, path, forest }: PoolRoom, facts: PoolCase): GateContext {
  const { waves, movedSince } = facts;
  const users = noReturn(path, forest, pool) ? 0 : waves.test + waves.pilot + waves.rest;
  const moved = { users, since: movedSince ?? null };
  const phase = pool.gate?.name === "phase" ? path.phases[pool.gate.phase - 1] : undefined;
  if (!phase) return { tasks: null, later: [], skipped: [], confirmed: [], ahead: [], moved };

  const here = phase.tasks.filter(
    ({ number }) => facts.tasks.find((task) => task.number === number)?.applies !== false,
  );
  const settled = here.flatMap((task) => {
    const record = recordOf(forest, pool, task);
    return record ? [{ task: task.number, record }] : [];
  });
  return {
    tasks: { settled: settled.length, all: here.length },
    later: here
      .filter(({ number }) => !settled.some(({ task }) => task === number))
      .map(({ number: task, title }) => ({ task, title })),
    skipped: settled.flatMap(({ task, record }) =>
      record.state === "skipped" ? [{ task, because: record.because ?? "" }] : [],
    ),
    confirmed: facts.checkpoints
      .filter((one) => one.phase <= phase.number && one.state === "confirmed")
      .map(({ id, site, by, at }) => ({
        checkpoint: id,
        site: site ? (forest.sites.get(site)?.name ?? site) : null,
        by: by ?? null,
        at: at ?? null,
      })),
    ahead: (path.phases[phase.number]?.tasks ?? [])
      .filter(({ irreversible }) => irreversible)
      .map(({ number: task, title }) => ({ task, title })),
    moved,
  };
}
