import type { Verdict } from "./decide";
import type { Outcome, Ports, Row } from "./ports";

type Judge = (row: Row, outcome: Outcome, now: number) => Verdict;

/** Delivers one conversation's rows one after the other; when one has to wait, those behind it wait with it. */
export const deliverLane = async (
  rows: readonly Row[],
  ports: Ports,
  judge: Judge,
  stopping: AbortSignal,
): Promise<void> => {
  let waitsUntil: number | null = null;
  for (const row of rows) {
    const verdict: Verdict =
      waitsUntil === null && !stopping.aborted
        ? judge(row, await outcomeOf(row, ports), ports.now())
        : { kind: "postponed", until: waitsUntil ?? ports.now() };
    if (verdict.kind === "postponed") waitsUntil = verdict.until;
    await recorded(row, verdict, ports, stopping);
  }
};

const outcomeOf = async ({ reference, notice }: Row, { render, post }: Ports): Promise<Outcome> => {
  try {
    return await post(reference, await render(notice));
  } catch (error) {
    return { ok: false, why: error instanceof Error ? error.message : "unknown" };
  }
};

/** What happened must be on record before the conversation goes on, or it would be said again. */
const recorded = async (row: Row, verdict: Verdict, ports: Ports, stopping: AbortSignal): Promise<void> => {
  if (verdict.kind === "given-up")
    ports.log.warn({ row: row.id, attempts: row.attempts, why: verdict.why }, "A notice is given up.");

  for (;;) {
    try {
      return await record(row.id, verdict, ports);
    } catch (error) {
      ports.log.error({ row: row.id, verdict: verdict.kind, err: error }, "A delivery cannot be recorded.");
      if (stopping.aborted) return;
      await ports.sleep(1000, stopping).catch(() => undefined);
    }
  }
};

const record = (id: string, verdict: Verdict, { sent, postpone, giveUp }: Ports): Promise<void> => {
  switch (verdict.kind) {
    case "sent":
      return sent(id, verdict.activity);
    case "postponed":
      return postpone(id, verdict.until);
    case "given-up":
      return giveUp(id, verdict.why);
  }
};
