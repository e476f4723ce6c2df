import { execFile } from "node:child_process";
import { resolve } from "node:path";
import { promisify } from "node:util";

/** Keeps some 60 MB alive, lets ten times as much outlive the young and become garbage, and tells how much lay there at most,
 * to what was alive. */
const program = `
const piece = (size) => Array.from({ length: size }, (_, at) => ({ at, twice: 2 * at }));
const held = Array.from({ length: 60 }, () => piece(20_000));
gc();
const alive = process.memoryUsage().heapUsed;
let young = [];
let most = 0;
for (let round = 0; round < 4000; round++) {
  young.push(piece(1000));
  if (young.length > 400) young = young.slice(200);
  most = Math.max(most, process.memoryUsage().heapUsed);
}
console.log(held.length && most / alive);
`;

/** A process may grow to four times what lives, whatever machine it is on, and collects at once when it is due. Its space for
 * the young is so small that what is thrown away here has always outlived it: V8 would else make it as large as it finds
 * worth while at the moment, and at times collect all of it there. */
const flags = [
  "--expose-gc",
  "--max-old-space-size=2048",
  "--heap-growing-percent=300",
  "--max-semi-space-size=1",
  "--min-semi-space-size=1",
  "--single-threaded-gc",
  "--no-incremental-marking",
];

async function grown(before: string): Promise<number> {
  const { stdout } = await promisify(execFile)(process.execPath, [...flags, "-e", before + program]);
  return Number(stdout);
}

test("the heap is collected long before it is as large as it could be", async () => {
  const heap = JSON.stringify(resolve("dist/operations/heap.js"));
  const sooner = await grown(`require(${heap}).collectSooner();`);
  expect(sooner).toBeLessThan(0.75 * (await grown("")));
});
