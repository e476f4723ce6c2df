import { pagesOf } from "../cards/pages";
import type { Rendered } from "../cards/rendered";
import type { CardNow } from "../notices/card-now";
import { shownBy } from "../notices/card-subject";
import type { Notice, Said } from "../notices/notice";
import type { Prepared, Row, Shown } from "./ports";
import { isKnown, type Worth, worthOf } from "./worth";

export type Preparing = {
  /** What a card is to show now; undefined where there is nothing to show any more. */
  readonly cardNow: (subject: string) => Promise<CardNow | undefined>;
  /** A digest of what a posted card shows. */
  readonly shownOn: (subject: string, row: Row) => Promise<string | undefined>;
  /** The answer that an activity got, as it was kept. */
  readonly answerOf: (conversation: string, activity: string) => Promise<string | undefined>;
  /** Whether a pool has its thread in a channel already. */
  readonly isOpened: (conversation: string, thread: NonNullable<Said["thread"]>) => Promise<boolean>;
  readonly peopleIn: (said: Said) => Promise<(said: Said) => Rendered>;
  readonly now: () => number;
};

/** Makes a row what is sent: rendered from the newest facts, marked where it may be a repeat, dropped where it was overtaken. */
export const preparer =
  (world: Preparing) =>
  async (row: Row, most: number): Promise<Prepared> => {
    const wanted = await wantedOf(row, world);
    if ("kind" in wanted) return wanted;

    const { said, worth, card } = wanted;
    const age = world.now() - row.queuedAt;
    if (row.queuedAt > 0 && age > worth.for) return { kind: "moot", why: "it is too old to be worth saying" };

    const isRepeat = row.unsure > 0 && (row.op === "" || row.op === "answer");
    const marked: Said = isRepeat ? { ...said, repeat: true } : said;
    const render = await world.peopleIn(marked);
    try {
      return { kind: "pages", pages: pagesOf(render(marked), most), worth, card };
    } catch (error) {
      return poisoned(error);
    }
  };

type Wanted = { readonly said: Said; readonly worth: Worth; readonly card: Shown | null };
type Unwanted = Exclude<Prepared, { kind: "pages" }>;

async function wantedOf(row: Row, world: Preparing): Promise<Wanted | Unwanted> {
  switch (row.op) {
    case "card":
      return cardAnew(row, world);
    case "answer":
    case "late":
      return answered(await world.answerOf(row.conversation, row.notice), row);
    case "":
      return asItStands(read(row.notice), row, world);
  }
}

/** A card is changed where it shows something else. */
async function cardAnew(row: Row, { cardNow, shownOn }: Preparing): Promise<Wanted | Unwanted> {
  const now = await cardNow(row.notice);
  if (!now) return { kind: "moot", why: "its pool is no more" };
  if ((await shownOn(row.notice, row)) === now.shown) return { kind: "moot", why: "it shows that already" };

  return { said: now.said, worth: worthOf(now.said.notice), card: { subject: row.notice, shown: now.shown } };
}

/** An answer that was not said in its turn; where there is none, its turn was cut short. */
function answered(kept: string | undefined, { op, turn }: Row): Wanted | Unwanted {
  if (kept !== undefined) return known(read(kept));
  if (op === "answer") return { kind: "moot", why: "it is not on record any more" };

  const said: Said = {
    notice: { kind: "faulted", reference: turn },
    label: "",
    clock: null,
    mentions: [],
  };
  return { said, worth: worthOf(said.notice), card: null };
}

/** A question that was decided meanwhile is not put any more; one that is open is put as it stands. */
async function asItStands(
  said: Said | Unwanted,
  { conversation }: Row,
  { cardNow, isOpened }: Preparing,
): Promise<Wanted | Unwanted> {
  if ("kind" in said) return said;
  if (said.notice.kind === "thread-opened" && said.thread && (await isOpened(conversation, said.thread)))
    return { kind: "moot", why: "the pool has its thread already" };

  const card = asks.has(said.notice.kind) ? shownBy(said) : null;
  if (!card) return known(said);

  const now = await cardNow(card.subject);
  if (!now || now.isOver) return { kind: "moot", why: "it was decided meanwhile" };
  return {
    said: { ...said, notice: anew(said.notice, now.said.notice) },
    worth: worthOf(said.notice),
    card: { subject: card.subject, shown: now.shown },
  };
}

/** What is not worth saying once it was answered. */
const asks = new Set<Notice["kind"]>(["gate-asked", "gate-reminded", "gate-escalated", "question"]);

/** A reminder stays one, with the votes as they stand. */
const anew = (notice: Notice, now: Notice): Notice =>
  "gate" in notice && now.kind === "gate-asked" && notice.kind !== "nothing"
    ? { ...notice, gate: now.gate }
    : now;

const known = (said: Said | Unwanted): Wanted | Unwanted =>
  "kind" in said ? said : { said, worth: worthOf(said.notice), card: shownBy(said) };

function read(notice: string): Said | Unwanted {
  try {
    const said = JSON.parse(notice) as Said;
    if (isKnown(said?.notice?.kind) && Array.isArray(said.mentions)) return said;

    return { kind: "poisoned", why: "its notice is of a kind that this release does not know" };
  } catch (error) {
    return poisoned(error);
  }
}

const poisoned = (error: unknown): Unwanted => ({
  kind: "poisoned",
  why: `its notice cannot be read: ${error instanceof Error ? error.message : String(error)}`.slice(0, 200),
});
