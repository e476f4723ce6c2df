import { di, done, type Line, refused, taken, told } from "../wire/support/lines";
import { opened, registered } from "../wire/support/scenes";

/** A pool at its first gate, and its record in the hands of an auditor and of the server's operator. What begins with `export`
 * is said where there is somewhere to put the file. */
export const theRecord: readonly Line[] = [
  ...registered("contoso"),
  ...done("pool01", "1.1", "1.2", "1.3", "1.4", "1.5", "1.6"),
  ...opened("pool01"),
  ...done("pool01", "2.1"),
  refused("advance pool01", ["tasks-are-done"]),
  taken('grant auditor @"Di Fox"'),
  taken("export", di),
  taken("export pool01", di),
  told("history pool01", "pool01:"),
];
