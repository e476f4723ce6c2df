import { pagesOf } from "../cards/pages";
import type { Rendered } from "../cards/rendered";
import { shownBy } from "../notices/card-subject";
import type { Said } from "../notices/notice";
import { sizes } from "./deliver-row";
import type { Outcome, Shown } from "./ports";

/** Whose answer it is: the activity, where it was said, and its turn. */
export type Asked = {
  readonly conversation: string;
  readonly reference: string;
  readonly activity: string;
  readonly turn: string;
};

type Owed = {
  readonly dedupeKey: string;
  readonly conversation: string;
  readonly notice: string;
  readonly notBefore: number;
  readonly op: "answer" | "late";
  readonly target?: string;
  readonly turn: string;
  readonly at: number;
  readonly unsure?: number;
};

export type AnswerPorts = {
  readonly render: (said: Said) => Promise<Rendered>;
  readonly enqueue: (owed: readonly Owed[]) => Promise<void>;
  /** Makes a row due now; whether there is such a row. */
  readonly makeDue: (dedupeKey: string) => Promise<boolean>;
  readonly gone: (conversation: string, why: string) => Promise<void>;
  readonly keepCard: (asked: Asked, activity: string, card: Shown) => Promise<void>;
  readonly change: (reference: string, activity: string, rendered: Rendered) => Promise<Outcome>;
  readonly post: (reference: string, rendered: Rendered) => Promise<Outcome>;
  /** Something was sent in a conversation. */
  readonly spent: (conversation: string) => void;
  readonly wake: () => void;
  readonly now: () => number;
  readonly lament: (fields: object, message: string) => void;
};

/** What turns answer: said at once, or owed, and then said from the outbox. */
export const answers = (ports: AnswerPorts) => ({
  /** The answer that a turn came to; `isKept`: it is on record. */
  of: async (asked: Asked, said: Said, isKept = true) => {
    const rendered = await ports.render(said);
    const pages = pagesOf(rendered, sizes[0]);
    return {
      pages,
      said: (posted: Outcome) => afterSaying(asked, said, posted, isKept, pages.length, ports),
      late: (message: string | null) => sayLate(asked, rendered, message, ports),
    };
  },

  /** Where the bot dies before a slow turn ends, whoever waits for it is told that; till then they see that it is at work. */
  slow: async (asked: Asked, message: string | null): Promise<void> => {
    ports.spent(asked.conversation);
    await ports.enqueue([
      {
        ...owedBy(asked, ports),
        op: "late",
        target: message ?? "",
        dedupeKey: lateKey(asked),
        notBefore: ports.now() + cutShortAfter,
      },
    ]);
  },
});

/** So long after people were told to wait, a turn that has no answer is taken for cut short, in milliseconds. */
const cutShortAfter = 300_000;

const lateKey = ({ conversation, activity }: Asked): string => `late:${conversation} ${activity}`;

const owedBy = ({ conversation, activity, turn }: Asked, { now }: AnswerPorts) => ({
  conversation,
  notice: activity,
  turn,
  at: now(),
});

/** The asker sees the answer twice rather than never: what may not have arrived is said once more, marked as that. */
async function afterSaying(
  asked: Asked,
  said: Said,
  posted: Outcome,
  isKept: boolean,
  pages: number,
  ports: AnswerPorts,
): Promise<void> {
  for (let page = 0; page < pages; page++) ports.spent(asked.conversation);
  const card = shownBy(said);
  if (posted.ok) {
    if (card && posted.id) await quietly(ports, asked, () => ports.keepCard(asked, posted.id ?? "", card));
    return;
  }
  if (posted.status === 403 || posted.status === 404)
    return quietly(ports, asked, () => ports.gone(asked.conversation, `${posted.status}: ${posted.why}`));
  if (!isKept || posted.status === 400) return;

  await quietly(ports, asked, () =>
    ports.enqueue([
      {
        ...owedBy(asked, ports),
        op: "answer",
        dedupeKey: `answer:${asked.conversation} ${asked.activity}`,
        notBefore: ports.now() + Math.min(posted.retryAfter ?? 1000, 60_000),
        unsure: posted.arrived === "unknown" ? 1 : 0,
      },
    ]),
  );
  ports.wake();
}

/** From the outbox where the store can be asked, else straight away. */
async function sayLate(
  asked: Asked,
  rendered: Rendered,
  message: string | null,
  ports: AnswerPorts,
): Promise<void> {
  const isDue = await ports.makeDue(lateKey(asked)).catch(() => false);
  if (isDue) return ports.wake();

  const [first = rendered] = pagesOf(rendered, sizes[0]);
  await (message === null
    ? ports.post(asked.reference, first)
    : ports.change(asked.reference, message, first));
}

/** People have their answer; what could not be kept beside it is in the log. */
async function quietly(ports: AnswerPorts, { turn }: Asked, keep: () => Promise<void>): Promise<void> {
  await keep().catch((error: unknown) =>
    ports.lament({ turn, err: error }, "What an answer left was not kept."),
  );
}
