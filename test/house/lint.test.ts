import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(__dirname, "../..");
const scratch = mkdtempSync(join(tmpdir(), "poolpilot-lint-"));

beforeAll(() => {
  cpSync(join(root, "biome.json"), join(scratch, "biome.json"));
  cpSync(join(root, "scripts/lint"), join(scratch, "scripts/lint"), { recursive: true });
});

afterAll(() => rmSync(scratch, { recursive: true }));

/** What the linter says against one line in a folder of src. */
function complaints(folder: string, line: string): string {
  const dir = join(scratch, "src", folder);
  mkdirSync(dir, { recursive: true });
  writeFileSync(join(dir, "planted.ts"), `${line}\n`);
  const biome = join(root, "node_modules/@biomejs/biome/bin/biome");
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [biome, "lint", "--vcs-enabled=false", `src/${folder}`],
    { cwd: scratch, encoding: "utf8" },
  );
  rmSync(dir, { recursive: true });
  return status === 0 ? "" : stdout + stderr;
}

const core = [
  "facts",
  "readers",
  "rules",
  "paths",
  "machines",
  "commands",
  "planning",
  "notices",
  "words",
  "cards",
];

test.each(core)("a clock in src/%s is found", (folder) => {
  expect(complaints(folder, "export const at = Date.now();")).toContain("no clock");
});

test.each([
  ["export const at = new Date();", "no clock"],
  ["export const at = Date();", "no clock"],
  ["export const clock = { now: Date.now };", "no clock"],
  ["export const dice = Math.random();", "no dice"],
  ["export const id = crypto.randomUUID();", "crypto"],
  ["export const home = process.env.HOME;", "process"],
  ["export const args = globalThis.process.argv;", "globalThis"],
  ["export const later = () => setTimeout(() => 0, 5);", "setTimeout"],
  ["export const say = (text: string) => console.log(text);", "console"],
  ['export const ask = () => fetch("http://127.0.0.1");', "fetch"],
])("in the core %s is found", (line, word) => {
  expect(complaints("rules", line)).toContain(word);
});

test("a moment that is given may be printed in the core", () => {
  expect(
    complaints("words", "export const printed = (at: number) => new Date(at).toISOString().slice(0, 10);"),
  ).toBe("");
});

test("the shell may read the clock", () => {
  expect(complaints("delivery", "export const at = Date.now();")).toBe("");
});
