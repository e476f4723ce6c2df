import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { blockingRows } from "./rows/blocking";
import { instanceRows } from "./rows/instances";
import { judgingRows } from "./rows/judging";
import { largeRows } from "./rows/large";
import { startRows } from "./rows/starting";
import { summaryRows } from "./rows/summaries";
import { topologyRows } from "./rows/topology";
import { turnRows } from "./rows/turns";
import { readArguments } from "./support/arguments";
import { holds, type Row, table } from "./support/row";
import { type Home, openHome, type Stores } from "./support/stores";
import { startTalk, type Talk } from "./support/talk";

type Bench = { readonly talk: Talk; readonly stores: Stores; readonly place: Home["place"] };

/** The parts of the bench, in the order of the table. Snapshots are not there yet when the event loop is watched. */
const parts: Readonly<Record<string, (bench: Bench) => Promise<readonly Row[]>>> = {
  judging: judgingRows,
  blocking: async ({ talk, stores }) => blockingRows(talk, await stores.big),
  start: async ({ stores }) => startRows(await stores.big, await stores.empty),
  turns: async ({ talk, stores, place }) =>
    turnRows(talk, { small: await stores.small, durable: place("durable"), bare: place("bare") }),
  large: async ({ talk, stores, place }) =>
    largeRows(talk, { big: await stores.big, small: await stores.small, bare: place("bare-again") }),
  summaries: ({ talk, place }) => summaryRows(talk, place("summaries"), place("few-summaries")),
  topology: ({ talk, place }) => topologyRows(talk, place("topology")),
  instances: ({ talk, place }) => instanceRows(talk, ["solo", "one", "other"].map(place)),
};

/** Measures every budget, or those of the parts after --only, prints the table and fails where one is missed; with --write
 * the table goes into docs too. */
async function main(): Promise<void> {
  const wanted = readArguments(process.argv.slice(2), Object.keys(parts));
  const { place, stores, close } = openHome();
  const talk = await startTalk();
  const bench = { talk, place, stores: stores(talk) };
  const rows: Row[] = [];
  try {
    for (const part of wanted.parts) {
      const started = performance.now();
      rows.push(...((await parts[part]?.(bench)) ?? []));
      console.error(`${part}: ${((performance.now() - started) / 1000).toFixed(0)} s`);
    }
  } finally {
    await talk.teams.stop();
    close();
  }

  console.log(table(rows));
  if (wanted.write) write(table(rows));
  process.exitCode = rows.every(holds) ? 0 : 1;
}

const page = join(__dirname, "../../../docs/benchmarks.md");
const [begins, ends] = ["<!-- Made by `npm run bench -- --write`. -->", "<!-- End of what is made. -->"];

function write(results: string): void {
  const [before = ""] = readFileSync(page, "utf8").split(begins);
  const [, after = ""] = readFileSync(page, "utf8").split(ends);
  writeFileSync(page, `${before}${begins}\n\n${results}\n\n${ends}${after}`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
