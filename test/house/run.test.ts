import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const run = join(__dirname, "../../scripts/run.cjs");
const scratch = mkdtempSync(join(tmpdir(), "poolpilot-run-"));

beforeAll(() => {
  const compilerOptions = { module: "nodenext", outDir: "dist", rootDir: ".", types: [] };
  writeFileSync(join(scratch, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["stays.ts"] }));
});

afterAll(() => rmSync(scratch, { recursive: true }));

const write = (text: string) => writeFileSync(join(scratch, "stays.ts"), `export {};\n${text}\n`);

test("the program is compiled and gets its arguments", () => {
  write("declare const process: any; process.stdout.write(JSON.stringify(process.argv.slice(2)));");
  const { stdout } = spawnSync(
    process.execPath,
    [run, "tsconfig.json", "dist/stays.js", "--as", "Ana Ruiz"],
    {
      cwd: scratch,
      encoding: "utf8",
    },
  );
  expect(stdout).toBe('["--as","Ana Ruiz"]');
});

test("what does not compile is not started", () => {
  write('export const wrong: number = "text";');
  const { stdout, status } = spawnSync(process.execPath, [run, "tsconfig.json", "dist/stays.js"], {
    cwd: scratch,
    encoding: "utf8",
  });
  expect(stdout).toContain("error TS2322");
  expect(status).not.toBe(0);
});

test("the program stops when the shell that npm started is stopped", async () => {
  write(
    "declare const process: any, setInterval: any; setInterval(() => 0, 1000); process.stdout.write(String(process.pid));",
  );
  const shell = spawn("sh", ["-c", `"${process.execPath}" "${run}" tsconfig.json dist/stays.js; true`], {
    cwd: scratch,
  });
  const [said] = (await once(shell.stdout, "data")) as [Buffer];
  const pid = Number(said.toString());
  expect(isAlive(pid)).toBe(true);

  shell.kill("SIGTERM");
  for (let tries = 0; tries < 60 && isAlive(pid); tries++) await sleep(50);
  expect(isAlive(pid)).toBe(false);
});

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
