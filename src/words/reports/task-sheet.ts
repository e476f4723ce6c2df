import { indented } from "../printing/parts";
import { ended, printInstant } from "../printing/print";
import { sayCaution } from "../refusals/cautions";
import type { Lines, ReportOf } from "../voice";

/** What to do, what to copy, how long leave lasts, and what to say afterwards. */
export const sayTaskSheet = (sheet: ReportOf<"task-sheet">): Lines => [
  `${sheet.pool}, task ${sheet.task}: ${sheet.title}.`,
  ...(sheet.irreversible ? ["This cannot be undone."] : []),
  ...sheet.mind.map((caution) => `Mind: ${sayCaution(caution)}`),
  ...(sheet.what.trim() === "" ? [] : [`What to do: ${ended(sheet.what)}`]),
  ...(sheet.command.trim() === "" ? [] : ["To copy:", ...indented(sheet.command.split("\n"))]),
  `Leave until ${printInstant(sheet.until)}. Source: ${sheet.source}`,
  `Then: ${sheet.try}`,
];
