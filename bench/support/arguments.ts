import { parseArgs } from "node:util";

/** What the bench was asked for. */
export type Wanted = {
  /** The parts to measure, in their order; all where none is named. */
  readonly parts: readonly string[];
  /** Whether the table goes into docs too. */
  readonly write: boolean;
};

/** Reads `--only turns,start` and `--write`. Throws, saying which parts there are, where it cannot be read so. */
export function readArguments(typed: readonly string[], parts: readonly string[]): Wanted {
  const { only, write = false } = parseArgs({
    args: [...typed],
    options: { only: { type: "string" }, write: { type: "boolean" } },
  }).values;
  if (only === undefined) return { parts, write };
  if (write) throw new Error("--write writes the whole table, so that it does not go with --only.");

  const named = only.split(",");
  const unknown = named.filter((name) => !parts.includes(name));
  if (unknown.length > 0)
    throw new Error(`There is no part ${unknown.join(", ")}. The parts are ${parts.join(", ")}.`);
  return { parts: parts.filter((part) => named.includes(part)), write };
}
