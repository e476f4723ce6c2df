import type { Complaint, ComplaintOf } from "../voice";

/** What a complaint rests on: ours, but for paths that a document describes. */
export function sourceOfComplaint(rule: Complaint["rule"], complaint: ComplaintOf): string {
  if (complaint.code === "no-companion") return complaint.source;
  if (complaint.code === "never-waived") return complaint.sources.join(", ");
  if (complaint.code === "local-only" || complaint.code === "summary-in-personal")
    return sources["not-understood"];
  return complaint.code === "other-person-asked" ? sources["not-found"] : sources[rule];
}

const sources: Readonly<Record<Complaint["rule"], string>> = {
  "not-understood": "Poolpilot's command reference",
  "not-allowed": "the roles of this migration",
  "not-found": "the record of this migration",
  stale: "the record of this migration",
  "path-is-available": "Poolpilot's list of paths",
};
