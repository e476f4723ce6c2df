import { chmodSync, rmSync } from "node:fs";
import { createConnection, createServer, type Server, type Socket } from "node:net";
import { join } from "node:path";
import { z } from "zod";

/** What is ordered at the desk of a running bot: by whom, for what, and with which words. With it comes a file by its name,
 * and then its bytes; or a file is asked for, to be written under a path. */
const Order = z.object({
  migration: z.string().max(200),
  words: z.string().max(2_000),
  name: z.string().max(200).optional(),
  size: z.int().min(0),
  operator: z.string().max(200),
  to: z.string().max(4_000).optional(),
});
export type DeskOrder = z.infer<typeof Order>;

const Answer = z.object({ text: z.string(), ok: z.boolean() });
export type DeskAnswer = z.infer<typeof Answer>;

/** So long may a name of a socket be on every system; a longer folder has no desk. */
const longestPath = 100;

const deskIn = (dataDir: string): string => join(dataDir, "desk.sock");

/** Whether there can be a desk in this folder. */
export const canHaveDesk = (dataDir: string): boolean =>
  process.platform !== "win32" && deskIn(dataDir).length <= longestPath;

/** Opens the desk of a bot: a socket in its data folder, which only the account that runs the bot can reach. Commands of the
 * server's shell hand files in there, for the embedded store has one process at a time. */
export function openDesk(
  dataDir: string,
  most: number,
  answer: (order: DeskOrder, bytes: Uint8Array) => Promise<DeskAnswer>,
): Promise<() => Promise<void>> {
  const path = deskIn(dataDir);
  rmSync(path, { force: true });
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    serve(socket, most, answer).catch(() => socket.destroy());
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject).listen(path, () => {
      chmodSync(path, 0o600);
      resolve(() => closed(server));
    });
  });
}

/** Hands a file in at the desk of the bot that runs on this folder; undefined where none does. */
export const atDesk = (
  dataDir: string,
  order: Omit<DeskOrder, "size">,
  bytes: Uint8Array,
): Promise<DeskAnswer | undefined> =>
  new Promise((resolve, reject) => {
    const socket = createConnection(deskIn(dataDir));
    const chunks: Buffer[] = [];
    socket.once("connect", () => {
      socket.write(`${JSON.stringify({ ...order, size: bytes.length })}\n`);
      socket.end(bytes);
    });
    socket.on("data", (chunk) => chunks.push(chunk));
    socket.once("error", (error: NodeJS.ErrnoException) =>
      error.code === "ENOENT" || error.code === "ECONNREFUSED" ? resolve(undefined) : reject(error),
    );
    socket.once("end", () => {
      const read = Answer.safeParse(jsonIn(Buffer.concat(chunks).toString()));
      if (read.success) resolve(read.data);
      else reject(new Error("The bot broke off. See its log, and in the history whether it was done."));
    });
  });

async function serve(
  socket: Socket,
  most: number,
  answer: (order: DeskOrder, bytes: Uint8Array) => Promise<DeskAnswer>,
): Promise<void> {
  socket.on("error", () => socket.destroy());
  const all = await collected(socket, most + 10_000);
  const end = all.indexOf("\n");
  const order = Order.safeParse(jsonIn(all.subarray(0, Math.max(0, end)).toString()));
  const bytes = all.subarray(end + 1);
  const whole = order.success && bytes.length === order.data.size;
  const said = whole ? await answer(order.data, bytes) : notUnderstood;
  socket.end(JSON.stringify(said));
}

const notUnderstood: DeskAnswer = { text: "Refused: what was handed in did not come whole.", ok: false };

/** All that comes until the other side has said everything. Throws where that is more than allowed. */
async function collected(socket: Socket, most: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of socket.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > most) throw new Error("Too much was handed in.");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const closed = (server: Server): Promise<void> => new Promise((resolve) => server.close(() => resolve()));

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
