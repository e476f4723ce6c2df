import type { LogId } from "../../src/facts/ids";
import { phaseOf } from "../../src/machines/lifecycle";
import { usersLeftOf } from "../../src/machines/pool/pool-part";
import type { EventRow } from "../../src/machines/stored-event";
import { verifyLog } from "../../src/operations/verify-log";
import { pathById } from "../../src/paths/catalogue";
import type { readStore } from "../../src/store/read-store";
import { replayed as replayLog } from "./world";

type Reader = Parameters<Parameters<typeof readStore>[1]>[0];

/** Where a migration stands, in the words of those who lead it: what must be the same whenever its log is replayed. */
export type Stand = {
  readonly events: number;
  readonly usersLeft: number;
  readonly phases: Readonly<Record<string, number>>;
  readonly pools: Readonly<
    Record<string, { phase: number; state: string; usersLeft: number; tasks: readonly string[] }>
  >;
};

/** Replays rows from the first on, every pool's part with them. */
export function replayed(rows: readonly EventRow[]): Stand {
  const path = pathById(String(JSON.parse(rows[0]?.data ?? "{}").path));
  if (!path) throw new Error("The log goes along a path that this release does not know.");

  const { forest, pools } = replayLog(path, rows);
  return {
    events: forest.seq,
    usersLeft: forest.usersLeft,
    phases: Object.fromEntries(Object.entries(forest.phases).filter(([, count]) => count > 0)),
    pools: Object.fromEntries(
      [...pools].map(([name, pool]) => [
        name,
        {
          phase: phaseOf(path, pool.life),
          state: pool.life.state,
          usersLeft: usersLeftOf(pool),
          tasks: Object.entries(pool.tasks)
            .map(([task, { state }]) => `${task} ${state}`)
            .sort(),
        },
      ]),
    ),
  };
}

/** Every row of a log, in order. */
export async function everyRow(reader: Reader, log: LogId): Promise<readonly EventRow[]> {
  const rows: EventRow[] = [];
  for (let after = 0; ; ) {
    const page = await reader.chainAfter(log, after);
    rows.push(...page);
    const last = page.at(-1);
    if (!last) return rows;
    after = last.seq;
  }
}

export const isWhole = async (reader: Reader, log: LogId): Promise<boolean> =>
  (await verifyLog(reader, log)).broken === undefined;
