import { transition } from "xstate";
import { LogId, PersonId } from "../../src/facts/ids";
import { buildCase } from "../../src/machines/case/build-case";
import { foldForest } from "../../src/machines/forest/fold-forest";
import { emptyForest } from "../../src/machines/forest/forest-part";
import { machineOf } from "../../src/machines/lifecycle";
import { foldPool } from "../../src/machines/pool/fold-pool";
import { emptyPool } from "../../src/machines/pool/pool-part";
import { readMigrationRow } from "../../src/machines/stored-event";
import { pathById } from "../../src/paths/catalogue";
import { judge } from "../../src/rules/judge";
import { pathId, rowsOf, storyOf } from "../support/big-log";
import { inTurn, ratio } from "../support/numbers";
import type { Row } from "../support/row";

/** Judging every rule of a gate in a large migration, to one pure transition of the machine: of the gate at hand, and of
 * the largest, to which the last phase and all before it are judged together. */
export async function judgingRows(): Promise<readonly Row[]> {
  const path = pathById(pathId);
  if (!path) throw new Error(`There is no path ${pathId}.`);

  const people = ["p-1", "p-2", "p-3"].map((id) => PersonId.parse(id));
  const story = storyOf({ pools: 10_000, events: 100_000 }, { tenant: "contoso", home: "here", people });
  let forest = emptyForest();
  let pool: ReturnType<typeof emptyPool> | undefined;
  for (const row of rowsOf(LogId.parse("m-1"), story, people)) {
    const logged = readMigrationRow(row);
    forest = foldForest(path, forest, logged);
    pool ??= logged.pool ? emptyPool(logged.pool) : undefined;
    if (pool && logged.pool === pool.name) pool = foldPool(path, pool, logged);
  }
  const route = { kind: "documented", path: path.id } as const;
  const factsAt = (phase: number) =>
    buildCase(
      { path, route, forest, pool, rival: undefined, now: forest.at },
      { kind: "leave-phase", phase },
    );
  const [present, largest] = [factsAt(2), factsAt(path.phases.length)];
  const machine = machineOf(path);
  const before = machine.resolveState({ value: "phase-2", context: { heldFrom: null } });

  const rounds = await inTurn(
    {
      present: many(() => judge(present)),
      largest: many(() => judge(largest)),
      transition: many(() => transition(machine, before, held)),
    },
    { rounds: 30, samples: 20, warmUp: 20 },
  );
  return [
    {
      what: "judging every rule of a gate, to one pure transition",
      measured: ratio(rounds, "present", "transition", "p50"),
      unit: "x",
      budget: { most: 10 },
    },
    {
      what: "judging the largest gate with 10,000 pools, to one pure transition",
      measured: ratio(rounds, "largest", "transition", "p50"),
      unit: "x",
      budget: { most: 10 },
    },
  ];
}

const held = { type: "poolHeld", phase: null, gate: null, to: null, midway: false, passes: false } as const;

/** The milliseconds of doing something a few hundred times: once is too short for a clock. */
const many = (work: () => unknown) => (): number => {
  const started = performance.now();
  for (let done = 0; done < 300; done++) work();
  return performance.now() - started;
};
