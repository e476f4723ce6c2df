import type { Rendered } from "../../cards/rendered";
import type { Incoming, Refresh } from "../../turns/incoming";
import type { PlaceEvent } from "../../turns/places/place-event";
import type { Failure } from "../answering/failure";

/** A message that was taken, under this id where the channel said one; or why not. */
export type Posted = { readonly ok: true; readonly id: string | null } | Failure;

/** Where the bot writes what its keepers must know; a pino logger fits. */
export type BotLog = {
  readonly info: (fields: object, message: string) => void;
  readonly warn: (fields: object, message: string) => void;
  readonly error: (fields: object, message: string) => void;
};

/** What a turn came to, and whom to tell what came of saying it. */
export type Answer = {
  /** The messages that it takes, in order. */
  readonly pages: readonly Rendered[];
  /** It was said, or this is why not. */
  readonly said: (posted: Posted) => Promise<void>;
  /** The conversation had to be answered before: it is to become this message, or, with null, one of its own. */
  readonly late: (message: string | null) => Promise<void>;
};

export type Responders = {
  /** Null where nothing is to be said. */
  readonly turn: (incoming: Incoming) => Promise<Answer | null>;
  /** A turn takes longer than the channel waits, and people were told so by this message. */
  readonly slow: (incoming: Incoming, message: string | null) => Promise<void>;
  /** A card as it stands now; null where it is not one of this conversation's. */
  readonly refresh: (refresh: Refresh) => Promise<Rendered | null>;
  /** What to say in a conversation to which something happened, if anything. */
  readonly placeEvent?: ((event: PlaceEvent) => Promise<Rendered | null>) | undefined;
  readonly log: BotLog;
  readonly sleep: (ms: number) => Promise<void>;
  /** So many milliseconds a turn may take until people are told to wait; the channel itself waits for 15 seconds. */
  readonly patience: number;
};
