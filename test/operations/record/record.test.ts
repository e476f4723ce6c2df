import { execFile } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { promisify } from "node:util";
import { parse } from "csv-parse/sync";
import { unzipSync } from "fflate";
import { Fqdn, type PersonId } from "../../../src/facts/ids";
import type { MigrationEvent } from "../../../src/machines/events/events";
import { toRow } from "../../../src/machines/stored-event";
import { asKept } from "../../../src/operations/kept-text";
import type * as Beside from "../../../src/operations/record/record";
import type * as Writing from "../../../src/operations/record/write-record";
import { openStore } from "../../../src/store/open-store";
import type * as Reading from "../../../src/store/read-store";
import type { Store } from "../../../src/store/store";
import { house, m1, m2, row } from "../../store/rows";

/** As they were built, for the worker and the check that goes along are JavaScript files. */
const built = (file: string) => require(resolve("dist", file));
const { recordTo }: typeof Beside = built("operations/record/record.js");
const { writeRecord }: typeof Writing = built("operations/record/write-record.js");
const { readStore }: typeof Reading = built("store/read-store.js");

const pool01 = Fqdn.parse("pool01.contoso.com");
const pool02 = Fqdn.parse("pool02.contoso.com");

let folder: string;
let store: Store;
let ana: PersonId;
let seq: number;
beforeEach(async () => {
  seq = 0;
  folder = mkdtempSync(join(tmpdir(), "poolpilot-record-"));
  store = await openStore({ dataDir: join(folder, "data") });
  ana = (await store.personOf({ tenant: "t-1", aad: "aad-1", channelId: "29:1", name: '=Ana, "Ruiz"' })).id;
  await store.transact([house], (tx) => tx.createLog(m1));
  await happened(
    {
      type: "migrationRegistered",
      name: "contoso",
      from: "lync2010",
      to: "lync2013",
      method: "side-by-side",
      path: "lync2010-to-lync2013",
      tenant: "t-1",
      home: "19:home",
      facts: {},
    },
    { type: "poolHeld", because: '=HYPERLINK("http://evil.example")\nand a line' },
  );
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Stores events one after the other; those of pools are of pool01. */
async function happened(...events: readonly MigrationEvent[]): Promise<void> {
  for (const event of events) await happenedTo(event.type === "poolHeld" ? pool01 : null, event);
}

async function happenedTo(
  pool: Fqdn | null,
  event: MigrationEvent,
  said = "hold pool01 because …",
): Promise<void> {
  seq += 1;
  const at = 1_795_000_000_000 + seq;
  const row = toRow(m1, {
    event,
    pool,
    seq,
    actor: ana,
    at,
    activity: `a-${seq}`,
    said,
    as: "admin",
    book: "b",
  });
  await store.transact([m1], (tx) => tx.append(m1, [row]));
}

type Files = Readonly<Record<string, string>>;
type Unpacked = { readonly files: Files; readonly at: string };

/** The record, unpacked beside its archive. */
async function recorded(pool: Fqdn | null = null): Promise<Unpacked & Awaited<ReturnType<typeof recordTo>>> {
  const path = join(folder, `record-${Math.random()}.zip`);
  const written = await writtenTo(path, { log: m1, pool });
  const files = Object.entries(unzipSync(readFileSync(path))).map(
    ([name, bytes]) => [name, Buffer.from(bytes).toString()] as const,
  );
  expect(statSync(path)).toMatchObject({ size: written.bytes });
  expect(statSync(path).mode & 0o777).toBe(0o600);
  return { ...written, ...laidOut(Object.fromEntries(files)) };
}

const writtenTo = (path: string, of: Parameters<typeof writeRecord>[1] = { log: m1, pool: null }) =>
  readStore({ dataDir: join(folder, "data") }, (reader) => writeRecord(reader, of, path));

function laidOut(files: Files): Unpacked {
  const at = mkdtempSync(join(folder, "unpacked-"));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(at, name)), { recursive: true });
    writeFileSync(join(at, name), content);
  }
  return { at, files };
}

/** What the check that goes along with a record says of it. */
async function checked({
  at,
}: Pick<Unpacked, "at">): Promise<{ readonly code: number; readonly text: string }> {
  const run = promisify(execFile)(process.execPath, [join(at, "check.cjs")], { cwd: folder });
  return run.then(
    ({ stdout }) => ({ code: 0, text: stdout }),
    ({ code, stderr }) => ({ code, text: stderr }),
  );
}

const table = (text: string | undefined): string[][] => parse(text ?? "", { bom: true });

