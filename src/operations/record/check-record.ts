import { createHash } from "node:crypto";
import { createReadStream, existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";

// This file goes along with every record as `check.cjs`, so that whoever has one can check it with Node.js alone, without
// the bot, its store or any package. It therefore imports nothing of ours.

type Row = {
  readonly migration: string;
  readonly seq: number;
  readonly pool: string | null;
  readonly type: string;
  readonly version: number;
  readonly data: string;
  readonly actor: string | null;
  readonly at: number;
  readonly activity: string | null;
  readonly previousHash: string;
  readonly hash: string;
};

type Claims = {
  readonly pool: string | null;
  readonly events: number;
  readonly upTo: number;
  readonly head: string;
  readonly texts: readonly string[];
};

/** Checks the record in a folder, and says what it found; ends with 1 where it is not whole. */
async function main(folder: string): Promise<void> {
  const fault = await faultIn(folder);
  if (fault) console.error(`Not whole: ${fault}`);
  process.exitCode = fault ? 1 : 0;
}

async function faultIn(folder: string): Promise<string | undefined> {
  if (!existsSync(join(folder, "record.json"))) return `there is no record.json in ${folder}.`;
  const claims = JSON.parse(readFileSync(join(folder, "record.json"), "utf8")) as Claims;
  const fault = (await faultInEvents(folder, claims)) ?? faultInTexts(folder, claims);
  if (fault) return fault;

  const { events, texts, pool, upTo, head } = claims;
  console.log(`Whole: ${events} events up to ${upTo}, ${texts.length} texts. Head: ${head}`);
  if (pool !== null)
    console.log("It is of one pool: what others did between its events is not in it, and was not checked.");
  return undefined;
}

async function faultInEvents(folder: string, claims: Claims): Promise<string | undefined> {
  const lines = createInterface({ input: createReadStream(join(folder, "events.jsonl")), crlfDelay: 0 });
  let [seen, seq, hash] = [0, 0, ""];
  for await (const line of lines) {
    const row = JSON.parse(line) as Row;
    const follows = row.seq === seq + 1;
    if (row.seq <= seq) return `event ${row.seq} stands behind event ${seq}.`;
    if (!follows && claims.pool === null) return `event ${seq + 1} is missing.`;
    if (follows && row.previousHash !== hash) return `event ${row.seq} does not continue the one before it.`;
    if (row.hash !== hashOf(row)) return `event ${row.seq} was changed after it was stored.`;
    seen += 1;
    seq = row.seq;
    hash = row.hash;
  }
  if (seen !== claims.events) return `there are ${seen} events, and ${claims.events} were handed over.`;
  if (claims.pool === null && seq !== claims.upTo) return `it ends at ${seq}, and not at ${claims.upTo}.`;
  if (seq === claims.upTo && hash !== claims.head)
    return `its last event is not the one with ${claims.head}.`;
  return undefined;
}

const hashOf = (row: Row): string => {
  const { migration, seq, pool, type, version, data, actor, at, activity, previousHash } = row;
  return sha256(
    JSON.stringify([migration, seq, pool, type, version, data, actor, at, activity, previousHash]),
  );
};

function faultInTexts(folder: string, { texts }: Claims): string | undefined {
  const all = existsSync(join(folder, "texts")) ? readdirSync(join(folder, "texts")) : [];
  const missing = texts.find((name) => !all.includes(`${name}.txt`));
  if (missing) return `text ${missing} is missing.`;
  const changed = texts.find((name) => sha256(readFileSync(join(folder, "texts", `${name}.txt`))) !== name);
  return changed && `text ${changed} was changed after it was stored.`;
}

const sha256 = (content: string | Uint8Array): string => createHash("sha256").update(content).digest("hex");

void main(process.argv[2] ?? __dirname);
