import type { Condition } from "../../src/facts/condition";
import type { Task } from "../../src/paths/path";

const columns = ["number", "title", "scope", "due", "when", "skip", "flags"] as const;
const lists = ["needs", "empty", "settles", "covers"] as const;

/** A task as tables write it. */
export type Row = Readonly<Record<(typeof columns)[number] | "source", string>> &
  Readonly<Record<(typeof lists)[number], readonly string[]>>;

/** The rows of a table written by hand, its abbreviations written out and its lists sorted. */
export const rowsOf = (table: string, abbreviations: Readonly<Record<string, string>>): readonly Row[] =>
  table
    .trim()
    .split("\n")
    .map((line) => {
      const cells = line.split("|").map((cell) => cell.trim());
      const texts = columns.map((column, index) => [column, cells[index]]);
      const parts = lists.map((list, index) => [
        list,
        listOf(cells[columns.length + index] ?? "", abbreviations),
      ]);
      return Object.fromEntries([...texts, ...parts, ["source", cells.at(-1)]]) as Row;
    });

function listOf(cell: string, abbreviations: Readonly<Record<string, string>>): readonly string[] {
  const long = cell.replace(/[A-Z]{4,}/g, (word) => abbreviations[word] ?? word);
  return long === "" ? [] : long.split(", ").sort();
}

/** A task in the words of the table. */
export function asRow(task: Task): Row {
  const { number, title, scope, due, when, skip, source } = task;
  const given = (condition: Condition | null | undefined) => (condition ? ` ? ${say(condition)}` : "");
  return {
    ...{ number, title, scope, source },
    due: `${due.gate} ${due.of}`,
    when: when ? say(when) : "",
    skip: typeof skip === "object" ? say(skip.fact) : skip.replace("with-", ""),
    flags: `${task.guarded ? "G" : ""}${task.irreversible ? "I" : ""}${task.publishes ? "P" : ""}`,
    needs: task.needs
      .map((need) => `${"task" in need ? need.task : say(need.fact)}${given(need.when)}`)
      .sort(),
    empty: task.empty.map((each) => `${each.of}.${each.what}${given(each.when)}`).sort(),
    settles: Object.entries(task.settles).map(([fact, value]) => `${fact}=${value}`),
    covers: [...task.covers].sort(),
  };
}

function say(condition: Condition): string {
  if ("any" in condition) return `(${condition.any.map(say).join(" or ")})`;
  if ("all" in condition) return `(${condition.all.map(say).join(" and ")})`;
  return "has" in condition ? `${condition.fact} has ${condition.has}` : `${condition.fact}=${condition.is}`;
}
