import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What each rule's file says of it, in the comment above the rule, by the rule's id. */
export function claimsIn(folder: string): ReadonlyMap<string, string> {
  return new Map(
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts"))
      .flatMap((file) => claimIn(readFileSync(join(folder, file), "utf8"))),
  );
}

function claimIn(source: string): readonly [string, string][] {
  const found = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\nexport const \w+ = rule\(\{\s*id: "([^"]+)"/.exec(source);
  const [, comment, id] = found ?? [];
  return comment && id ? [[id, comment.replaceAll(/\s*\n\s*\*?\s*/g, " ").trim()]] : [];
}
