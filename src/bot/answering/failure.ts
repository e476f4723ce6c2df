/** Why a post did not arrive. `retryAfter` is in milliseconds, and only there when the channel asked to wait. */
export type Failure = {
  readonly ok: false;
  readonly status?: number;
  readonly retryAfter?: number;
  readonly why: string;
};

/** Reads what botbuilder throws; the message is the channel's own, so no more than its first line is kept. */
export const failureFrom = (error: unknown, now = Date.now()): Failure => {
  const { statusCode, response, name, message } = error as {
    statusCode?: unknown;
    response?: { headers?: { get?: (name: string) => string | undefined } };
    name?: string;
    message?: string;
  };
  const wait = waitFrom(response?.headers?.get?.("retry-after"), now);

  return {
    ok: false,
    ...(typeof statusCode === "number" ? { status: statusCode } : {}),
    ...(wait === null ? {} : { retryAfter: wait }),
    why: `${name ?? "Error"}: ${(message ?? "").split("\n", 1)[0]?.slice(0, 200)}`,
  };
};

/** Retry-After comes in seconds or as a date. */
const waitFrom = (header: string | undefined, now: number): number | null => {
  if (!header) return null;

  const wait = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isFinite(wait) ? Math.max(0, wait) : null;
};
