import type { Request, RequestHandler, Response } from "restify";
import { type Refusal, refuse } from "./answer";

/** Reads a JSON body of at most `limit` bytes into `req.body`; restify's own reader crashes on broken gzip. */
export const readJson =
  (limit: number): RequestHandler =>
  (req, res, next) => {
    const unreadable = unreadableKind(req);
    if (unreadable) {
      refuse(res, unreadable);
      return next(false);
    }

    const chunks: Buffer[] = [];
    let size = 0;
    req.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limit) chunks.push(chunk);
      else if (size > limit * 16) req.destroy(new Error("A body without end."));
      else tooLarge(res, limit);
    });
    req.once("end", () => next(size > limit ? false : parsed(req, res, chunks)));
    req.on("error", () => next(false));
  };

const unreadableKind = ({ headers }: Request): Refusal | null => {
  if (!/^application\/json\s*(;|$)/i.test(headers["content-type"] ?? ""))
    return { status: 415, code: "wrong-content-type", message: "Send the activity as application/json." };
  if (headers["content-encoding"] && headers["content-encoding"] !== "identity")
    return { status: 415, code: "wrong-encoding", message: "Send the activity without compression." };

  return null;
};

/** Said as soon as it is known. Some of the rest is still read and dropped, so that the sender gets to hear why. */
const tooLarge = (res: Response, limit: number): void =>
  refuse(res, { status: 413, code: "too-large", message: `A body may have ${limit / 1024} KB at most.` });

const parsed = (req: Request, res: Response, chunks: readonly Buffer[]): false | undefined => {
  try {
    req.body = JSON.parse(Buffer.concat(chunks).toString("utf8"));
    return undefined;
  } catch {
    refuse(res, { status: 400, code: "bad-json", message: "The body is not JSON." });
    return false;
  }
};
