import { listOf } from "../printing/print";
import type { Lines, ReportOf } from "../voice";

/** Which of several documented methods a migration was registered for, and how to have another. */
export const sayMethodTaken = ({ method, others, forest, from, to }: ReportOf<"method-taken">): Lines => [
  `No method was typed, so it is ${method}, which stands first; ${listOf(others)} is possible too.`,
  `To have that instead, ${forest ? "give the forest free (set migration forest=unset) and " : ""}register another: migration new … from ${from} to ${to} method=${others[0]}`,
];