test("a record says what happened in words and as it is stored, and checks itself without the bot", async () => {
  const record = await recorded();
  expect(Object.keys(record.files).sort()).toEqual([
    "README.txt",
    "check.cjs",
    "events.jsonl",
    "history.csv",
    "people.csv",
    "record.json",
    "refusals.csv",
  ]);
  const [, first, held] = table(record.files["history.csv"]);
  expect(first?.slice(0, 7)).toEqual([
    "1",
    "2026-11-18T11:06:40.001Z",
    "",
    '\'=Ana, "Ruiz"',
    "p-1",
    "admin",
    "Migration contoso registered: Lync Server 2010 to Lync Server 2013, side-by-side.",
  ]);
  expect(held?.[2]).toBe("pool01.contoso.com");
  expect(held?.[6]).toContain("is held: nothing moves until it is released");
  expect(record.files["events.jsonl"]?.trim().split("\n")).toHaveLength(2);
  expect(record).toMatchObject({ upTo: 2, head: JSON.parse(record.files["record.json"] ?? "").head });
  expect(await checked(record)).toEqual({
    code: 0,
    text: `Whole: 2 events up to 2, 0 texts. Head: ${record.head}\n`,
  });
});

test("no cell of a table is a formula, whatever people typed", async () => {
  const hostile = [
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    " =1",
    "|calc",
    "%0A=1",
    'a"b,c\nd',
    "\u202Ex",
  ];
  for (const said of hostile) await happenedTo(pool01, { type: "poolHeld", because: said }, said);
  const cells = table((await recorded()).files["history.csv"]).flat();
  expect(cells.filter((cell) => /^\s*[=+@|%-]/.test(cell))).toEqual([]);
  for (const said of hostile) expect(cells.some((cell) => cell === said || cell === `'${said}`)).toBe(true);
});

test("what was refused is told with its rules and why, also what this release has no words for", async () => {
  const refusal = { migration: m1, actor: ana, at: 5, activity: "a-9", said: "done pool01 1.1" };
  const known = [{ rule: "not-allowed", complaint: { code: "no-role", ask: [ana] } }];
  const gone = [{ rule: "moon-is-full", finding: { verdict: "refuse", code: "moon" } }];
  await store.transact([m1], async (tx) => {
    await tx.refused({ ...refusal, pool: null, findings: JSON.stringify([...known, ...known]) });
    await tx.refused({ ...refusal, pool: pool02, findings: JSON.stringify(gone) });
  });
  const [, first, second] = table((await recorded()).files["refusals.csv"]);
  expect(first?.slice(4, 6)).toEqual(["done pool01 1.1", "not-allowed"]);
  expect(first?.[6]).toContain("[not-allowed] You have no role in this migration.");
  expect(second?.slice(5, 7)).toEqual([
    "moon-is-full",
    "[moon-is-full] which this release has no words for.",
  ]);
  expect(table((await recorded(pool01)).files["refusals.csv"])).toHaveLength(1);
});

test("texts come along under their names, long ones unpacked too, erased ones by name alone", async () => {
  const long = `<Topology>${"long ".repeat(60_000)}</Topology>`;
  const names: string[] = [];
  for (const text of ["Name Status\nRTCSRV Running", asKept(long), "secret"])
    names.push(await store.putBody(text));
  const [short = "", packed = "", erased = ""] = names;
  await store.eraseBody(erased);
  for (const sha256 of names)
    await happenedTo(pool01, {
      type: "evidenceGiven",
      about: { kind: "task", task: "1.1" },
      items: [],
      sha256,
      seenAt: 1,
    });

  const record = await recorded();
  const texts = Object.keys(record.files).filter((name) => name.startsWith("texts/"));
  expect(texts.sort()).toEqual(
    [`texts/${short}.txt`, `texts/${packed}.txt`, `texts/${packed}.unpacked.txt`].sort(),
  );
  expect(record.files[`texts/${packed}.unpacked.txt`]).toBe(long);
  expect(JSON.parse(record.files["record.json"] ?? "")).toMatchObject({ erased: [erased] });
  expect(await checked(record)).toMatchObject({ code: 0 });

  writeFileSync(join(record.at, `texts/${short}.txt`), "Name Status\nRTCSRV Stopped");
  expect(await checked(record)).toEqual({
    code: 1,
    text: `Not whole: text ${short} was changed after it was stored.\n`,
  });
  rmSync(join(record.at, `texts/${short}.txt`));
  expect((await checked(record)).text).toBe(`Not whole: text ${short} is missing.\n`);
});

