import type { Request, RequestHandler } from "restify";
import { type Refusal, refuse } from "./answer";

/** Turns away, before routing, what would kill restify's router or must not reach a bot that trusts everybody. */
export const guard =
  (judges: readonly Judge[]): RequestHandler =>
  (req, res, next) => {
    for (const judge of judges) {
      const refusal = judge(req);
      if (!refusal) continue;

      refuse(res, refusal);
      return next(false);
    }
    next();
  };

export type Judge = (req: Request) => Refusal | null;

/** One malformed Host or target would be an uncaught exception in restify's router (restify issue 2011). */
export const hasReadableTarget: Judge = ({ url, headers }) =>
  url?.startsWith("/") && URL.canParse(`http://${headers.host ?? "localhost"}${url}`)
    ? null
    : { status: 400, code: "bad-target", message: "The address or the Host header cannot be read." };

/** Another site's page in a browser on this machine must not drive the bot, nor by a name that points here. */
export const comesFromThisMachine: Judge = ({ headers }) => {
  if (!headers.host || !isLoopback(`http://${headers.host}`))
    return { status: 403, code: "foreign-host", message: "In local mode only a loopback Host is served." };
  if (headers.origin && !isLoopback(headers.origin))
    return {
      status: 403,
      code: "foreign-origin",
      message: "In local mode only pages of this machine may ask.",
    };

  return null;
};

const isLoopback = (url: string): boolean =>
  URL.canParse(url) && /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(new URL(url).hostname);
