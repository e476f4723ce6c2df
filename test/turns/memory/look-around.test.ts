import { house, type PersonId } from "../../../src/facts/ids";
import { toRow } from "../../../src/machines/stored-event";
import { ruleBook } from "../../../src/rules/rule";
import { logNumbered } from "../../../src/turns/deciding/room";
import { lookAround } from "../../../src/turns/memory/look-around";
import { emptyMemory, freshHouse, type Memory, upToDate } from "../../../src/turns/memory/memory";
import { given } from "../../support/given";
import { memoryStore } from "../../support/memory-store";
import { standingOf } from "../../support/world";
import { walk } from "../../wire/support/walk";

const log = logNumbered(1);
const told = standingOf(given(walk).world).log.map((logged) => toRow(log, logged));
const circumstances = { at: 1, activity: null, said: "", as: "admin", book: ruleBook, actor: null };
const named = (seq: number) =>
  toRow(house, {
    ...circumstances,
    ...{ pool: null, seq, event: { type: "adminNamed", person: `p-${seq}` as PersonId } },
  });

/** A store where another instance writes, and what was read from it log by log. */
function shared() {
  const { store } = memoryStore();
  const read: string[] = [];
  const others = {
    houseHas: (from: number, to: number) =>
      store.transact([house], (tx) =>
        tx.append(
          house,
          Array.from({ length: to - from + 1 }, (_, at) => named(from + at)),
        ),
      ),
    logHas: (from: number, to: number) =>
      store.transact([log], (tx) => tx.append(log, told.slice(from - 1, to))),
  };
  const watched = {
    ...store,
    rowsAfter: (...args: Parameters<typeof store.rowsAfter>) => {
      read.push(args[0]);
      return store.rowsAfter(...args);
    },
  };
  return { store: watched, read, others };
}

/** An instance that saw `house` and the log as they were so far. */
async function instance({ store, read }: ReturnType<typeof shared>): Promise<Memory> {
  const memory = emptyMemory();
  memory.house = await freshHouse(store, memory.house);
  await upToDate(store, memory, log);
  read.length = 0;
  return memory;
}

async function begun() {
  const place = shared();
  await place.store.transact([house], (tx) => tx.createLog(log));
  await place.others.houseHas(1, 3);
  await place.others.logHas(1, 20);
  return { ...place, memory: await instance(place) };
}

test("what others did in house and in the log is seen in one look", async () => {
  const { store, others, memory, read } = await begun();
  await others.houseHas(4, 6);
  await others.logHas(21, 40);

  await lookAround(store, memory, log);
  expect(memory.house).toEqual(await freshHouse(store, memory.house));
  expect([memory.house.seq, memory.standings.get(log)?.forest.seq]).toEqual([6, 40]);

  const anew = emptyMemory();
  const whole = await upToDate(store, anew, log);
  expect(JSON.stringify(memory.standings.get(log)?.forest)).toBe(JSON.stringify(whole?.forest));
  expect(read).toEqual([house, log]);
});

test("where nothing is new, nothing is replaced", async () => {
  const { store, memory } = await begun();
  const [before, standing] = [memory.house, memory.standings.get(log)];
  await lookAround(store, memory, log);
  expect(memory.house).toBe(before);
  expect(memory.standings.get(log)).toBe(standing);
});

test("of a log that was not read yet, nothing is read, and of house what is new", async () => {
  const { store, memory, others, read } = await begun();
  memory.standings.clear();
  await others.houseHas(4, 4);
  await lookAround(store, memory, log);
  await others.houseHas(5, 5);
  await lookAround(store, memory, undefined);
  expect(memory.house.seq).toBe(5);
  expect(memory.standings.size).toBe(0);
  expect(read).toEqual([house, house]);
});

test("where much is new, house is read page by page, and the log is left to the turn", async () => {
  const { store, memory, others, read } = await begun();
  await others.houseHas(4, 300);
  await others.logHas(21, 60);
  await lookAround(store, memory, log);
  expect(memory.house.seq).toBe(300);
  expect(memory.standings.get(log)?.forest.seq).toBe(20);
  expect(read).toEqual([house, house]);
});

test("a turn that ended meanwhile is not forgotten again", async () => {
  const { store, memory, others } = await begun();
  await others.houseHas(4, 4);
  await others.logHas(21, 21);
  const looking = lookAround(
    {
      ...store,
      rowsAfterEach: async (...args) => {
        const rows = await store.rowsAfterEach(...args);
        await others.houseHas(5, 5);
        await others.logHas(22, 22);
        memory.house = await freshHouse(store, memory.house);
        await upToDate(store, memory, log);
        return rows;
      },
    },
    memory,
    log,
  );
  await looking;
  expect([memory.house.seq, memory.standings.get(log)?.forest.seq]).toEqual([5, 22]);
});
