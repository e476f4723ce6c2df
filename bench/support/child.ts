import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { exchange } from "../../simulator/exchange";
import type { Ask, Probe } from "../children/probe";

/** A measured process that serves HTTP. */
export type Child = {
  readonly url: string;
  /** From being started to being ready, in milliseconds. */
  readonly startedIn: number;
  readonly ask: (what: Ask) => Promise<Probe>;
  readonly stop: () => Promise<void>;
};

/** What is measured is compiled, also where a test starts it; npm runs both at the root of the project. */
const built = resolve("dist/bench");

/** What can be started, as it was built. */
export const programs = {
  bot: join(built, "src/main.js"),
  bare: join(built, "bench/children/bare-echo.js"),
  durable: join(built, "bench/children/durable-echo.js"),
};

/** Starts a program in a process of its own and waits until it is ready. */
export async function startChild(
  program: keyof typeof programs,
  dataDir: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Child> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const started = performance.now();
  const child = spawn(
    process.execPath,
    ["--require", join(built, "bench/children/probe.js"), programs[program]],
    {
      cwd: dataDir,
      env: { PATH: process.env.PATH ?? "", PORT: String(port), DATA_DIR: dataDir, LOG_LEVEL: "warn", ...env },
      stdio: ["ignore", "pipe", "inherit", "ipc"],
    },
  );
  child.stdout?.on("data", (said: Buffer) => {
    if (said.includes('"level":')) process.stderr.write(said);
  });
  const gone = once(child, "exit");
  const isReady = async () =>
    (await exchange("GET", new URL("/readyz", url)).catch(() => null))?.status === 200;
  while (!(await isReady())) {
    if (child.exitCode !== null)
      throw new Error(`The ${program} ended with ${child.exitCode} before it was ready.`);
    await sleep(2);
  }

  return {
    url,
    startedIn: performance.now() - started,
    ask: async (what) => {
      const told = once(child, "message");
      child.send(what);
      return (await told)[0] as Probe;
    },
    stop: async () => {
      child.kill("SIGTERM");
      await gone;
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" && address ? address.port : 0;
}
