import type { Step } from "../../facts/case";
import {
  isUnfinished,
  longestShellText,
  type Pipeline,
  pipelinesIn,
  type ShellCall,
} from "../../facts/shell";
import { phaseOf } from "../../machines/lifecycle";
import type { Path, Task } from "../../paths/path";
import { hasWordFor } from "../../rules/commands/commands-fit-the-path";
import { moveIn } from "../../rules/commands/moving";
import { obstacles, type Violation, warnings } from "../../rules/judge";
import { command } from "../command";
import { standsStill } from "../gates/standstill";
import { type Outcome, refused, refusedBy, told } from "../outcome";
import { judged, labelFor, type MigrationRoom, type PoolRoom, withPool } from "../room";
import { poolsConcerned } from "./pools-concerned";
import { hasLeave, isOfPath, onlyReads, tasksBehind } from "./task-behind";

const usage = "examine [<pool>] <command of the shell>";

export const examine = command({
  verb: "examine",
  synonyms: ["vet"],
  on: "migration",
  who: "all",
  usage,
  about: "judges a command of the shell before you run it; a pasted one needs no word before it",
  words: [
    { name: "pool", optional: true, selector: true },
    { name: "line", shell: true },
  ],
  pairs: [],
  text: [],
  block: true,
  changes: false,
  poolNamed: ({ words }) => words.pool,
  decide: ({ words: { line = "" } }, room): Outcome => {
    if (line.length > longestShellText)
      return refused("not-understood", { code: "too-long", length: line.length });
    if (isUnfinished(line))
      return refused("not-understood", {
        code: "malformed",
        verb: "examine",
        usage,
        problem: { code: "unclosed-quote" },
      });

    const commands = pipelinesIn(line);
    return room.pool ? forPool(withPool(room, room.pool), commands) : forAll(room, commands);
  },
});

/** Whether the rules or the path have anything to say of a pasted command, so that it is judged for each pool. */
export const isJudged = (path: Path, line: string): boolean =>
  line.length <= longestShellText && !isUnfinished(line) && known(path, pipelinesIn(line)).length > 0;

const known = (path: Path, commands: readonly Pipeline[]): readonly ShellCall[] =>
  commands.flat().filter((call) => hasWordFor(call) || isOfPath(path, call));

function forPool(room: PoolRoom, commands: readonly Pipeline[]): Outcome {
  const still = commands.flat().some((call) => !onlyReads(call)) ? standsStill(room) : undefined;
  if (still) return still;

  const judgements = judged(room, { kind: "run-commands", commands });
  const forbidden = obstacles(judgements);
  if (forbidden.length > 0) return refusedBy(forbidden);

  const steps = commands.flatMap((pipeline) => stepsOf(room, pipeline));
  const against = steps.flatMap(({ step }) => obstacles(judged(room, step)));
  if (against.length > 0) return refusedBy(once(against));

  const phase = phaseOf(room.path, room.pool.life);
  return told({
    kind: "commands-pass",
    pool: labelFor(room),
    phase: phase <= room.path.phases.length ? phase : null,
    ...unknownOf(room.path, commands),
    leaves: steps.flatMap(({ task }) => (task && !hasLeave(room, task) ? [leaveFor(room, task)] : [])),
    warnings: warnings(judgements),
    others: 0,
  });
}

/** Of no pool in particular: the migration has none, or nothing is known of the command, or these are the others. */
function forAll(room: MigrationRoom, commands: readonly Pipeline[]): Outcome {
  const judgements = judged(room, { kind: "run-commands", commands });
  const against = obstacles(judgements);
  if (against.length > 0) return { kind: "refused", violations: against, again: "status" };

  const unknown = unknownOf(room.path, commands);
  const others = unknown.all ? 0 : poolsConcerned(room.forest, commands).others;
  return told({
    kind: "commands-pass",
    pool: null,
    phase: null,
    ...unknown,
    leaves: [],
    warnings: warnings(judgements),
    others,
  });
}

type Wanted = { readonly step: Step; readonly task: Task | undefined };

/** The steps that the commands come to for the pool, as they would be judged if somebody ordered them. */
function stepsOf(room: PoolRoom, pipeline: Pipeline): readonly Wanted[] {
  if (goesBack(room, pipeline))
    return [{ step: { kind: "move-users-back", wave: "pilot", count: 1 }, task: undefined }];

  const waves = Object.entries(room.path.waves ?? {});
  return tasksBehind(room, pipeline).map((task): Wanted => {
    const { number } = task;
    const [wave] = waves.find(([, of]) => of === number) ?? [];
    if (!hasLeave(room, task)) return { step: { kind: "start-task", task: number }, task };
    return wave
      ? { step: { kind: "move-users", wave: wave as "test", task: number, count: 1 }, task }
      : { step: { kind: "do-task", task: number }, task };
  });
}

/** Users who are moved to the legacy pool itself go back. */
function goesBack(room: PoolRoom, pipeline: Pipeline): boolean {
  const target = moveIn(pipeline)?.parameters.target?.toLowerCase();
  return room.path.waves !== null && (target === room.pool.name || target === labelFor(room));
}

const leaveFor = (room: PoolRoom, { number, title, irreversible }: Task) => ({
  task: number,
  title,
  try: `start ${irreversible ? room.pool.name : labelFor(room)} ${number}`,
});

/** The cmdlets of which neither a rule nor the path says anything, those that only read left out beside others. */
function unknownOf(path: Path, commands: readonly Pipeline[]) {
  const all = known(path, commands).length === 0;
  const calls = commands
    .flat()
    .filter((call) => (all || !onlyReads(call)) && !hasWordFor(call) && !isOfPath(path, call));
  return { all, unknown: [...new Set(calls.map(({ written }) => written))] };
}

/** Each violation once: steps that are judged one after the other find the same. */
const once = (found: readonly Violation[]): readonly Violation[] => [
  ...new Map(found.map((violation) => [JSON.stringify(violation), violation])).values(),
];
