import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startConnector } from "../../simulator";
import { putFile } from "../../src/bot/files/put-file";

let connector: Awaited<ReturnType<typeof startConnector>>;
let folder: string;
beforeAll(async () => {
  connector = await startConnector();
  folder = mkdtempSync(join(tmpdir(), "poolpilot-put-"));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await connector.stop();
});
afterEach(() => connector.spoilPlaces());

/** Puts so many bytes where a file is awaited. */
async function put(size: number, patience = 10_000) {
  const bytes = Buffer.alloc(size, "0123456789");
  writeFileSync(join(folder, "a.zip"), bytes);
  const place = connector.awaitFile("a.zip");
  const problem = await putFile(join(folder, "a.zip"), new URL(place.info.uploadUrl), patience);
  return { problem, place, whole: Buffer.compare(place.bytes, bytes) === 0 };
}

const part = 32 * 320 * 1024;

test.each([
  [1, [`bytes 0-0/1`]],
  [part, [`bytes 0-${part - 1}/${part}`]],
  [part + 1, [`bytes 0-${part - 1}/${part + 1}`, `bytes ${part}-${part}/${part + 1}`]],
])("a file of %i bytes is put whole, in parts that OneDrive takes", async (size, ranges) => {
  const { problem, place, whole } = await put(size);
  expect(problem).toBeUndefined();
  expect(whole).toBe(true);
  expect(place.put.map((headers) => headers["content-range"])).toEqual(ranges);
  expect(place.put.filter((headers) => "authorization" in headers)).toEqual([]);
});

test("a host that does not take it, or sends elsewhere, is given up at the first part", async () => {
  const { host } = new URL(connector.url);
  for (const [fault, problem] of [
    [{ status: 507 }, { code: "file-gone", status: 507 }],
    [{ redirect: connector.url }, { code: "file-redirected", host }],
  ] as const) {
    connector.spoilPlaces(fault);
    const given = await put(part + 1);
    expect(given.problem).toEqual(problem);
    expect(given.place.put).toHaveLength(1);
  }
});

test("a host that says nothing is given up after a while", async () => {
  connector.spoilPlaces("hang");
  expect((await put(1, 300)).problem).toEqual({ code: "file-timed-out" });
});

test("a host that nobody reaches is named", async () => {
  const path = join(folder, "b.zip");
  writeFileSync(path, "b");
  expect(await putFile(path, new URL("http://127.0.0.1:9/x"), 10_000)).toEqual({
    code: "file-unreachable",
    host: "127.0.0.1:9",
  });
});
