import { connect, createServer, type Socket } from "node:net";
import { join } from "node:path";
import type { LogId } from "../../src/facts/ids";
import { tableChanges } from "../../src/store/migrations/catalogue";
import { openStore } from "../../src/store/open-store";
import type { Store } from "../../src/store/store";
import { asked, type Postgres, startPostgres } from "../support/postgres";
import { storeContract } from "./contract";
import { house, m1, m2, row, rows } from "./rows";
import { verifyContract } from "./verify-contract";

const dataDir = join(__dirname, "not-used");

let postgres: Postgres;
beforeAll(async () => {
  postgres = await startPostgres();
  await asked(postgres.url("postgres"), "create database ready");
  await (await openStore({ dataDir, databaseUrl: postgres.url("ready") })).close();
}, 120_000);
afterAll(() => postgres?.stop(), 120_000);

describe("the PostgreSQL store", () => {
  let databaseUrl: string;
  const open = () => openStore({ dataDir, databaseUrl });
  storeContract(async () => {
    databaseUrl = await postgres.fresh("ready");
    return open();
  }, open);
});

describe("verify on PostgreSQL", () => {
  verifyContract(async () => {
    const databaseUrl = await postgres.fresh("ready");
    return {
      place: { dataDir, databaseUrl },
      tamper: async (statement) => void (await asked(databaseUrl, statement)),
      clear: () => undefined,
    };
  });
});

/** Several instances of the bot, as far as the database can tell. */
describe("two instances on one database", () => {
  let databaseUrl: string;
  let one: Store;
  let two: Store;
  beforeEach(async () => {
    databaseUrl = await postgres.fresh();
    [one, two] = await Promise.all([
      openStore({ dataDir, databaseUrl }),
      openStore({ dataDir, databaseUrl }),
    ]);
  });
  afterEach(() => Promise.all([one.close(), two.close()]));

  test("may start at once: the tables are made once, and not again at the next start", async () => {
    const more = await Promise.all([1, 2, 3].map(() => openStore({ dataDir, databaseUrl })));
    for (const store of more) await store.close();
    expect(await asked(databaseUrl, "select name from kysely_migration order by name")).toEqual(
      Object.keys(tableChanges).map((name) => ({ name })),
    );
    expect(await one.heads()).toEqual([{ log: house, seq: 0, hash: "" }]);
  });

  test("write to one log in turn: no row is lost and the chain is whole", async () => {
    await one.transact([house], (tx) => tx.createLog(m1));
    let tries = 0;
    const turn = (store: Store) =>
      store.transact([house, m1], async (tx) => {
        tries += 1;
        await tx.append(m1, [row((tx.head(m1)?.seq ?? 0) + 1)]);
      });
    await Promise.all(Array.from({ length: 100 }, (_, n) => turn(n % 2 ? one : two)));

    expect((await one.rowsAfter(m1, 0)).map(({ seq }) => seq)).toEqual(rows(1, 100).map(({ seq }) => seq));
    expect(tries).toBe(100);
    let previous = "";
    for (const link of await two.chainAfter(m1, 0)) {
      expect(link.previousHash).toBe(previous);
      previous = link.hash;
    }
  });

  test("hold heads in one order, however they are named, and so never wait for each other", async () => {
    await one.transact([house], async (tx) => {
      for (const log of [m1, m2]) await tx.createLog(log);
    });
    let tries = 0;
    const turn = (store: Store, logs: readonly LogId[]) =>
      store.transact(logs, async () => {
        tries += 1;
      });
    await Promise.all(
      Array.from({ length: 60 }, (_, n) => (n % 2 ? turn(one, [m1, house, m2]) : turn(two, [m2, m1, house]))),
    );
    expect(tries).toBe(60);
  });

  test("number new logs without a gap or a clash", async () => {
    const begin = (store: Store) =>
      store.transact([house], async (tx) => {
        const log = `m-${(await tx.newestLogNumber()) + 1}` as LogId;
        await tx.createLog(log);
        return log;
      });
    const made = await Promise.all(Array.from({ length: 30 }, (_, n) => begin(n % 2 ? one : two)));
    expect(new Set(made).size).toBe(30);
    expect(await one.newestLogNumber()).toBe(30);
  });

  test("give a new log's number to one of them even when both took the same", async () => {
    let waiting = 2;
    const begin = (store: Store) =>
      store.transact([], async (tx) => {
        const log = `m-${(await tx.newestLogNumber()) + 1}` as LogId;
        waiting -= 1;
        while (waiting > 0) await new Promise(setImmediate);
        await tx.createLog(log);
        return log;
      });
    expect((await Promise.all([begin(one), begin(two)])).sort()).toEqual(["m-1", "m-2"]);
  });

  test("know a person by one id, whoever met them first", async () => {
    const met = await Promise.all(
      Array.from({ length: 120 }, (_, n) =>
        (n % 2 ? one : two).personOf({
          tenant: "t",
          aad: `aad-${n % 12}`,
          channelId: `29:${n}`,
          name: `Name ${n}`,
        }),
      ),
    );
    for (let who = 0; who < 12; who += 1) {
      expect(new Set(met.filter((_, n) => n % 12 === who).map(({ id }) => id)).size).toBe(1);
    }
    expect(new Set(met.map(({ id }) => id)).size).toBe(12);
  });

  test("answer an activity once, though both got it", async () => {
    let waiting = 2;
    const turn = (store: Store, notice: string) =>
      store.transact([], async (tx) => {
        const kept = await tx.answerOf("c", "a");
        if (kept !== undefined) return kept;

        waiting -= 1;
        while (waiting > 0) await new Promise(setImmediate);
        await tx.remember({ conversation: "c", activity: "a", notice, at: 1 });
        return notice;
      });
    const [first, second] = await Promise.all([turn(one, "one"), turn(two, "two")]);
    expect(first).toBe(second);
  });

  test("share the outbox: each notice is in one hand", async () => {
    await one.transact([], (tx) =>
      tx.enqueue(
        rows(1, 300).map(({ seq }) => ({
          dedupeKey: `${seq}`,
          conversation: `c${seq}`,
          notice: "{}",
          notBefore: 0,
        })),
      ),
    );
    const claims = await Promise.all(
      Array.from({ length: 40 }, (_, n) => (n % 2 ? one : two).claim(10, 1, 100)),
    );
    const ids = claims.flat().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (let more = await one.claim(100, 1, 100); more.length > 0; more = await one.claim(100, 1, 100)) {
      ids.push(...more.map(({ id }) => id));
    }
    expect(new Set(ids).size).toBe(300);
    expect(ids).toHaveLength(300);
  });
});

