import { ledgerEntry } from "../../facts/ledger";
import { listOf } from "../printing/print";
import { whence } from "../statements";
import type { Lines, ReportOf, Voice } from "../voice";

type Line = ReportOf<"pool-status">["ledger"][number];

/** What can hold the pool, burning down; what is too old to go by; and what nobody has counted. */
export function sayLedger(ledger: readonly Line[], pool: string, voice: Voice): Lines {
  if (ledger.length === 0) return [];

  const counted = ledger.filter(({ left }) => left !== null);
  const uncounted = ledger.filter(({ left }) => left === null);
  return [
    "What can hold the pool (first count → now):",
    ...counted.map((line) => `  ${countedLine(line, voice)}`),
    ...(uncounted.length > 0
      ? [
          `  Not counted: ${listOf(uncounted.map(({ key }) => key))}. To say one: set ${pool} ${uncounted[0]?.key}=…`,
        ]
      : []),
  ];
}

function countedLine(
  { key, from, left, by, at, how, before, command, stale }: Line,
  { nameOf }: Voice,
): string {
  const entry = ledgerEntry(key);
  const name = entry?.kind === "count" ? entry.called[1] : (entry?.called[0] ?? key);
  const now = typeof left === "boolean" ? (left ? "yes" : "no") : `${from ?? left} → ${left}`;
  const given = how.kind === "tally" ? "as tallied" : whence({ source: how, by, at }, nameOf);
  const wanted = before === null ? "" : `; gone before ${before}`;
  const again = stale ? ` Too old: count again with ${command}` : left ? ` List: ${command}` : "";
  return `${name} (${key}): ${now}, ${given}${wanted}.${again}`;
}
