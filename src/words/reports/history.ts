import { counted, printInstant } from "../printing/print";
import { sayEntry } from "../record";
import type { Lines, ReportOf, Voice } from "../voice";

type Entry = ReportOf<"history">["entries"][number];

/** One line for each event: when, who, what. */
export function sayHistory({ pool, entries, earlier }: ReportOf<"history">, voice: Voice): Lines {
  if (entries.length === 0) return [`${pool}: no event is on record.`];

  return [
    `${pool}: ${earlier > 0 ? `the last ${counted(entries.length, "event")}; ${earlier} came before` : counted(entries.length, "event")}.`,
    ...entries.map((entry) => entryLine(entry, { ...voice, label: pool })),
    ...(earlier > 0 ? [`All of it, as a file, for auditors and admins: export ${pool}`] : []),
  ];
}

const entryLine = ({ seq, at, by, ...entry }: Entry, voice: Voice): string =>
  `${seq}. ${printInstant(at)}, ${by ? voice.nameOf(by) : "the bot"}: ${sayEntry(entry, voice)}`;
