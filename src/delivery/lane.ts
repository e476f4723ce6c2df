import type { Budgets } from "./budgets";
import { deliverRow } from "./deliver-row";
import { kept } from "./kept";
import type { Ports, Row } from "./ports";
import type { Verdict } from "./verdict";

/** Delivers one conversation's rows one after the other; when one has to wait, those behind it wait with it. */
export async function deliverLane(
  rows: readonly Row[],
  ports: Ports,
  budgets: Budgets,
  stopping: AbortSignal,
): Promise<void> {
  let waitsUntil: number | null = null;
  for (const row of rows) {
    const verdict: Verdict =
      waitsUntil === null && !stopping.aborted
        ? await deliverRow(row, ports, budgets, stopping)
        : { kind: "postponed", until: waitsUntil ?? ports.now(), unsure: false, why: "others come first" };
    if (verdict.kind === "postponed") waitsUntil = verdict.until;
    if (verdict.kind === "gone" || verdict.kind === "stranded") waitsUntil = ports.now();
    if (verdict.kind !== "sent") await kept(row, ports, stopping, () => recorded(row, verdict, ports));
  }
}

function recorded(row: Row, verdict: Exclude<Verdict, { kind: "sent" }>, ports: Ports): Promise<void> {
  const { log } = ports;
  const about = { row: row.id, turn: row.turn, attempts: row.attempts, why: verdict.why };
  switch (verdict.kind) {
    case "postponed":
      if (verdict.unsure || row.attempts > 1) log.info(about, "A notice is tried again later.");
      return ports.postpone(row, verdict.until, verdict.unsure);
    case "aside":
      if (verdict.state !== "moot") log.warn(about, "A notice is set aside.");
      return ports.setAside(row, verdict.state, verdict.why);
    case "stranded":
      log.info(about, "A notice is set aside with its conversation.");
      return ports.strand(row);
    case "gone":
      log.warn(about, "A conversation is gone.");
      return ports.gone(row.conversation, verdict.why);
    case "lost":
      return ports.lost(row, verdict.why);
    case "too-big":
      log.warn(about, "A notice is set aside.");
      return ports.setAside(row, "failed", verdict.why);
  }
}
