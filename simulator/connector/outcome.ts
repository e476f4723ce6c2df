import type { ServerResponse } from "node:http";
import type { FaultAnswer } from "./faults";
import type { Body } from "./read-body";
import type { Received } from "./received";
import { problem, type Usual } from "./usual";

/** Bodies that no operation looks at: too big, no JSON, or missing where one is needed. */
export const refusedBody = ({ value, problem: wrong }: Body, kind: Received["kind"]): Usual | undefined => {
  if (wrong === "too-big") return problem(413, "MessageSizeTooBig", "The message is too big.");

  const wanted = kind === "create" || kind === "post" || kind === "update";
  return wrong || (wanted && !value) ? problem(400, "BadSyntax", "The body is no JSON object.") : undefined;
};

/** What is recorded of an answer, faults included. */
export const outcome = ({ body: _body, status, ...shown }: Usual, fault: FaultAnswer | undefined) => {
  if (fault === "hang" || fault === "reset") return { status: fault, delivered: false };
  if (!fault?.status) return { status, delivered: status < 300, ...shown };

  return fault.delivered
    ? { status: fault.status, delivered: true, ...shown }
    : { status: fault.status, delivered: false };
};

export const reply = (
  response: ServerResponse,
  { status, body, retryAfter }: Usual & { retryAfter?: number | undefined },
): void => {
  response.statusCode = status;
  response.setHeader("content-type", "application/json; charset=utf-8");
  if (retryAfter !== undefined) response.setHeader("retry-after", String(retryAfter));
  response.end(body === undefined ? "" : JSON.stringify(body));
};

/** What no connector answers, such as the page of a proxy. */
export const replyRaw = (response: ServerResponse, status: number, body: string): void => {
  response.statusCode = status;
  response.setHeader("content-type", body.startsWith("<") ? "text/html" : "application/json; charset=utf-8");
  response.end(body);
};
