import type { Notice } from "../notices/notice";

const hour = 3_600_000;
const day = 24 * hour;

/** What a notice is worth to those who wait for it. */
export type Worth = {
  /** After a post that may have arrived: `leave` it, or say it once more, marked as a possible repeat. */
  readonly afterDoubt: "leave" | "repeat";
  /** For how many milliseconds it is still worth saying. What its migration has overtaken is not, however new. */
  readonly for: number;
};

const answer: Worth = { afterDoubt: "repeat", for: day };

/** What a notice is worth. A daily summary is never said twice; the next one says what it said. */
export const worthOf = (notice: Notice): Worth =>
  notice.kind === "told" && notice.report.kind === "summary" ? summary : ofKind[notice.kind];

/** Whether this release knows such a notice. */
export const isKnown = (kind: unknown): kind is Notice["kind"] => typeof kind === "string" && kind in ofKind;

const summary: Worth = { afterDoubt: "leave", for: day };

/** A kind that has to be thought about does not compile. */
const ofKind: Readonly<Record<Notice["kind"], Worth>> = {
  recorded: answer,
  waiting: answer,
  refused: answer,
  nothing: answer,
  told: answer,
  several: answer,
  faulted: answer,
  "store-lost": answer,
  introduced: { afterDoubt: "leave", for: hour },
  "gate-asked": { afterDoubt: "repeat", for: 60 * day },
  "gate-reminded": { afterDoubt: "leave", for: day },
  "gate-escalated": { afterDoubt: "repeat", for: 7 * day },
  "gate-ended": { afterDoubt: "repeat", for: 14 * day },
  "deeds-told": { afterDoubt: "repeat", for: 7 * day },
  "thread-opened": { afterDoubt: "repeat", for: 60 * day },
  "member-left": { afterDoubt: "repeat", for: 7 * day },
  question: { afterDoubt: "repeat", for: 60 * day },
  "card-over": { afterDoubt: "leave", for: 60 * day },
};
