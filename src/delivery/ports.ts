import type { Rendered } from "../cards/rendered";
import type { Worth } from "./worth";

/**
 * Something to be said outside a turn. `attempts` already counts the one that its claim began; `unsure` counts the
 * earlier ones of which nobody knows whether they arrived.
 */
export type Row = {
  readonly id: number;
  readonly conversation: string;
  /** How it is reached; null where it is known to be gone. */
  readonly reference: string | null;
  readonly notice: string;
  readonly attempts: number;
  readonly unsure: number;
  readonly op: "" | "answer" | "card" | "late";
  /** The activity that is changed, where one is. */
  readonly target: string;
  readonly turn: string;
  readonly page: number;
  readonly queuedAt: number;
};

export type Outcome =
  /** The channel need not say which activity it made of it. */
  | { readonly ok: true; readonly id: string | null }
  /** `retryAfter` is in milliseconds; `arrived` says whether people may see it although the channel did not say so. */
  | {
      readonly ok: false;
      readonly status?: number;
      readonly retryAfter?: number;
      readonly arrived: "never" | "unknown";
      readonly why: string;
    };

/** A row as it is sent, or why it is not. */
export type Prepared =
  | {
      readonly kind: "pages";
      readonly pages: readonly Rendered[];
      readonly worth: Worth;
      /** The card that it shows, by its subject, and a digest of what that shows. */
      readonly card: Shown | null;
    }
  | { readonly kind: "moot"; readonly why: string }
  | { readonly kind: "poisoned"; readonly why: string };

export type Shown = { readonly subject: string; readonly shown: string };

export type AsideState = "sent" | "moot" | "doubtful" | "failed";

/** All that delivery needs of the world; main hands it in. Times are in milliseconds since 1970. */
export type Ports = {
  /**
   * Takes due rows under a lease, oldest first, and saves that each is attempted once more, before any is posted.
   * Rows of `except` stay, and so does a post whose conversation has an older one that waits.
   */
  readonly claim: (wish: {
    readonly limit: number;
    readonly except: readonly string[];
  }) => Promise<readonly Row[]>;
  /** Makes a row what is sent, in messages of so many characters. Throws when the store cannot be asked. */
  readonly prepare: (row: Row, most: number) => Promise<Prepared>;
  readonly post: (reference: string, rendered: Rendered) => Promise<Outcome>;
  readonly change: (reference: string, activity: string, rendered: Rendered) => Promise<Outcome>;
  /** Notes that it was sent as this activity, with the card that it shows. */
  readonly sent: (row: Row, activity: string | null, card: Shown | null) => Promise<void>;
  readonly setAside: (row: Row, state: Exclude<AsideState, "sent">, why: string) => Promise<void>;
  readonly advance: (row: Row, page: number) => Promise<void>;
  readonly postpone: (row: Row, until: number, unsure: boolean) => Promise<void>;
  /** The channel says that a conversation takes nothing more from the bot. */
  readonly gone: (conversation: string, why: string) => Promise<void>;
  /** Sets aside what waits for the row's conversation as long as that is gone; where it is back meanwhile, the row waits again. */
  readonly strand: (row: Row) => Promise<void>;
  /** Forgets a card whose message is no more. */
  readonly lost: (row: Row, why: string) => Promise<void>;
  readonly now: () => number;
  /** Waits, or until the signal. */
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly log: {
    readonly info: (fields: object, message: string) => void;
    readonly warn: (fields: object, message: string) => void;
    readonly error: (fields: object, message: string) => void;
  };
};
