import { altogether, freeFrom, perConversation, type Spent, withSend } from "./limits";

/** What may be sent, and where not. Answers given within turns count where they are given: what is sent from the outbox makes
 * way for them in their conversation, and keeps its share of the whole however many there are. */
export type Budgets = {
  /** The first moment at which one more may be posted in a conversation. */
  readonly freeFrom: (conversation: string, now: number) => number;
  /** The first moment at which anything may be sent anywhere. Teams counts no changes of messages in a conversation. */
  readonly anyFrom: (now: number) => number;
  /** An answer within a turn. */
  readonly answered: (conversation: string, now: number) => void;
  /** A post in a conversation. */
  readonly spend: (conversation: string, now: number) => void;
  /** Something that counts altogether alone. */
  readonly spendAny: (now: number) => void;
  /** Nothing more is to be sent in a conversation until then. */
  readonly pause: (conversation: string, until: number) => void;
  /** The conversations in which nothing may be sent now. */
  readonly paused: (now: number) => readonly string[];
};

/** Counts what this process sends. Another instance has budgets of its own: where both speak, a 429 says so. */
export function budgets(): Budgets {
  const spent = new Map<string, Spent>();
  const pauses = new Map<string, number>();
  let all: Spent = [];

  const forget = (now: number) => {
    for (const [conversation, until] of pauses) if (until <= now) pauses.delete(conversation);
    for (const [conversation, times] of spent)
      if ((times.at(-1) ?? 0) + longest <= now) spent.delete(conversation);
  };
  const answered = (conversation: string, now: number) => {
    spent.set(conversation, withSend(perConversation, spent.get(conversation) ?? [], now));
  };
  const spendAny = (now: number) => {
    all = withSend(altogether, all, now);
  };

  return {
    freeFrom: (conversation, now) =>
      Math.max(
        freeFrom(perConversation, spent.get(conversation) ?? [], now),
        freeFrom(altogether, all, now),
        pauses.get(conversation) ?? now,
      ),
    anyFrom: (now) => freeFrom(altogether, all, now),
    answered,
    spend: (conversation, now) => {
      answered(conversation, now);
      spendAny(now);
    },
    spendAny,
    pause: (conversation, until) => pauses.set(conversation, until),
    paused: (now) => {
      forget(now);
      return [...pauses.keys()];
    },
  };
}

const longest = Math.max(...perConversation.map(({ ms }) => ms));
