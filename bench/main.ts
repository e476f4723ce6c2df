import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { blockingRows } from "./rows/blocking";
import { instanceRows } from "./rows/instances";
import { judgingRows } from "./rows/judging";
import { startRows } from "./rows/starting";
import { turnRows } from "./rows/turns";
import { startChild } from "./support/child";
import { fill } from "./support/fill";
import { holds, type Row, table } from "./support/row";
import { startTalk } from "./support/talk";

/** Measures every budget, prints the table and fails where one is missed; with --write the table goes into docs too. */
async function main(): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), "poolpilot-bench-"));
  const place = (name: string): string => {
    mkdirSync(join(home, name));
    return join(home, name);
  };
  const talk = await startTalk();
  const rows: Row[] = [];
  const measured = async (what: string, work: () => Promise<readonly Row[]>): Promise<void> => {
    const started = performance.now();
    rows.push(...(await work()));
    console.error(`${what}: ${((performance.now() - started) / 1000).toFixed(0)} s`);
  };

  try {
    const [small, big, empty] = [place("small"), place("big"), place("empty")];
    await measured("judging", judgingRows);
    await measured("filling the stores", async () => {
      await fill({ dataDir: small }, talk, { pools: 10, events: 1000 });
      await fill({ dataDir: big }, talk, { pools: 10_000, events: 1_000_000 });
      await (await startChild("bot", empty)).stop();
      return [];
    });
    await measured("event loop", () => blockingRows(talk, big));
    await measured("start", () => startRows(big, empty));
    const places = { small, big, durable: place("durable"), bare: place("bare") };
    await measured("turns", () => turnRows(talk, places));
    const instances = ["solo", "one", "other"].map(place);
    await measured("instances", () => instanceRows(talk, instances));
  } finally {
    await talk.teams.stop();
    rmSync(home, { recursive: true, force: true });
  }

  console.log(table(rows));
  if (process.argv.includes("--write")) write(table(rows));
  process.exitCode = rows.every(holds) ? 0 : 1;
}

const page = join(__dirname, "../../../docs/benchmarks.md");
const [begins, ends] = ["<!-- Made by `npm run bench -- --write`. -->", "<!-- End of what is made. -->"];

function write(results: string): void {
  const [before = ""] = readFileSync(page, "utf8").split(begins);
  const [, after = ""] = readFileSync(page, "utf8").split(ends);
  writeFileSync(page, `${before}${begins}\n\n${results}\n\n${ends}${after}`);
}

void main();
