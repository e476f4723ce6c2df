import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore } from "../../src/store/open-store";
import { storeContract } from "./contract";
import { house, m1 } from "./rows";

let dataDir: string;
beforeEach(() => {
  dataDir = join(mkdtempSync(join(tmpdir(), "poolpilot-store-")), "data");
});
afterEach(() => rmSync(join(dataDir, ".."), { recursive: true, force: true }));

describe("the SQLite store", () => {
  const open = () => openStore({ dataDir });
  storeContract(open, open);
});

describe("the data directory", () => {
  test("is made for this user alone", async () => {
    await (await openStore({ dataDir })).close();
    expect(statSync(dataDir).mode & 0o777).toBe(0o700);
  });

  test("that cannot be made is named, with what to do", async () => {
    const file = join(dataDir, "..", "file");
    writeFileSync(file, "");
    const opening = openStore({ dataDir: join(file, "data") });
    await expect(opening).rejects.toThrow(/DATA_DIR .*file\/data cannot be made: .*Set DATA_DIR/s);
  });

  test("with a file that is no database is named, left as it is, and left unlocked", async () => {
    await (await openStore({ dataDir })).close();
    const file = join(dataDir, "poolpilot.sqlite");
    writeFileSync(file, "no database ".repeat(1000));

    for (const _ of ["once", "again"]) {
      await expect(openStore({ dataDir })).rejects.toThrow(
        /poolpilot\.sqlite cannot be opened: file is not a database\. Restore/,
      );
    }
    expect(readFileSync(file, "utf8")).toContain("no database");
  });
});

describe("closing", () => {
  test("waits for the transaction under way", async () => {
    const store = await openStore({ dataDir });
    const work = store.transact([house], async (tx) => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      await tx.createLog(m1);
    });
    await Promise.all([work, store.close()]);

    const again = await openStore({ dataDir });
    expect(await again.newestLogNumber()).toBe(1);
    await again.close();
  });
});

describe("the lock", () => {
  test("lets one store in a process have a directory", async () => {
    const store = await openStore({ dataDir });
    expect(readFileSync(join(dataDir, "holder.pid"), "utf8")).toBe(`${process.pid}\n`);
    await expect(openStore({ dataDir })).rejects.toThrow(
      `Process ${process.pid} already runs a bot on DATA_DIR ${dataDir}.`,
    );

    await store.close();
    expect(existsSync(join(dataDir, "holder.pid"))).toBe(false);
    await (await openStore({ dataDir })).close();
  });

  test("keeps another process out", async () => {
    const store = await openStore({ dataDir });
    const said = execFileSync(process.execPath, ["-e", holding(dataDir, "process.exit(0)")]).toString();
    expect(said).toBe("SQLITE_BUSY\n");
    await store.close();
  });

  test("is kept by another process until that dies", async () => {
    await (await openStore({ dataDir })).close();
    const other = spawn(process.execPath, ["-e", holding(dataDir, "setInterval(() => {}, 1000)")]);
    await new Promise((resolve) => other.stdout.once("data", resolve));
    writeFileSync(join(dataDir, "holder.pid"), `${other.pid}\n`);
    await expect(openStore({ dataDir })).rejects.toThrow(`Process ${other.pid} already runs a bot`);

    const death = new Promise((resolve) => other.once("exit", resolve));
    other.kill("SIGKILL");
    await death;
    await (await openStore({ dataDir })).close();
  });
});

/** A script that takes the lock of a directory, says how that went, and goes on. */
const holding = (dir: string, then: string) => `
  const Libsql = require(${JSON.stringify(require.resolve("libsql"))});
  const lock = new Libsql(${JSON.stringify(join(dir, "lock.sqlite"))});
  try { lock.exec("BEGIN EXCLUSIVE"); console.log("held"); } catch (error) { console.log(error.code); }
  ${then}`;
