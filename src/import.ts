import "./operations/faulty-start";

import { existsSync, readFileSync, statSync } from "node:fs";
import { userInfo } from "node:os";
import { basename, resolve } from "node:path";
import { parseArgs } from "node:util";
import { type Config, readConfig } from "./config";
import { renderer } from "./delivery/rendering";
import { atDesk, canHaveDesk, type DeskAnswer } from "./operations/desk";
import { readTopologyInWorker } from "./operations/read-topology";
import { limits } from "./readers/topology/limits";
import { openStore } from "./store/open-store";
import { deskAnswer } from "./turns/bringing/desk-answer";
import { type HandedIn, onServer } from "./turns/bringing/on-server";
import { emptyMemory } from "./turns/memory/memory";
import { turnsOver } from "./turns/take-turn";

const usage = "npm run import -- topology.xml --migration contoso [--versions 5:lync2010,6:lync2013]";

/** Brings a topology document to the record from the server's shell: through the bot that runs on the store, or, where none
 * does, by itself. Exits with 1 where it was refused. */
async function main(): Promise<void> {
  if (existsSync(".env")) process.loadEnvFile(".env");
  const config = readConfig(process.env);
  if ("problems" in config) return giveUp(config.problems.join("\n"));

  const order = orderIn(process.argv.slice(2));
  if ("problem" in order) return giveUp(`${order.problem}\nUsage: ${usage}`);

  const { text, ok } = (await throughBot(config, order)) ?? (await byItself(config, order));
  console.log(text);
  process.exitCode = ok ? 0 : 1;
}

function orderIn(args: string[]): HandedIn | { readonly problem: string } {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { migration: { type: "string" }, versions: { type: "string" } },
    });
    const [path, second] = positionals;
    if (!path || second) return { problem: "Name one file." };
    if (!values.migration) return { problem: "Name the migration that the document is of." };

    // npm runs scripts in the project's folder; the path was typed where the operator stood.
    const file = resolve(process.env.INIT_CWD ?? ".", path);
    if (statSync(file).size > limits.bytes)
      return { problem: `${path} is larger than ${limits.bytes} bytes.` };
    const words = values.versions === undefined ? "topology" : `topology versions=${values.versions}`;
    return {
      migration: values.migration,
      words,
      file: { name: basename(file), bytes: readFileSync(file) },
      operator: userInfo().username,
    };
  } catch (error) {
    return { problem: (error as Error).message };
  }
}

/** The embedded store has one process at a time: where a bot runs on it, the bot does it. */
async function throughBot(
  { databaseUrl, dataDir }: Config,
  { file, ...order }: HandedIn,
): Promise<DeskAnswer | undefined> {
  if (databaseUrl || !canHaveDesk(dataDir)) return undefined;
  return atDesk(dataDir, { ...order, name: file.name }, file.bytes);
}

/** A store that no bot holds, or that many may share, is opened here for this one turn. */
async function byItself(
  { dataDir, databaseUrl, local, admins }: Config,
  order: HandedIn,
): Promise<DeskAnswer> {
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

function giveUp(problem: string): never {
  console.error(problem);
  process.exit(1);
}

main().catch((error: unknown) => giveUp(error instanceof Error ? error.message : String(error)));
