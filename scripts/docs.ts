import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Page, pages } from "./docs/pages";

const root = process.cwd();
const stale = pages(root).filter(({ file, text }) => text !== textOf(file));

if (process.argv.includes("--check")) report(stale);
else for (const page of stale) rewrite(page);

function report(pages: readonly Page[]): void {
  for (const { file } of pages) console.error(`${file} does not say what the code says. Run: npm run docs`);
  process.exitCode = pages.length > 0 ? 1 : 0;
}

function rewrite({ file, text }: Page): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
  console.log(`Wrote ${file}`);
}

function textOf(file: string): string | undefined {
  return existsSync(join(root, file)) ? readFileSync(join(root, file), "utf8") : undefined;
}
