import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import type { Keys } from "../keys";
import { withoutThread } from "../places";
import { makeWorld, type World, type WorldOptions } from "../world";
import { askedOf } from "./asked";
import { makeScript } from "./faults";
import { makeFiles } from "./files";
import { operationOf } from "./operation";
import { outcome, refusedBody, reply, replyRaw } from "./outcome";
import { readBody } from "./read-body";
import { makeRecord, type Received } from "./received";
import { problem } from "./usual";
import { usualAnswer } from "./usual-answer";

export type ConnectorOptions = WorldOptions & {
  readonly keys?: Keys | undefined;
  readonly port?: number | undefined;
};
export type Connector = Awaited<ReturnType<typeof startConnector>>;

/** The service a bot talks to in Teams, on loopback. It records every request and can be told to misbehave. */
export const startConnector = async ({ port = 0, keys, ...options }: ConnectorOptions = {}) => {
  const record = makeRecord();
  const { script, faultFor } = makeScript();

  const server = createServer((request, response) => {
    answer(request, response).catch(() =>
      reply(response, problem(400, "BadSyntax", "The request cannot be read.")),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(port, "127.0.0.1", resolve);
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const world: World = makeWorld(url, options);

  const files = makeFiles(() => url);

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (await files.answer(request, response)) return;

    const { pathname, searchParams: query } = new URL(`http://connector${request.url ?? "/"}`);
    const method = request.method ?? "";
    const operation = operationOf(method, pathname);
    const body = await readBody(request);
    const asked = askedOf(request, pathname, operation, body);
    const fault = faultFor(asked);
    const usual =
      refusedBody(body, operation.kind) ?? usualAnswer({ world, keys, operation, body: body.value, query });
    record.add({ ...asked, ...outcome(usual, fault) });

    if (fault === "hang") return;
    if (fault === "reset") return void request.socket.destroy();
    if (fault?.delayMs) await pause(fault.delayMs, undefined, { ref: false });
    if (fault?.status && fault.raw !== undefined) return replyRaw(response, fault.status, fault.raw);
    reply(
      response,
      fault?.status
        ? { ...problem(fault.status, "Scripted", "As the test wanted."), retryAfter: fault.retryAfter }
        : usual,
    );
  };

  return {
    url,
    world,
    received: record.received as readonly Received[],
    next: record.next,
    take: record.take,
    watch: record.watch,
    forget: record.forget,
    script,
    hostFile: files.host,
    awaitFile: files.awaitFile,
    awaited: files.awaited,
    spoilPlaces: files.spoilPlaces,
    forConversation: (id: string): Received[] =>
      record.received.filter(
        ({ conversation }) => conversation === id || (conversation && withoutThread(conversation) === id),
      ),
    stop: (): Promise<void> =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
