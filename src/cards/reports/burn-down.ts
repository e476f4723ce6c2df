import type { CardElement } from "@microsoft/teams.cards";
import { ledgerEntry } from "../../facts/ledger";
import { counted } from "../../words/printing/print";
import type { ReportOf } from "../../words/voice";
import { bar } from "../parts/bar";
import { line, moreOf, section, signed, subtle } from "../parts/blocks";

type Line = ReportOf<"pool-status">["ledger"][number];

/** What can hold a pool, burning down: a bar for every kind that was counted, and how many kinds nobody has counted. */
export function burnDown(ledger: readonly Line[]): CardElement[] {
  const known = ledger.filter(({ left }) => left !== null);
  if (known.length === 0) return [];

  const gone = known.filter(({ left }) => left === 0 || left === false);
  const holding = known.filter((one) => !gone.includes(one));
  const uncounted = ledger.length - known.length;
  return [
    section("What can hold the pool"),
    ...holding.slice(0, mostBars).flatMap(burning),
    ...moreOf(holding.length - mostBars),
    ...(gone.length > 0 ? [signed("done", `None left: ${gone.map(nameOf).join(", ")}`)] : []),
    ...(uncounted > 0 ? [subtle(`${counted(uncounted, "kind is", "kinds are")} not counted yet.`)] : []),
  ];
}

const mostBars = 5;

function burning(one: Line): CardElement[] {
  const { from, left, stale } = one;
  const old = stale ? ", too old: count again" : "";
  if (typeof left !== "number") return [signed("waiting", `${nameOf(one)}: yes${old}`)];

  const most = Math.max(from ?? left, left);
  return [line(`${nameOf(one)}: ${left} left of ${most}${old}`), bar(most - left, most)];
}

function nameOf({ key }: Line): string {
  const entry = ledgerEntry(key);
  return entry?.kind === "count" ? entry.called[1] : (entry?.called[0] ?? key);
}
