import { Agent, request } from "node:http";
import { connect } from "node:net";
import type { Stream } from "./bytes";

/** What came back: the status of every answer, and all that was said. Nothing came back where `statuses` is empty. */
export type Heard = { readonly statuses: readonly number[]; readonly text: string; readonly hung: boolean };

/** Writes bytes into a connection of their own and hears what comes; then hangs up, and hears what comes after that. */
export function writeStream(
  port: number,
  { pieces, last }: Stream,
  answerWithin = answerTime,
): Promise<Heard> {
  return new Promise((resolve) => {
    const parts: Buffer[] = [];
    const socket = connect({ port, host: "127.0.0.1", allowHalfOpen: true });
    const over = (hung: boolean): void => {
      clearTimeout(quiet);
      clearTimeout(limit);
      socket.destroy();
      const text = Buffer.concat(parts).toString("latin1");
      const statuses = [...text.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status));
      resolve({ statuses, text, hung });
    };
    const limit = setTimeout(over, patience, true);
    let quiet: NodeJS.Timeout | undefined;
    const hangUpAfter = (ms: number): void => {
      clearTimeout(quiet);
      quiet = setTimeout(() => socket.end(), ms);
    };

    socket.on("data", (part) => {
      parts.push(part);
      hangUpAfter(20);
    });
    for (const end of ["error", "end", "close"]) socket.on(end, () => over(false));
    socket.on("connect", async () => {
      socket.setNoDelay(true);
      for (const piece of pieces) {
        if (socket.writable) socket.write(piece);
        if (pieces.length > 1) await new Promise((next) => setImmediate(next));
      }
      if (last === "tear") over(false);
      else hangUpAfter(answerWithin);
    });
  });
}

/** How long a whole request is given to be answered before its sender hangs up, in milliseconds. Node answers nobody who
 * hung up, and has nothing to say to half a request before. */
const answerTime = 400;

/** The same where nothing was heard that should have been: a busy bot may have had no turn before. */
export const timeToSpare = 10 * answerTime;

/** Posts a body as Teams would, over connections that are kept. */
export function postBody(port: number, body: Buffer): Promise<Heard> {
  return new Promise((resolve) => {
    const sent = request(
      {
        port,
        host: "127.0.0.1",
        method: "POST",
        path: "/api/messages",
        agent,
        headers: { "content-type": "application/json", "content-length": body.length },
      },
      (response) => {
        const parts: Buffer[] = [];
        const heard = (): void =>
          resolve({
            statuses: [response.statusCode ?? 0],
            text: Buffer.concat(parts).toString("utf8"),
            hung: false,
          });
        response.on("data", (part: Buffer) => parts.push(part));
        response.on("end", heard);
        response.on("error", heard);
      },
    );
    sent.setTimeout(patience, () => {
      sent.destroy();
      resolve({ statuses: [], text: "", hung: true });
    });
    sent.on("error", (error: NodeJS.ErrnoException) => {
      const stale = sent.reusedSocket && error.code === "ECONNRESET";
      if (stale) postBody(port, body).then(resolve);
      else resolve({ statuses: [], text: String(error), hung: false });
    });
    sent.end(body);
  });
}

/** Longer than a bot under load takes to answer, in milliseconds. */
const patience = 10_000;

const agent = new Agent({ keepAlive: true, maxSockets: 50 });

export const closeClients = (): void => agent.destroy();

/** Does so many pieces of work, so many at a time; they begin in order. */
export async function inFlight(
  count: number,
  atOnce: number,
  work: (index: number) => Promise<void>,
): Promise<void> {
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < count) await work(next++);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
