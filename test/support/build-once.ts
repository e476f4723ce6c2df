import { spawnSync } from "node:child_process";
import { join } from "node:path";

/** Compiles the bot and the chat before any test, for tests that start them as processes of their own; before the long
 * ones also the bench, whose measured bot they start. Types are the
 * matter of `npm run typecheck`: what could be compiled in spite of them is tested. */
export default function buildOnce(): void {
  const bench = process.env.POOLPILOT_SUITE === "wire" ? ["bench/tsconfig.json"] : [];
  for (const project of ["tsconfig.build.json", "simulator/tsconfig.json", ...bench]) {
    const { status, stdout } = spawnSync(process.execPath, [tsc, "-p", project], {
      cwd: root,
      encoding: "utf8",
    });
    if (status === 0) continue;

    const said = `tsc -p ${project}:\n${stdout}`;
    if (status !== compiledWithErrors) throw new Error(said);
    process.stderr.write(`${said}\n`);
  }
}

const root = join(__dirname, "../..");
const tsc = join(root, "node_modules/typescript/bin/tsc");

/** What the compiler exits with when it found mistakes and wrote its files all the same. */
const compiledWithErrors = 2;
