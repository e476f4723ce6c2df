import type { Condition } from "../../../src/facts/condition";
import type { Task } from "../../../src/paths/path";

/** A task as its table has it: a line of columns. */
export function asLine(task: Task): readonly string[] {
  const { number, title, scope, due, when, skip, needs, cautions } = task;
  const given = (condition: Condition | undefined) => (condition ? ` ? ${say(condition)}` : "");
  return [
    ...[number, title, scope, `${due.gate} ${due.of}`, when ? say(when) : ""],
    typeof skip === "object" ? say(skip.fact) : skip.replace("with-", ""),
    `${task.guarded ? "G" : ""}${task.irreversible ? "I" : ""}${task.publishes ? "P" : ""}`,
    needs
      .map((need) => `${"task" in need ? need.task : say(need.fact)}${given(need.when)}`)
      .sort()
      .join(", "),
    all(needs),
    all(cautions),
  ];
}

/** The lines of a table, each in its columns. */
export const linesOf = (table: string): readonly (readonly string[])[] =>
  table
    .trim()
    .split("\n")
    .map((line) => line.split("|").map((column) => column.trim()));

const all = (them: readonly { readonly rules?: readonly string[] }[]): string =>
  [...new Set(them.flatMap(({ rules = [] }) => rules))].join(", ");

function say(condition: Condition): string {
  if ("any" in condition) return `(${condition.any.map(say).join(" or ")})`;
  if ("all" in condition) return `(${condition.all.map(say).join(" and ")})`;
  return "has" in condition ? `${condition.fact} has ${condition.has}` : `${condition.fact}=${condition.is}`;
}
