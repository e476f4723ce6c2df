import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

type Limits = { readonly most: number; readonly minutes: number; readonly seed: number };
type Play = (seed: number, round: number) => Promise<boolean>;

const root = join(__dirname, "../..");
const script = join(root, "scripts/torture.cjs");
const {
  limitsIn,
  roundsOf,
}: {
  limitsIn: (args: readonly string[]) => Limits | { readonly problem: string };
  roundsOf: (limits: Limits, play: Play, now?: () => number) => Promise<{ played: number; failed?: number }>;
} = require(script);

test("every round has a seed of its own, and the first that fails is the last", async () => {
  const seeds: number[] = [];
  const play: Play = async (seed) => seeds.push(seed) < 3;
  expect(await roundsOf({ most: 10, minutes: 9, seed: 40 }, play)).toEqual({ played: 2, failed: 42 });
  expect(seeds).toEqual([40, 41, 42]);
});

test("it ends after so many rounds, or with the round in which the time runs out", async () => {
  const play: Play = async () => true;
  expect(await roundsOf({ most: 3, minutes: Number.POSITIVE_INFINITY, seed: 1 }, play)).toEqual({
    played: 3,
  });

  let at = 0;
  const slow: Play = async () => {
    at += 50_000;
    return true;
  };
  const most = Number.POSITIVE_INFINITY;
  expect(await roundsOf({ most, minutes: 2, seed: 1 }, slow, () => at)).toEqual({ played: 3 });
});

test.each<[readonly string[], Partial<Limits>]>([
  [[], { most: 10, minutes: Number.POSITIVE_INFINITY }],
  [["--minutes", "60"], { most: Number.POSITIVE_INFINITY, minutes: 60 }],
  [["--rounds", "1", "--seed", "4711"], { most: 1, seed: 4711 }],
])("%j goes as far as it says", (args, limits) => {
  expect(limitsIn(args)).toMatchObject(limits);
});

test.each([
  [["--rounds", "0"]],
  [["--rounds", "-1"]],
  [["--minutes", "1.5"]],
  [["--seed", "x"]],
  [["--seed"]],
  [["--forever"]],
  [["now"]],
])("%j is refused with how it is used", (args) => {
  const { status, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: "utf8" });
  expect(stderr).toContain("\nUsage: npm run torture -- [--rounds 10]");
  expect(status).toBe(1);
});

test("every test that takes its chance from a seed is among them", () => {
  const all = readdirSync(join(root, "test"), { recursive: true, encoding: "utf8" });
  const byChance = all
    .filter((name) => name.endsWith(".test.ts") && !name.startsWith("house"))
    .filter((name) => /seedOf\(|env\.SEED|killed-walk"/.test(readFileSync(join(root, "test", name), "utf8")));
  expect(byChance.length).toBeGreaterThan(5);

  const jest = join(root, "node_modules/jest/bin/jest.js");
  const env = { ...process.env, POOLPILOT_SUITE: "torture" };
  const { stdout } = spawnSync(process.execPath, [jest, "--listTests"], { cwd: root, encoding: "utf8", env });
  const played = stdout.split("\n");
  expect(byChance.filter((name) => !played.includes(join(root, "test", name)))).toEqual([]);
});
