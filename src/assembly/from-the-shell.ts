import { userInfo } from "node:os";
import { resolve } from "node:path";
import type { Config } from "../config";
import { renderer } from "../delivery/rendering";
import { atDesk, canHaveDesk, type DeskAnswer } from "../operations/desk";
import { readTopologyInWorker } from "../operations/read-topology";
import { openStore } from "../store/open-store";
import { deskAnswer } from "../turns/bringing/desk-answer";
import { type OrderHere, onServer } from "../turns/bringing/on-server";
import { emptyMemory } from "../turns/memory/memory";
import { turnsOver } from "../turns/take-turn";
import { handsOver } from "./hand-over";
import { giveUp, settingsHere } from "./shell";

/** An order as a command of the shell reads it from its arguments; or what is wrong with them. */
export type FromShell = Omit<OrderHere, "operator"> | { readonly problem: string };

/** Gives an order from the server's shell: through the bot that runs on the store, or, where none does, by itself. Prints
 * the answer, and ends with 1 where it was refused. */
export async function fromTheShell(read: (args: string[]) => FromShell, usage: string): Promise<void> {
  const config = settingsHere();

  const order = orderIn(read);
  if ("problem" in order) return giveUp([order.problem, `Usage: ${usage}`]);

  try {
    const given = { ...order, operator: userInfo().username };
    const { text, ok } = (await throughBot(config, given)) ?? (await byItself(config, given));
    console.log(text);
    process.exitCode = ok ? 0 : 1;
  } catch (error) {
    giveUp([error instanceof Error ? error.message : String(error)]);
  }
}

/** npm runs scripts in the project's folder; the path was typed where the operator stood. */
export const typedPath = (path: string): string => resolve(process.env.INIT_CWD ?? ".", path);

function orderIn(read: (args: string[]) => FromShell): FromShell {
  try {
    return read(process.argv.slice(2));
  } catch (error) {
    return { problem: (error as Error).message };
  }
}

/** The embedded store has one process at a time: where a bot runs on it, the bot does it. */
async function throughBot(
  { databaseUrl, dataDir }: Config,
  { file, ...order }: OrderHere,
): Promise<DeskAnswer | undefined> {
  if (databaseUrl || !canHaveDesk(dataDir)) return undefined;
  return atDesk(dataDir, { ...order, name: file?.name }, file?.bytes ?? new Uint8Array(0));
}

/** A store that no bot holds, or that many may share, is opened here for this one turn. */
async function byItself(config: Config, order: OrderHere): Promise<DeskAnswer> {
  const { dataDir, databaseUrl, local, admins } = config;
  const store = await openStore({ dataDir, databaseUrl });
  try {
    const memory = emptyMemory();
    const { take } = turnsOver(
      {
        store,
        clock: Date.now,
        rosterMember: async () => undefined,
        verify: notHere,
        fetchFile: notHere,
        handOver: handsOver(config),
        readTopology: readTopologyInWorker,
        readEvidence: notHere,
        nonce: () => "",
        isGone: () => false,
        local,
        admins,
        wake: () => undefined,
        lament: () => undefined,
        measure: () => undefined,
      },
      memory,
    );
    return await deskAnswer(
      await onServer(store, memory, take)(order),
      async (said) => (await renderer(store)(said)).text,
    );
  } finally {
    await store.close();
  }
}

const notHere = (): Promise<never> =>
  Promise.reject(new Error("Nobody asks for that on the server's shell."));
