import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const root = join(__dirname, "../..");

type Cruised = {
  readonly modules: readonly { readonly source: string }[];
  readonly summary: { readonly violations: readonly Violation[] };
};
type Violation = { readonly from: string; readonly to: string; readonly rule: { readonly name: string } };

function cruise(cwd: string, ...folders: readonly string[]): Cruised {
  const bin = join(root, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [bin, "--config", ".dependency-cruiser.cjs", "-T", "json", ...folders],
    { cwd, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 },
  );
  if (stdout === "") throw new Error(stderr);

  return JSON.parse(stdout) as Cruised;
}

describe("the arrows of src", () => {
  const { modules, summary } = cruise(root, "src", "simulator");

  test("are looked at in every file", () => {
    const files = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts"))
      .map((file) => `src/${file}`);
    const seen = modules.map(({ source }) => source).filter((source) => source.startsWith("src/"));
    expect(files.length).toBeGreaterThan(100);
    expect(seen.sort()).toEqual(files.sort());
  });

  test("point where the table says", () => {
    expect(summary.violations).toEqual([]);
  });
});

/** A file, what it imports, and the rule that must find it. */
const planted: readonly (readonly [file: string, imports: string, rule: string])[] = [
  ["src/facts/a.ts", "../rules/judge", "arrows-of-facts"],
  ["src/readers/a.ts", "../paths/path", "arrows-of-readers"],
  ["src/rules/a.ts", "../machines/events", "arrows-of-rules"],
  ["src/paths/a.ts", "../machines/events", "arrows-of-paths"],
  ["src/machines/a.ts", "../commands/command", "arrows-of-machines"],
  ["src/commands/a.ts", "../planning/next-steps", "arrows-of-commands"],
  ["src/planning/a.ts", "../notices/notice", "arrows-of-planning"],
  ["src/notices/a.ts", "../words/say", "arrows-of-notices"],
  ["src/words/a.ts", "../machines/events", "arrows-of-words"],
  ["src/cards/a.ts", "../commands/command", "arrows-of-cards"],
  ["src/turns/a.ts", "../store/store", "arrows-of-turns"],
  ["src/store/a.ts", "../bot/bot", "arrows-of-store"],
  ["src/delivery/a.ts", "../store/store", "arrows-of-delivery"],
  ["src/operations/a.ts", "../turns/work", "arrows-of-operations"],
  ["src/bot/a.ts", "../store/store", "arrows-of-bot"],
  ["src/http/a.ts", "../config", "arrows-of-http"],
  ["src/turns/ports.ts", "../assembly/turn-ports", "arrows-of-turns"],
  ["src/assembly/a.ts", "../planning/next-steps", "arrows-of-assembly"],
  ["src/config.ts", "./facts/ids", "config-stands-alone"],
  ["src/helpers/a.ts", "../facts/ids", "no-folder-without-arrows"],
  ["src/helpers.ts", "./facts/ids", "no-folder-without-arrows"],
  ["src/rules/files.ts", "node:fs", "core-is-pure"],
  ["src/words/timers.ts", "node:timers/promises", "core-is-pure"],
  ["src/turns/card.ts", "botbuilder", "package-botbuilder"],
  ["src/bot/server.ts", "restify", "package-restify"],
  ["src/commands/machine.ts", "xstate", "package-xstate"],
  ["src/turns/query.ts", "kysely", "package-kysely"],
  ["src/operations/query.ts", "libsql", "package-libsql"],
  ["src/operations/rows.ts", "pg", "package-pg"],
  ["src/http/log.ts", "pino", "package-pino"],
  ["src/http/metrics.ts", "prom-client", "package-prom-client"],
  ["src/words/map.ts", "immutable", "package-immutable"],
  ["src/words/near.ts", "fastest-levenshtein", "package-fastest-levenshtein"],
  ["src/words/table.ts", "csv-parse", "package-csv-parse"],
  ["src/rules/document.ts", "fast-xml-parser", "package-fast-xml-parser"],
  ["src/store/archive.ts", "fflate", "package-fflate"],
  ["src/bot/card.ts", "@microsoft/teams.cards", "package-microsoft-teams-cards"],
  ["src/http/lint.ts", "fast-check", "no-package-without-a-place"],
  ["src/http/play.ts", "../../simulator/post", "src-stands-alone"],
  ["simulator/a.ts", "../src/facts/ids", "simulator-knows-no-bot"],
  ["scripts/a.ts", "../src/store/store", "scripts-read-the-core"],
  ["test/wire/direct.test.ts", "../../src/facts/ids", "wire-tests-know-no-bot"],
  ["test/wire/around.test.ts", "../support/around", "wire-tests-know-no-bot"],
  ["src/facts/lost.ts", "./nowhere", "everything-is-found"],
  ["src/rules/one.ts", "./two", "no-circles"],
];

/** What the planted imports lead to. */
const stubs: Readonly<Record<string, string>> = {
  "test/support/around.ts": 'import "../../src/facts/ids";\n',
  "src/rules/two.ts": 'import "./one";\n',
};

describe("an arrow in the wrong direction", () => {
  const found: Violation[] = [];
  const scratch = mkdtempSync(join(tmpdir(), "poolpilot-arrows-"));
  const put = (file: string, text: string) => {
    mkdirSync(dirname(join(scratch, file)), { recursive: true });
    writeFileSync(join(scratch, file), text);
  };

  beforeAll(() => {
    for (const file of [".dependency-cruiser.cjs", "tsconfig.json", "package.json"])
      cpSync(join(root, file), join(scratch, file));
    symlinkSync(join(root, "node_modules"), join(scratch, "node_modules"));
    for (const [file, imports] of planted) {
      const to =
        imports.startsWith(".") && !imports.endsWith("nowhere") && join(dirname(file), `${imports}.ts`);
      if (to && !planted.some(([other]) => other === to)) put(to, stubs[to] ?? "");
    }
    for (const [file, imports] of planted) put(file, `import type { Any } from "${imports}";\n`);
    for (const [file, text] of Object.entries(stubs)) put(file, text);
    found.push(...cruise(scratch, "src", "simulator", "scripts", "test").summary.violations);
  });

  afterAll(() => rmSync(scratch, { recursive: true }));

  test.each(planted)("is found: %s imports %s, against %s", (file, _, rule) => {
    expect(found.filter(({ from }) => from === file).map(({ rule: { name } }) => name)).toContain(rule);
  });

  test("is looked for by every rule", () => {
    const rules = require(join(root, ".dependency-cruiser.cjs")).forbidden as readonly {
      readonly name: string;
      readonly comment: string;
    }[];
    const free = ["package-zod"];
    const tried = [...new Set(planted.map(([, , rule]) => rule))];
    expect(tried.concat(free).sort()).toEqual(rules.map(({ name }) => name).sort());
    expect(rules.filter(({ comment }) => comment.length < 20)).toEqual([]);
  });
});
