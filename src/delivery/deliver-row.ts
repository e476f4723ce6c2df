import type { Budgets } from "./budgets";
import { kept } from "./kept";
import type { Outcome, Ports, Prepared, Row } from "./ports";
import { changes, type Verdict, verdictOn } from "./verdict";

/** The sizes of one message, in characters: the usual one, and what is tried where the channel finds that too big. */
export const sizes = [20_000, 8_000, 2_500] as const;

/** Sends a row once, page by page; each page that was taken is on record before the next is tried. */
export async function deliverRow(
  row: Row,
  ports: Ports,
  budgets: Budgets,
  stopping: AbortSignal,
): Promise<Verdict> {
  const { reference } = row;
  if (reference === null) return { kind: "stranded", why: "the conversation is gone" };

  const reached = { ...row, reference };
  let verdict: Verdict = { kind: "aside", state: "failed", why: "it has no size" };
  for (const most of sizes) {
    const prepared = await preparedBy(row, ports, most);
    if (prepared.kind !== "pages") return withoutPost(prepared, ports);

    const doubt = doubtBefore(row, prepared);
    if (doubt) return doubt;
    verdict = await sendPages(reached, prepared, ports, budgets, stopping);
    if (verdict.kind !== "too-big" || row.page > 0) return verdict;
  }
  return verdict;
}

type Reached = Row & { readonly reference: string };
type Pages = Extract<Prepared, { kind: "pages" }>;
type Unsent = Exclude<Prepared, { kind: "pages" }> | { readonly kind: "unready"; readonly why: string };

/** A store that cannot be asked is no fault of the row. */
async function preparedBy(row: Row, { prepare, log }: Ports, most: number): Promise<Prepared | Unsent> {
  try {
    return await prepare(row, most);
  } catch (error) {
    log.error({ row: row.id, turn: row.turn, err: error }, "A notice cannot be prepared now.");
    return { kind: "unready", why: "the store could not be asked" };
  }
}

function withoutPost({ kind, why }: Unsent, { now }: Ports): Verdict {
  switch (kind) {
    case "unready":
      return { kind: "postponed", until: now() + 5000, unsure: false, why };
    case "moot":
      return { kind: "aside", state: "moot", why };
    case "poisoned":
      return { kind: "aside", state: "failed", why };
  }
}

/** An earlier attempt has no known end, as where the bot died over it. */
function doubtBefore(row: Row, { worth }: Pages): Verdict | undefined {
  if (changes(row) || row.unsure === 0) return undefined;
  if (worth.afterDoubt === "repeat" && row.unsure === 1) return undefined;

  return { kind: "aside", state: "doubtful", why: "the bot does not know whether it arrived" };
}

async function sendPages(
  row: Reached,
  { pages, worth, card }: Pages,
  ports: Ports,
  budgets: Budgets,
  stopping: AbortSignal,
): Promise<Verdict> {
  for (const [index, page] of pages.entries()) {
    if (index < row.page) continue;

    const asChange = index === 0 && changes(row);
    const waits = await inBudget(row, asChange, ports, budgets, stopping);
    if (waits) return waits;
    const outcome = asChange
      ? await ports.change(row.reference, row.target, page)
      : await ports.post(row.reference, page);
    const tried = index === row.page ? row : { ...row, unsure: 0 };
    const verdict = verdictOn(tried, outcome, worth, ports.now());
    if (verdict.kind !== "sent") return paused(row, verdict, outcome, budgets);

    const activity = asChange ? row.target : verdict.activity;
    const isLast = index === pages.length - 1;
    await kept(row, ports, stopping, () =>
      isLast ? ports.sent(row, activity, card) : ports.advance(row, index + 1),
    );
    if (isLast) return { kind: "sent", activity };
  }
  return { kind: "aside", state: "moot", why: "nothing of it is left to say" };
}

/** Waits its turn; what would have to wait for long makes way. */
async function inBudget(
  { conversation }: Row,
  asChange: boolean,
  { now, sleep }: Ports,
  budgets: Budgets,
  stopping: AbortSignal,
): Promise<Verdict | undefined> {
  for (;;) {
    const at = now();
    const free = asChange ? budgets.anyFrom(at) : budgets.freeFrom(conversation, at);
    if (free <= at) {
      if (asChange) budgets.spendAny(at);
      else budgets.spend(conversation, at);
      return undefined;
    }
    if (free - at > longestWait || stopping.aborted)
      return { kind: "postponed", until: free, unsure: false, why: "the channel's limits" };
    await sleep(free - at, stopping).catch(() => undefined);
  }
}

const longestWait = 2000;

/** A conversation that was told to wait is left alone by everything else too. */
function paused({ conversation }: Row, verdict: Verdict, outcome: Outcome, budgets: Budgets): Verdict {
  if (verdict.kind === "postponed" && !outcome.ok && outcome.status === 429)
    budgets.pause(conversation, verdict.until);
  return verdict;
}
