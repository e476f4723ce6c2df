import type { Activity } from "./activities/activity";
import { exchange, type Reply } from "./exchange";

export type PostOptions = {
  /** A bearer token from `sign`; nothing or an empty one sends no Authorization header. */
  readonly token?: string | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly timeoutMs?: number | undefined;
};

/** Delivers an activity, or raw text in its place, to the bot; twice with the same activity is a redelivery. */
export const post = (
  botUrl: string,
  activity: Activity | string,
  options: PostOptions = {},
): Promise<Reply> => {
  const { token, headers, ...rest } = options;
  const body = typeof activity === "string" ? activity : JSON.stringify(activity);

  return exchange("POST", new URL("/api/messages", botUrl), {
    ...rest,
    body,
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-length": String(Buffer.byteLength(body)),
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...headers,
    },
  });
};
