import type { Answer } from "./answers";
import type { Asked } from "./asked/asked";
import { readerOf, readers } from "./catalogue";
import { nothing } from "./count";
import type { Left, Part } from "./evidence-read";
import { fitting } from "./fits";
import { languageOf } from "./localised";
import type { Block, Printed } from "./printed";
import type { Reader } from "./reader";
import { state } from "./state";
import { tell } from "./tell";

/** What was read of one command's output, and what was not. */
export type Outcome = {
  readonly parts: readonly Part[];
  readonly left: readonly Left[];
  readonly ambiguous: readonly { readonly line: number; readonly fits: readonly string[] }[];
};

/** Reads everything that was printed for one command. */
export function readAnswer({ asked: beside, line, printed, isClosed }: Answer): Outcome {
  if (printed.length === 0) return beside ? readNothing(beside, line, isClosed) : outcome({});

  const isFiltered = beside?.isFiltered === true || printed.some(({ is }) => is === "error");
  const asked = beside && { ...beside, isFiltered, isWhole: beside.isWhole && isOneAnswer(beside, printed) };
  const outcomes = printed.map((piece): Outcome => {
    if (piece.is === "block") return readBlock(piece.block, asked);
    if (piece.is === "fault") return leave(piece.line, piece.why);
    if (piece.is === "error") return leave(piece.line, "command-failed", piece.text);

    const part = state(piece, asked);
    return part ? outcome({ parts: [part] }) : leave(piece.line, "other-text", piece.text);
  });
  return {
    parts: outcomes.flatMap(({ parts }) => parts),
    left: outcomes.flatMap(({ left }) => left),
    ambiguous: outcomes.flatMap(({ ambiguous }) => ambiguous),
  };
}

/** An error, a warning or a second list beside the first: then no list is known to be whole. */
const isOneAnswer = (asked: Asked, printed: Answer["printed"]): boolean =>
  printed.filter(({ is }) => is === "block").length <= 1 &&
  printed.every(
    (piece) => piece.is === "block" || (piece.is === "other" && state(piece, asked) !== undefined),
  );

const outcome = (some: Partial<Outcome>): Outcome => ({ parts: [], left: [], ambiguous: [], ...some });

const leave = (line: number, why: Left["why"], text = ""): Outcome =>
  outcome({ left: [{ line, why, text: text.slice(0, 200) }] });

/** A command that printed nothing found nothing, if it came to its end and counts. */
function readNothing(asked: Asked, line: number, isClosed: boolean): Outcome {
  const named = readersOf(asked);
  const [reader] = named;
  if (named.length !== 1 || !reader || !isClosed || !asked.isSeen)
    return leave(line, "no-output", asked.cmdlets.join(" "));

  const observations = nothing(reader, asked);
  if (observations.length === 0) return leave(line, "no-output", reader.cmdlet);
  return outcome({ parts: [{ cmdlet: reader.cmdlet, form: "nothing", line, objects: 0, observations }] });
}

function readBlock(block: Block, asked: Asked | undefined): Outcome {
  const { line, form, type, objects } = block;
  const named = asked ? readersOf(asked) : readers;
  if (objects.length === 0) {
    if (!asked) return leave(line, "empty");
    return readNothing({ ...asked, isSeen: true }, line, true);
  }
  const fits =
    asked && isTally(objects, asked, named)
      ? named
      : fitting(named, objects, type, asked?.condition?.property);
  const [reader] = fits;
  if (!reader) return notRead(block, asked, named);
  if (fits.length > 1) return outcome({ ambiguous: [{ line, fits: fits.map(({ cmdlet }) => cmdlet) }] });

  const { observations, left } = tell(reader, block, asked);
  return outcome({
    parts: [{ cmdlet: reader.cmdlet, form, line, objects: objects.length, observations }],
    left,
  });
}

function notRead(
  { line, objects: [first] }: Block,
  asked: Asked | undefined,
  named: readonly Reader[],
): Outcome {
  const names = [...(first?.keys() ?? [])];
  const language = languageOf(names);
  if (language !== undefined) return leave(line, "localised", language);
  if (!asked) return leave(line, "no-reader", names.join(" "));

  const [reader] = named;
  return reader
    ? leave(line, "not-its-output", reader.cmdlet)
    : leave(line, "no-reader", asked.cmdlets.join(" "));
}

/** What `Measure-Object` prints, and `Group-Object` by the pool. */
const isTally = (
  [first]: readonly Printed[],
  { isCounted, groupedBy }: Asked,
  named: readonly Reader[],
): boolean =>
  isCounted &&
  first?.has("count") === true &&
  (groupedBy === null || named.some(({ says }) => countsBy(says, groupedBy)));

const countsBy = (says: Reader["says"], property: string): boolean =>
  says.some((each) => each.is === "counted" && each.pool.includes(property));

const readersOf = ({ cmdlets }: Asked): readonly Reader[] =>
  cmdlets.map(readerOf).filter((reader) => reader !== undefined);
