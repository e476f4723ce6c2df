import type { Received } from "./received";

/** What is known of a request before it is answered. */
export type Asked = Omit<Received, "status" | "delivered" | "activityId">;

export type Fault = {
  readonly when?: (asked: Asked) => boolean;
  /** How often it happens; once, unless said otherwise. */
  readonly times?: number;
  readonly answer: FaultAnswer;
};

export type FaultAnswer =
  | "hang"
  | "reset"
  | {
      /** Without a status the usual answer is given, only later. */
      readonly status?: number;
      /** Seconds, for the Retry-After header. */
      readonly retryAfter?: number;
      readonly delayMs?: number;
      /** The message is shown to people although the bot hears of an error. */
      readonly delivered?: boolean;
      /** Sent as it is in place of the connector's answer: a page, half a JSON, nothing. Needs a status. */
      readonly raw?: string;
    };

/** Faults to come, each used up after its number of times; the oldest that fits goes first. */
export const makeScript = () => {
  const open: { fault: Fault; left: number }[] = [];

  /** Adds a fault and gives back the function that lifts it. */
  const script = (fault: Fault): (() => void) => {
    const entry = { fault, left: fault.times ?? 1 };
    open.push(entry);
    return () => {
      entry.left = 0;
    };
  };
  const faultFor = (asked: Asked): FaultAnswer | undefined => {
    const entry = open.find(({ fault, left }) => left > 0 && (fault.when?.(asked) ?? true));
    if (!entry) return undefined;

    entry.left -= 1;
    return entry.fault.answer;
  };

  return { script, faultFor };
};