describe("the check finds", () => {
  const lines = (text: string): string[] => text.trim().split("\n");
  const again = (rows: readonly string[]): string => rows.map((row) => `${row}\n`).join("");

  test.each<[string, (events: string) => string, string]>([
    ["a changed word", (text) => text.replace("contoso", "fabrikam"), "event 1 was changed"],
    ["a changed time", (text) => text.replace(/"at":(\d+)/, '"at":1'), "event 1 was changed"],
    ["a missing event", (text) => again(lines(text).filter((_, at) => at !== 1)), "event 2 is missing"],
    ["a cut end", (text) => again(lines(text).slice(0, -1)), "there are 3 events, and 4 were handed over"],
    ["events out of order", (text) => again(lines(text).reverse()), "event 1 is missing"],
    ["an event twice", (text) => again([...lines(text), ...lines(text)]), "event 1 stands behind event 4"],
    ["another link", (text) => text.replace(/("seq":2.*"previousHash":")../, "$1zz"), "does not continue"],
    ["nothing", () => "", "there are 0 events"],
  ])("%s", async (_, spoil, what) => {
    const files = await ofFour();
    const record = laidOut({ ...files, "events.jsonl": spoil(files["events.jsonl"] ?? "") });
    const { code, text } = await checked(record);
    expect(text).toContain(what);
    expect(code).toBe(1);
  });

  test("that its last event is another than was handed over", async () => {
    const files = await ofFour();
    const claims = JSON.parse(files["record.json"] ?? "");
    const record = laidOut({ ...files, "record.json": JSON.stringify({ ...claims, head: "ab" }) });
    expect((await checked(record)).text).toContain("its last event is not the one with ab");
  });

  /** The files of a record of four events. */
  async function ofFour(): Promise<Files> {
    await happened({ type: "poolReleased" }, { type: "poolHeld", because: "again" });
    return (await recorded()).files;
  }
});

test("the record of a pool leaves other pools out, and what is there is checked all the same", async () => {
  await happenedTo(pool02, { type: "poolHeld", because: "another pool" });
  await happenedTo(pool01, { type: "poolReleased" });
  const record = await recorded(pool01);
  expect(table(record.files["history.csv"]).map(([number]) => number)).toEqual(["number", "1", "2", "4"]);
  expect(Object.values(record.files).join()).not.toContain("another pool");
  expect(record.files["README.txt"]).toContain("This is the record of one pool");
  expect(await checked(record)).toMatchObject({ code: 0 });

  const path = join(record.at, "events.jsonl");
  writeFileSync(path, readFileSync(path, "utf8").replace("poolReleased", "poolHeld"));
  expect((await checked(record)).text).toBe("Not whole: event 4 was changed after it was stored.\n");
});

test("a long log is read page by page, and tells of one moment", async () => {
  const rows = Array.from({ length: 2_500 }, (_, at) =>
    toRow(m1, {
      event: { type: "poolReleased" },
      pool: pool01,
      seq: seq + 1 + at,
      actor: ana,
      at: 1_795_000_000_000,
      activity: null,
      said: "release pool01",
      as: "engineer",
      book: "b",
    }),
  );
  await store.transact([m1], (tx) => tx.append(m1, rows));
  const record = await recorded();
  expect(table(record.files["history.csv"])).toHaveLength(1 + 2_502);
  expect(await checked(record)).toMatchObject({ code: 0, text: expect.stringContaining("2502 events") });
});

test("it is written beside the bot, and checks itself as well", async () => {
  const place = { dataDir: join(folder, "data") };
  const path = join(folder, "beside.zip");
  const { upTo, bytes } = await recordTo({ log: m1, pool: null, place, path });
  expect(upTo).toBe(2);
  expect(statSync(path).size).toBe(bytes);
});

test("a file that is there already is not written over, and none is left where writing fails", async () => {
  const there = join(folder, "there.zip");
  writeFileSync(there, "mine");
  await expect(writtenTo(there)).rejects.toThrow("EEXIST");
  expect(readFileSync(there, "utf8")).toBe("mine");

  await expect(writtenTo(join(folder, "no-folder", "record.zip"))).rejects.toThrow("ENOENT");
  const unknown = join(folder, "unknown.zip");
  await expect(writtenTo(unknown, { log: m2, pool: null })).rejects.toThrow(
    "There is no log of a migration under m-2.",
  );
  const damaged = join(folder, "damaged.zip");
  const place = { dataDir: join(folder, "data") };
  await store.transact([m1], (tx) => tx.append(m1, [row(3, { type: "moonLanded" })]));
  await expect(writtenTo(damaged)).rejects.toThrow();
  await expect(recordTo({ log: m1, pool: null, place, path: damaged })).rejects.toThrow();
  expect([unknown, damaged].filter((path) => existsSync(path))).toEqual([]);
});

test("the check imports nothing of ours: it goes along alone", () => {
  const text = readFileSync(resolve("dist/operations/record/check-record.js"), "utf8");
  const required = [...text.matchAll(/require\("([^"]+)"\)/g)].map(([, name]) => name);
  expect(required.length).toBeGreaterThan(0);
  expect(required.filter((name) => !name?.startsWith("node:"))).toEqual([]);
});