describe("a database that is lost", () => {
  test("fails what is asked meanwhile, ends no process, and is used again when it is back", async () => {
    const laments: Error[] = [];
    const databaseUrl = await postgres.fresh();
    const store = await openStore({ dataDir, databaseUrl }, (error) => laments.push(error));
    await store.transact([house], (tx) => tx.createLog(m1));
    await Promise.all([store.ping(), store.heads()]);
    const turn = store.transact([m1], async (tx) => {
      await tx.append(m1, [row(1)]);
      await postgres.halt();
      await tx.append(m1, [row(2)]);
    });
    await expect(turn).rejects.toThrow("terminat");
    await expect(store.ping()).rejects.toThrow();
    await expect(store.transact([m1], (tx) => tx.append(m1, [row(1)]))).rejects.toThrow();

    await postgres.resume();
    await expect(store.ping()).resolves.toBeUndefined();
    expect(await store.rowsAfter(m1, 0)).toEqual([]);
    await store.transact([m1], (tx) => tx.append(m1, [row(1)]));
    expect(await store.rowsAfter(m1, 0)).toEqual([row(1)]);
    expect(laments.length).toBeGreaterThan(0);
    await store.close();
  });

  test("while a transaction holds a head lets go of it", async () => {
    const databaseUrl = await postgres.fresh();
    const store = await openStore({ dataDir, databaseUrl });
    const cut = store.transact([house], async (tx) => {
      await asked(
        databaseUrl,
        "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()",
      );
      await tx.createLog(m1);
    });
    await expect(cut).rejects.toThrow();
    await store.transact([house], (tx) => tx.createLog(m1));
    expect(await store.newestLogNumber()).toBe(1);
    await store.close();
  });

  test("that hangs is told from one that answers", async () => {
    const { url, hang, stop } = await proxyTo(await postgres.fresh());
    try {
      const store = await openStore({ dataDir, databaseUrl: url });
      await store.ping();
      hang();
      await expect(store.ping()).rejects.toThrow("did not answer within");
      stop();
      await store.close();
    } finally {
      stop();
    }
  }, 10_000);
});

describe("opening", () => {
  const opening = (databaseUrl: string) => openStore({ dataDir, databaseUrl });

  test("names a server that is not there, with what to do, and no password", async () => {
    const error = await opening("postgres://poolpilot:secret@127.0.0.1:1/poolpilot").catch(
      (reason) => reason,
    );
    expect(error.message).toMatch(/^The database 127\.0\.0\.1:1\/poolpilot cannot be used: .*ECONNREFUSED/);
    expect(error.message).toContain("DATABASE_URL");
    expect(error.message).not.toContain("secret");
  });

  test("names a database that is not there", async () => {
    await expect(opening(postgres.url("none"))).rejects.toThrow('database "none" does not exist');
  });

  test("refuses a database that could not keep every text", async () => {
    await asked(
      postgres.url("postgres"),
      "create database latin encoding 'LATIN1' locale_provider libc locale 'C' template template0",
    );
    await expect(opening(postgres.url("latin"))).rejects.toThrow(
      "its encoding is LATIN1, and UTF8 is needed",
    );
  });
});

/** The database behind a wire that can be made silent. */
async function proxyTo(target: string) {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  let isSilent = false;
  const server = createServer((from) => {
    const to = connect(Number(port), hostname);
    for (const [a, b] of [
      [from, to],
      [to, from],
    ] as const) {
      sockets.add(a);
      a.on("data", (chunk) => isSilent || b.write(chunk));
      a.on("close", () => b.destroy());
      a.on("error", () => b.destroy());
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const url = new URL(target);
  url.port = String(typeof address === "object" && address ? address.port : 0);
  return {
    url: url.href,
    hang: () => {
      isSilent = true;
    },
    stop: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
