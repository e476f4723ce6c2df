import { Settings } from "../../src/config";
import { code, page, table } from "./markdown";

/** Every setting with its usual value, told in the words of .env.example. */
export const settingsPage = (example: string): string =>
  page(
    "Settings",
    "src/config.ts and the comments of .env.example",
    "Settings are read from the environment, and from a file `.env` in the folder the bot is started in, where there is one. An empty value counts as not set. A wrong one stops the bot at its start, with the key and the fix; all are told at once.",
    table(["Setting", "When not set", "What it is"], rowsOf(example)),
  );

function rowsOf(example: string): readonly (readonly string[])[] {
  const usual = Settings.parse({});
  const told = commentsIn(example);
  return (Object.keys(usual) as (keyof Settings)[]).map((key) => [
    code(key),
    code(String(usual[key])),
    told.get(key) ?? "",
  ]);
}

/** The comment above a setting speaks of all that follow until the next comment. */
function commentsIn(example: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const block of example.split(/\n(?=#)(?<!#.*\n)/)) {
    const lines = block.split("\n");
    const comment = lines.flatMap((line) => /^# ?(.*)$/.exec(line)?.[1] ?? []).join(" ");
    for (const line of lines) {
      const key = /^(\w+)=/.exec(line)?.[1];
      if (key) found.set(key, comment);
    }
  }
  return found;
}
