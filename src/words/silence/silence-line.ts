import { counted, printInstant } from "../printing/print";
import type { GateView, Lines } from "../voice";

/** What came of nobody's answer so far, and when the request ends by itself. */
export function silenceLine({ silence }: Pick<GateView, "silence">): Lines {
  if (!silence) return [];

  const { reminded, escalated, expires } = silence;
  const parts = [
    ...(reminded > 0 ? [`reminded ${counted(reminded, "time")}`] : []),
    ...(escalated === null ? [] : [`others told on ${printInstant(escalated)}`]),
    ...(expires === null ? [] : [`without an answer it expires on ${printInstant(expires)}`]),
  ];
  return parts.length > 0 ? [`${parts.join("; ").replace(/^./, (letter) => letter.toUpperCase())}.`] : [];
}
