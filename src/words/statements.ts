import type { Source, Statement } from "../facts/fact";
import { printFact } from "../facts/fact-keys";
import type { Instant, PersonId } from "../facts/ids";
import type { NameOf } from "./findings/sentence";
import { byAt } from "./printing/parts";
import { listOf, printInstant } from "./printing/print";

type Given = { readonly source: Source | null; readonly by: PersonId | null; readonly at: Instant | null };

/** Where a value comes from: `by Ana Ruiz on …` of a word, `read from Get-CsUser of …, given by Ana Ruiz` of a reading. */
export function whence({ source, by, at }: Given, nameOf: NameOf): string {
  switch (source?.kind) {
    case undefined:
    case "word":
      return byAt(by, at, nameOf).trim();
    case "deed":
      return `by a task done${byAt(by, at, nameOf)}`;
    case "evidence":
      return readFrom(source.cmdlet, source.sha256, by, at, nameOf);
    case "document":
      return readFrom(`the ${source.document} document`, source.sha256, by, at, nameOf);
  }
}

/** `“0” by Bo Lind on …` */
export const sayStatement = (statement: Statement, nameOf: NameOf): string =>
  `“${printFact(statement.value)}” ${whence(statement, nameOf)}`;

/** Everything that stands against a value. */
export const sayAgainst = (against: readonly Statement[], nameOf: NameOf): string =>
  listOf(against.map((one) => sayStatement(one, nameOf)));

const readFrom = (
  what: string,
  sha256: string,
  by: PersonId | null,
  at: Instant | null,
  nameOf: NameOf,
): string =>
  `read from ${what}${at === null ? "" : ` of ${printInstant(at)}`}${by ? `, given by ${nameOf(by)}` : ""} (text ${sha256.slice(0, 12)})`;
