import { sayViolation } from "../findings";
import { counted } from "../printing/print";
import type { Lines, ReportOf, Voice } from "../voice";

/** Commands that may be run as far as the bot can tell. It never runs them. */
export function sayCommandsPass(report: ReportOf<"commands-pass">, voice: Voice): Lines {
  const { pool, phase, all, unknown, leaves, warnings, others } = report;
  const names = unknown.slice(0, 5).join(", ");
  if (all) return [`No rule and no task here speaks of ${names}: nothing is known against it.`];

  const where = pool === null ? "here" : `for ${pool}${phase === null ? "" : ` in phase ${phase}`}`;
  const first =
    others > 0
      ? `${counted(others, "more pool is", "more pools are")} as far or farther and not judged here. For one of them: examine <pool> <command>`
      : `Nothing speaks against it ${where}.`;
  return [
    first,
    ...leaves.map(
      ({ task, title, try: order }) => `It needs leave for ${task} (${title}) first. Try: ${order}`,
    ),
    ...warnings.map(
      (violation) => `Mind: ${sayViolation({ ...voice, label: pool ?? voice.label, violation })}`,
    ),
    ...(unknown.length > 0 ? [`No rule and no task here speaks of ${names}.`] : []),
  ];
}
