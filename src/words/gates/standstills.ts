import type { ReportOf } from "../voice";

/** How a pool stands that stands still although nobody holds it. */
export const standstills: Readonly<Record<NonNullable<ReportOf<"next">["standstill"]>, string>> = {
  adoption: "waits for its adoption",
  keeping: "is asked to be kept in coexistence",
  kept: "is kept in coexistence",
};
