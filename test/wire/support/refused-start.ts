import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Starts a bot that should not start, and waits until it has ended; a bot that runs on is ended after a minute. */
export function refusedStart(
  settings: Readonly<Record<string, string>>,
): Promise<{ readonly code: number | null; readonly output: string }> {
  const dataDir = mkdtempSync(join(tmpdir(), "poolpilot-start-"));
  return new Promise((resolve) => {
    const env = { PATH: process.env.PATH ?? "", PORT: "0", DATA_DIR: dataDir, ...settings };
    const child = spawn(process.execPath, [main], { cwd: dataDir, env, timeout: 60_000 });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk: Buffer) => {
        output += chunk.toString();
      });
    }
    child.once("close", (code) => {
      rmSync(dataDir, { recursive: true, force: true });
      resolve({ code, output });
    });
  });
}

const main = join(__dirname, "../../../dist/main.js");
