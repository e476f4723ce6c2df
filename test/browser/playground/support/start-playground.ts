import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { configFile } from "./playground-config";

/** A running Agents Playground, with the folder that it writes its log to. */
export type Playground = { readonly url: string; readonly stop: () => Promise<void> };

/** The version that was tried. npx fetches it where it is not there yet; nothing of it is part of this project. */
const version = "0.2.28";

/** Starts the Playground against a bot, with its telemetry off. Throws what it said where it does not come up. */
export async function startPlayground(botUrl: string, port: number): Promise<Playground> {
  const folder = mkdtempSync(join(tmpdir(), "poolpilot-playground-"));
  writeFileSync(join(folder, ".m365agentsplayground.yml"), configFile);
  const endpoint = `${botUrl}/api/messages`;
  const child = spawn(
    "npx",
    [
      "-y",
      `@microsoft/m365agentsplayground@${version}`,
      "start",
      "-e",
      endpoint,
      "-c",
      "msteams",
      "-p",
      `${port}`,
      "--disable-telemetry",
    ],
    { cwd: folder, stdio: ["ignore", "pipe", "pipe"], detached: true },
  );
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => {
      output += chunk.toString();
    });

  const url = `http://localhost:${port}`;
  await ready(url, child, () => output);
  return {
    url,
    stop: async () => {
      const gone = new Promise((resolve) => child.once("exit", resolve));
      if (child.exitCode === null && child.pid) process.kill(-child.pid, "SIGTERM");
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** It says that it listens before it has read its settings, so its own interface is asked. */
async function ready(url: string, child: ChildProcess, output: () => string): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if (child.exitCode !== null) throw new Error(`The Playground ended with ${child.exitCode}:\n${output()}`);
    const answer = await fetch(`${url}/_internal/v1/testConfig`).catch(() => undefined);
    if (answer?.status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`The Playground did not come up:\n${output()}`);
}
