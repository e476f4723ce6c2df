import type { Response } from "restify";

/** Answers in JSON whatever the request says it accepts; a refusal is `{code, message}`. */
export const answer = (res: Response, status: number, body?: object): void => {
  if (res.headersSent) return;

  res.sendRaw(status, body ? JSON.stringify(body) : "", body ? { "Content-Type": "application/json" } : {});
};

/** What can be wrong with a request, and what its sender may read about it. */
export type Refusal = { readonly status: number; readonly code: string; readonly message: string };

export const refuse = (res: Response, { status, code, message }: Refusal): void =>
  answer(res, status, { code, message });
