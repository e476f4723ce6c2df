import type { IncomingMessage } from "node:http";
import type { Activity } from "../activities/activity";
import type { Asked } from "./faults";
import type { operationOf } from "./operation";
import type { Body } from "./read-body";

/** A request as it is recorded, before anybody knows how it is answered. */
export const askedOf = (
  request: IncomingMessage,
  path: string,
  operation: ReturnType<typeof operationOf>,
  { value }: Body,
): Asked => {
  const replyTo = ("replyTo" in operation ? operation.replyTo : undefined) ?? value?.replyToId;

  return {
    at: Date.now(),
    method: request.method ?? "",
    path,
    kind: operation.kind,
    authorized: request.headers.authorization !== undefined,
    ...("conversation" in operation ? { conversation: operation.conversation } : {}),
    ...(typeof replyTo === "string" ? { replyTo } : {}),
    ...(value ? { activity: value as Activity } : {}),
  };
};
