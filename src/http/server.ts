import type { AddressInfo } from "node:net";
import { createServer, type Server } from "restify";
import { answer, refuse } from "./answer";
import { comesFromThisMachine, guard, hasReadableTarget } from "./guards";
import { onError, type Unexpected } from "./on-error";
import { readJson } from "./read-json";

export type HttpRequest = {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body?: unknown;
};

export type HttpResponse = { readonly send: (status: number, body?: object) => void };

export type ServerParts = {
  readonly host: string;
  readonly port: number;
  /** Local mode authenticates nobody, so only this machine is served. */
  readonly local: boolean;
  readonly messages: (req: HttpRequest, res: HttpResponse) => Promise<void>;
  readonly ready: () => Promise<{ readonly ready: boolean; readonly pending: number }>;
  readonly metrics: () => Promise<{ readonly contentType: string; readonly text: string }>;
  readonly unexpected: Unexpected;
};

export type RunningServer = {
  readonly port: number;
  /** Takes no more requests and waits for those under way. */
  readonly close: () => Promise<void>;
};

const bodyLimit = 256 * 1024;

/** Serves the bot's four addresses. Bad input gets a readable 4xx and never a stack. */
export const startServer = async (parts: ServerParts): Promise<RunningServer> => {
  const server = createServer({ name: "" });
  let closing = false;

  server.pre((_req, res, next) => {
    if (!closing) return next();

    res.setHeader("Connection", "close");
    refuse(res, { status: 503, code: "closing", message: "The bot is closing. Try again in a moment." });
    next(false);
  });
  server.pre(guard(parts.local ? [hasReadableTarget, comesFromThisMachine] : [hasReadableTarget]));
  server.on("restifyError", onError(parts.unexpected));
  addRoutes(server, parts);

  server.server.requestTimeout = 30_000;
  server.server.on("connect", (_req, socket) => socket.destroy());
  server.server.on("upgrade", (_req, socket) => socket.end(noOtherProtocol));
  await listening(server, parts);
  return {
    port: (server.address() as AddressInfo).port,
    close: () => {
      closing = true;
      return closed(server);
    },
  };
};

const addRoutes = (server: Server, { messages, ready, metrics }: ServerParts): void => {
  server.post("/api/messages", readJson(bodyLimit), async (req, res) => {
    await messages(req, { send: (status, body) => answer(res, status, body) });
  });
  server.get("/healthz", async (_req, res) => answer(res, 200, { alive: true }));
  server.get("/readyz", async (_req, res) => {
    const state = await ready();
    answer(res, state.ready ? 200 : 503, state);
  });
  server.get("/metrics", async (_req, res) => {
    const { contentType, text } = await metrics();
    res.sendRaw(200, text, { "Content-Type": contentType });
  });
};

const listening = (server: Server, { host, port }: ServerParts): Promise<void> =>
  new Promise((resolve, reject) => {
    server.on("error", (error: NodeJS.ErrnoException) => reject(readable(error, port)));
    server.listen(port, host, () => resolve());
  });

const readable = (error: NodeJS.ErrnoException, port: number): Error =>
  error.code === "EADDRINUSE"
    ? new Error(`PORT: ${port} is already in use. Stop the program that uses it, or set another PORT.`)
    : error;

const noOtherProtocol = "HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";

/** Longer than any turn may take; a client that sends its request by the byte is not waited for. */
const closeDeadline = 15_000;

/** A connection kept alive would hold the server open, so it goes as soon as it has nothing under way. */
const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    const sweep = setInterval(() => server.server.closeIdleConnections(), 20);
    const deadline = setTimeout(() => server.server.closeAllConnections(), closeDeadline);
    server.close(() => {
      clearInterval(sweep);
      clearTimeout(deadline);
      resolve();
    });
    server.server.closeIdleConnections();
  });
