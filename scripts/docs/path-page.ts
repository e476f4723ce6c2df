import type { Caution, Checkpoint, Emptiness, Need, Path, Phase, Task } from "../../src/paths/path";
import { versionName } from "../../src/words/printing/print";
import { conditionText } from "./condition-text";
import { diagramOf } from "./diagram";
import { code, codes, page, table } from "./markdown";

/** A path as people plan along it: its diagram, its checkpoints, and the tasks of each phase with what they wait for. */
export const pathPage = (path: Path): string =>
  page(
    path.title,
    `src/paths/${path.id}`,
    `${code(path.id)} leads each pool from ${path.from.map(versionName).join(" or ")} to ${versionName(path.to)}, ${methodText[path.method]}, through ${path.phases.length} phases. A phase is left through its gate alone. There is no way back once ${path.rollbackEndsAt} has leave.`,
    basisText(path),
    "## The way of a pool",
    "What can happen to a pool, from the machine that is generated from this path. Whether it may happen now is for the rules to say.",
    `\`\`\`mermaid\n${diagramOf(path)}\n\`\`\``,
    "## Checkpoints",
    table(
      ["Checkpoint", "Kind", "Per", "First asked in", "Due at", "Statement", "Needs", "Stands for", "Source"],
      path.checkpoints.map(checkpointRow),
    ),
    "*Fresh* means that it must be younger than the policy's `evidence-age`.",
    "## Phases",
    "Numbers such as R-23 are those of the documents' rules that a line stands for. Scope: where a task is done once. Due: the gate that waits for it, and for which pool of the scope. A *guarded* task needs leave by `start` before it is done. What *publishes* the topology opens new rounds of the checkpoints that rest on it.",
    ...path.phases.map(phaseSection),
  );

const methodText: Readonly<Record<Path["method"], string>> = {
  "side-by-side": "side by side",
  "in-place": "in place",
  hybrid: "through hybrid",
};

/** The documents it rests on, and what of it is not their own. */
const basisText = ({ source, methodSource, division, secondary }: Path): string =>
  [
    `Source: ${code(source)}; the method: ${code(methodSource)}.`,
    ...divisionText(division),
    ...(secondary ? [`It rests on secondary sources: ${secondary}.`] : []),
  ].join(" ");

function divisionText(division: Path["division"]): readonly string[] {
  switch (division.by) {
    case "documents":
      return ["The phases are the documents' own."];
    case "us":
      return [`The division into phases is ours: ${division.because}.`];
    case "analogy":
      return [
        `No guide with phases was found for this way. It is led **by analogy** with [${division.guide}](${division.guide}.md) (${code(division.source)}), whose documents are named below.`,
      ];
  }
}

const phaseSection = ({ number, title, source, tasks }: Phase): string =>
  [
    `### ${number} ${title}`,
    `Source: ${code(source)}`,
    table(["Task", "Title", "Scope", "Due", "Marks", "Skip", "Undo", "Source"], tasks.map(taskRow)),
    table(["Task", "Comes after", "Because", "Rules", "Source"], tasks.flatMap(needRows)),
    table(["Task", "Must be zero or gone", "Rules", "Source"], tasks.flatMap(emptyRows)),
    table(["Task", "To be heeded", "Rules", "Source"], tasks.flatMap(cautionRows)),
  ]
    .filter((part) => part !== "")
    .join("\n\n");

const taskRow = (task: Task): readonly string[] => [
  task.number,
  task.when ? `${task.title}<br>*when ${conditionText(task.when)}*` : task.title,
  task.scope,
  `gate ${task.due.gate}, ${task.due.of}`,
  marksOf(task).join(", "),
  skipText(task.skip),
  undoText(task.undo),
  code(task.source),
];

const marksOf = (task: Task): readonly string[] => [
  ...(task.guarded ? ["guarded"] : []),
  ...(task.irreversible ? ["irreversible"] : []),
  ...(task.publishes ? ["publishes"] : []),
  ...task.covers,
];

const skipText = (skip: Task["skip"]): string =>
  typeof skip === "string"
    ? { never: "never", "with-reason": "with a reason" }[skip]
    : `when ${conditionText(skip.fact)}`;

function undoText(undo: Task["undo"]): string {
  if (!undo) return "cannot be undone";
  return undo.resets.length > 0 ? `resets ${codes(undo.resets)}` : "resets nothing";
}

const needRows = ({ number, needs }: Task): readonly (readonly string[])[] =>
  needs.map((need) => [
    number,
    needText(need),
    need.because,
    (need.rules ?? []).join(", "),
    code(need.source),
  ]);

const needText = (need: Need): string => {
  const what = "task" in need ? need.task : conditionText(need.fact);
  return need.when ? `${what}, when ${conditionText(need.when)}` : what;
};

const emptyRows = ({ number, empty }: Task): readonly (readonly string[])[] =>
  empty.map((item) => [number, emptyText(item), (item.rules ?? []).join(", "), code(item.source)]);

const emptyText = ({ what, of, when }: Emptiness): string =>
  `${code(what)} of ${of === "pool" ? "the pool" : "all pools"}${when ? `, when ${conditionText(when)}` : ""}`;

const cautionRows = ({ number, cautions }: Task): readonly (readonly string[])[] =>
  cautions.map((caution) => [number, cautionText(caution), caution.rules.join(", "), code(caution.source)]);

const cautionText = ({ say, when }: Caution): string =>
  when ? `${say}<br>*when ${conditionText(when)}*` : say;

const checkpointRow = (checkpoint: Checkpoint): readonly string[] => [
  code(checkpoint.id),
  checkpoint.kind,
  checkpoint.scope,
  `phase ${checkpoint.phase}`,
  checkpoint.due.map(dueText).join("; "),
  checkpoint.statement,
  checkpoint.needs.join(", "),
  checkpoint.covers.join(", "),
  code(checkpoint.source),
];

const dueText = (due: Checkpoint["due"][number]): string =>
  `${"gate" in due ? `gate ${due.gate}` : `start of ${due.task}`}${due.fresh ? ", fresh" : ""}`;
