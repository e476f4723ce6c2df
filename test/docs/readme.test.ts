import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { startBot } from "../wire/support/bot-process";

const root = join(__dirname, "../..");

test("the conversation in README is what the chat prints", async () => {
  const transcript =
    /```text\n([\s\S]+?)\n```/.exec(readFileSync(join(root, "README.md"), "utf8"))?.[1] ?? "";
  const bot = await startBot();

  const printed = await chat(typedIn(transcript), bot.url).finally(bot.stop);

  expect(typedIn(transcript).length).toBeGreaterThan(15);
  expect(withoutTimes(printed)).toEqual(withoutTimes(transcript));
}, 60_000);

/** What a person typed: whatever stands behind a prompt such as `Ana Ruiz (General)> `. */
const typedIn = (transcript: string): readonly string[] =>
  transcript.split("\n").flatMap((line) => /^[^>]+ \([^)]+\)> (.*)$/.exec(line)?.[1] ?? []);

const withoutTimes = (text: string): readonly string[] =>
  text
    .trim()
    .split("\n")
    .map((line) => line.replace(/\d{4}-\d{2}-\d{2} \d{2}:\d{2} UTC/g, "<time>").trimEnd());

function chat(lines: readonly string[], url: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [join(root, "dist/simulator/chat.js"), "--in", "channel:General", "--bot", url],
      {
        env: { PATH: process.env.PATH ?? "", CHAT_PORT: "0" },
      },
    );
    let printed = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk: Buffer) => {
        printed += chunk.toString();
      });
    }
    child.once("error", reject);
    child.once("exit", (code) =>
      code === 0 ? resolve(printed) : reject(new Error(`The chat ended with ${code}:\n${printed}`)),
    );
    child.stdin.end(`${lines.join("\n")}\n`);
  });
}
