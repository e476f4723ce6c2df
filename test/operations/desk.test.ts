import { mkdtempSync, rmSync, statSync } from "node:fs";
import { createConnection } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { atDesk, canHaveDesk, type DeskOrder, openDesk } from "../../src/operations/desk";

const order = { migration: "contoso", words: "topology", name: "t.xml", operator: "ana" };

let folder: string;
let close: () => Promise<void>;
let came: { readonly order: DeskOrder; readonly bytes: number }[];
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "desk-"));
  came = [];
  close = await openDesk(folder, 1_000_000, async (order, bytes) => {
    came.push({ order, bytes: bytes.length });
    return { text: `Recorded: ${bytes.length} bytes.`, ok: true };
  });
});
afterEach(async () => {
  await close();
  rmSync(folder, { recursive: true });
});

/** Says these bytes to the desk, and gives what comes back. */
const said = (bytes: Uint8Array | string): Promise<string> =>
  new Promise((resolve) => {
    const socket = createConnection(join(folder, "desk.sock"));
    let text = "";
    socket.on("data", (chunk) => {
      text += chunk.toString();
    });
    socket.on("error", () => undefined);
    socket.once("close", () => resolve(text));
    socket.end(bytes);
  });

test("a file is handed in whole and answered", async () => {
  const bytes = Buffer.alloc(900_000, "x");
  expect(await atDesk(folder, order, bytes)).toEqual({ text: "Recorded: 900000 bytes.", ok: true });
  expect(came).toEqual([{ order: { ...order, size: 900_000 }, bytes: 900_000 }]);
});

test("nobody but the account of the bot reaches it", () => {
  expect(statSync(join(folder, "desk.sock")).mode & 0o077).toBe(0);
});

test.each<[string, string | Uint8Array]>([
  ["nothing", ""],
  ["no order", "hello\n"],
  ["an order without an end", JSON.stringify({ ...order, size: 0 })],
  ["less than was announced", `${JSON.stringify({ ...order, size: 10 })}\nabc`],
  ["more than was announced", `${JSON.stringify({ ...order, size: 1 })}\nabc`],
  ["an order of another shape", `${JSON.stringify({ words: "topology" })}\n`],
])("%s is answered, and nothing is taken", async (_, bytes) => {
  expect(await said(bytes)).toContain("did not come whole");
  expect(came).toEqual([]);
});

test("what is too large is broken off, and the desk stays open", async () => {
  expect(await said(Buffer.alloc(3_000_000, "x"))).toBe("");
  await expect(atDesk(folder, order, Buffer.alloc(2_000_000))).rejects.toThrow();
  expect(await atDesk(folder, order, Buffer.from("x"))).toMatchObject({ ok: true });
});

test("where no bot runs, nobody answers", async () => {
  await close();
  close = async () => undefined;
  expect(await atDesk(folder, order, Buffer.from("x"))).toBeUndefined();
});

test("a folder with a very long name has no desk", () => {
  expect(canHaveDesk(`/${"x".repeat(120)}`)).toBe(false);
  expect(canHaveDesk(folder)).toBe(true);
});
