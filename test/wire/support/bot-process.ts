import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { built, startingAgain } from "./quick-start/quick-start";

/** A running bot in a process of its own, as people start it: built, with a data directory and a port. */
export type BotProcess = {
  readonly url: string;
  readonly dataDir: string;
  readonly pid: () => number;
  /** Ends it at once, from another process, as a power cut would. */
  readonly kill: () => Promise<void>;
  /** Starts it again on the same data and port. */
  readonly start: () => Promise<void>;
  /** Stops it as an operator would. */
  readonly halt: () => Promise<void>;
  /** Stops it and takes its data away. */
  readonly stop: () => Promise<void>;
  readonly output: () => string;
};

export async function startBot(
  env: Readonly<Record<string, string>> = {},
  program: readonly string[] = [built],
): Promise<BotProcess> {
  const dataDir = mkdtempSync(join(tmpdir(), "poolpilot-wire-"));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  let child: ChildProcess | undefined;
  let output = "";

  const start = async (run: readonly string[]): Promise<void> => {
    const settings = { PORT: String(port), DATA_DIR: dataDir, LOG_LEVEL: "warn", ...env };
    child = spawn(process.execPath, run, {
      cwd: dataDir,
      env: { PATH: process.env.PATH ?? "", ...settings },
      stdio: ["ignore", "pipe", "pipe"],
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on("data", (chunk: Buffer) => {
        output += chunk.toString();
      });
    }
    await ready(url, child, () => output);
  };
  const ended = (): Promise<void> =>
    new Promise((resolve) => {
      if (!child || child.exitCode !== null || child.signalCode !== null) return resolve();
      child.once("exit", () => resolve());
    });

  const halt = async (): Promise<void> => {
    const gone = ended();
    child?.kill("SIGTERM");
    await gone;
  };

  await start(program);
  return {
    url,
    dataDir,
    pid: () => child?.pid ?? 0,
    output: () => output,
    start: () => start(startingAgain()),
    kill: async () => {
      const gone = ended();
      child?.kill("SIGKILL");
      await gone;
    },
    halt,
    stop: async () => {
      await halt();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Starts a second bot on the data of a running one, and waits until it has ended. */
export function startBeside({
  dataDir,
}: BotProcess): Promise<{ readonly code: number | null; readonly output: string }> {
  return new Promise((resolve) => {
    const env = { PATH: process.env.PATH ?? "", PORT: "0", DATA_DIR: dataDir };
    const child = spawn(process.execPath, [built], { cwd: dataDir, env, timeout: 10_000 });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk: Buffer) => {
        output += chunk.toString();
      });
    }
    child.once("exit", (code) => resolve({ code, output }));
  });
}

async function ready(url: string, child: ChildProcess, output: () => string): Promise<void> {
  for (let tries = 0; tries < 3000; tries++) {
    if (child.exitCode !== null) throw new Error(`The bot ended with ${child.exitCode}:\n${output()}`);
    const answer = await fetch(`${url}/readyz`).catch(() => undefined);
    if (answer?.status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`The bot was not ready in time:\n${output()}`);
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
