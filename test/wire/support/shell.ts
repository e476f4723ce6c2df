import { spawn } from "node:child_process";
import { dirname, join } from "node:path";
import { built } from "./quick-start/quick-start";
import type { Stage } from "./stage";

/** What a command of the server's shell prints, such as `export`, beside the bot's data and without the compiler in front. */
export function onShell(
  { bot: { dataDir } }: Stage,
  command: "import" | "export" | "backup",
  args: readonly string[],
  more: Readonly<Record<string, string>> = {},
): Promise<{ readonly code: number | null; readonly text: string }> {
  const env = { PATH: process.env.PATH ?? "", DATA_DIR: dataDir, INIT_CWD: dataDir, ...more };
  const program = join(dirname(built), `${command}.js`);
  const child = spawn(process.execPath, [program, ...args], { cwd: dataDir, env });
  let text = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => {
      text += chunk.toString();
    });
  return new Promise((resolve) => child.once("close", (code) => resolve({ code, text })));
}
