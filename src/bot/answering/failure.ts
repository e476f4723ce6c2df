/** The code of an error that says that the bot has no token for the channel. */
export const noToken = "NO_TOKEN";

/**
 * Why a post was not taken, and whether it may have arrived nevertheless. `retryAfter` is in milliseconds, and only there
 * when the channel asked to wait.
 */
export type Failure = {
  readonly ok: false;
  readonly status?: number;
  readonly retryAfter?: number;
  readonly arrived: "never" | "unknown";
  readonly why: string;
};

/** Reads what botbuilder throws; the message is the channel's own, so no more than its first line is kept. */
export const failureFrom = (error: unknown, now = Date.now()): Failure => {
  const { statusCode, code, response, name, message } = error as {
    statusCode?: unknown;
    code?: unknown;
    response?: { headers?: { get?: (name: string) => string | undefined } };
    name?: string;
    message?: string;
  };
  const wait = waitFrom(response?.headers?.get?.("retry-after"), now);

  return {
    ok: false,
    ...(typeof statusCode === "number" ? { status: statusCode } : {}),
    ...(wait === null ? {} : { retryAfter: wait }),
    arrived:
      typeof statusCode === "number" ? arrivedAfter(statusCode) : neverLeft.has(code) ? "never" : "unknown",
    why: `${name ?? "Error"}: ${(message ?? "").split("\n", 1)[0]?.slice(0, 200)}`,
  };
};

/** A 4xx says that nothing was taken. After a 5xx, or a 2xx whose body is no answer of the connector, nobody knows. */
const arrivedAfter = (status: number): Failure["arrived"] =>
  status >= 400 && status < 500 ? "never" : "unknown";

/** Nothing was sent: there was no connection, or no token to send it with. */
const neverLeft = new Set<unknown>([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "CERT_HAS_EXPIRED",
  noToken,
]);

/** Retry-After comes in seconds or as a date. */
const waitFrom = (header: string | undefined, now: number): number | null => {
  if (!header) return null;

  const wait = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isFinite(wait) ? Math.max(0, wait) : null;
};
