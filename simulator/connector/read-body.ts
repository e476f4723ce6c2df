import type { IncomingMessage } from "node:http";

/** A parsed JSON object, nothing for an empty body, or why it is neither. */
export type Body = { readonly value?: Record<string, unknown>; readonly problem?: "not-json" | "too-big" };

export const readBody = async (request: IncomingMessage): Promise<Body> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const text = Buffer.concat(parts).toString();
  if (text.length * 2 > biggest) return { problem: "too-big" };
  if (text === "" || request.headers["content-type"]?.includes("x-www-form-urlencoded")) return {};

  try {
    const value: unknown = JSON.parse(text);
    const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
    return isObject ? { value: value as Record<string, unknown> } : { problem: "not-json" };
  } catch {
    return { problem: "not-json" };
  }
};

/** Teams takes about 100 KB of UTF-16: learn.microsoft.com/microsoftteams/platform/bots/how-to/format-your-bot-messages */
const biggest = 100 * 1024;
