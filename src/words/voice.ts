import type { Deed, Notice } from "../notices/notice";
import type { NameOf } from "./findings/sentence";

/** What every sentence may need beside its own values: how the pool or migration is called, and what people are called. */
export type Voice = { readonly label: string; readonly nameOf: NameOf };

export type Event = Deed["event"];
export type Report = Extract<Notice, { kind: "told" }>["report"];
export type ReportOf<K extends Report["kind"]> = Extract<Report, { kind: K }>;
export type GateView = ReportOf<"gate">;
export type Asking = Extract<Notice, { kind: "question" }>["asking"];
export type NextStep = NonNullable<Extract<Notice, { kind: "recorded" }>["next"]>;
export type Already = Extract<Notice, { kind: "nothing" }>["already"];
export type Complaint = Extract<
  Extract<Notice, { kind: "refused" }>["violations"][number],
  { complaint: unknown }
>;
export type ComplaintOf = Complaint["complaint"];
export type Problem = Extract<ComplaintOf, { code: "malformed" }>["problem"];
export type Policy = ReportOf<"policy">["defaults"];

/** The lines of an answer, in order. */
export type Lines = readonly string[];
