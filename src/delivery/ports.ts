import type { Rendered } from "../cards/rendered";

/** Something to be said outside a turn. `attempts` already counts the one that its claim began. */
export type Row = {
  readonly id: string;
  readonly conversation: string;
  readonly reference: string;
  readonly notice: string;
  readonly attempts: number;
};

export type Outcome =
  | { readonly ok: true; readonly id: string }
  /** `retryAfter` is in milliseconds. */
  | { readonly ok: false; readonly status?: number; readonly retryAfter?: number; readonly why: string };

/** All that delivery needs of the world; main hands it in. Times are in milliseconds since 1970. */
export type Ports = {
  /**
   * Takes due rows under a lease, oldest first, and saves that each is attempted once more, before any is posted.
   * Rows of `except` stay, and so does a row whose conversation has an older one that waits.
   */
  readonly claim: (wish: {
    readonly limit: number;
    readonly except: readonly string[];
  }) => Promise<readonly Row[]>;
  readonly sent: (id: string, activity: string) => Promise<void>;
  readonly postpone: (id: string, until: number) => Promise<void>;
  readonly giveUp: (id: string, why: string) => Promise<void>;
  readonly render: (notice: string) => Rendered | Promise<Rendered>;
  readonly post: (reference: string, rendered: Rendered) => Promise<Outcome>;
  readonly now: () => number;
  /** Waits, or until the signal. */
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly log: {
    readonly warn: (fields: object, message: string) => void;
    readonly error: (fields: object, message: string) => void;
  };
};
