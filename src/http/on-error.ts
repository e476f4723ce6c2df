import { randomBytes } from "node:crypto";
import type { Request, Response } from "restify";
import { answer, refuse } from "./answer";

/** Says what a client did wrong in words; what went wrong here it hides behind a reference that is in the log. */
export const onError =
  (unexpected: Unexpected) =>
  (_req: Request, res: Response, error: unknown, done: () => void): void => {
    const known = clientFault(error);
    if (known) refuse(res, known);
    else hide(res, error, unexpected);
    done();
  };

/** Writes down an error that nobody foresaw, under the reference its victim was given. */
export type Unexpected = (reference: string, error: unknown) => void;

const clientFault = (error: unknown) => {
  const { statusCode: status, body } = error as { statusCode?: number; body?: { code?: string } };
  if (!status || status < 400 || status >= 500) return null;
  if (status === 404) return { status, code: "unknown-route", message: "There is nothing at this address." };
  if (status === 405) return { status, code: "wrong-method", message: "This address takes another method." };

  return {
    status,
    code: (body?.code ?? "bad-request").toLowerCase(),
    message: "This request is not understood.",
  };
};

const hide = (res: Response, error: unknown, unexpected: Unexpected): void => {
  const reference = randomBytes(4).toString("hex");
  unexpected(reference, error);
  answer(res, 500, { code: "unexpected", message: `Something went wrong here. Reference ${reference}.` });
};
