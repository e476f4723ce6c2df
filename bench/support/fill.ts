import { house, LogId, type PersonId } from "../../src/facts/ids";
import { type EventRow, toRow } from "../../src/machines/stored-event";
import { ruleBook } from "../../src/rules/rule";
import { openStore } from "../../src/store/open-store";
import type { StorePlace } from "../../src/store/place";
import { rowsOf, type Size, storyOf } from "./big-log";
import type { Talk } from "./talk";

/** So many rows are stored at a time. */
const piece = 500;

/** Fills an empty store with migrations of this size; each has a channel of its own, and Ana leads them all. */
export async function fill(
  place: StorePlace,
  { teams, ana, home }: Pick<Talk, "teams" | "ana" | "home">,
  size: Size,
  migrations = 1,
): Promise<void> {
  const store = await openStore(place);
  const { tenant } = teams.world;
  const people: PersonId[] = [];
  for (const { aadObjectId: aad, id: channelId, name } of [ana, teams.person("Bo Lind"), teams.person("Cy Moe")])
    people.push((await store.personOf({ tenant, aad, channelId, name })).id);

  const [actor = null] = people;
  const circumstances = { actor, at: 1, activity: null, said: "", as: "admin", book: ruleBook };
  const rows: EventRow[] = [];
  const inHouse = (event: Parameters<typeof toRow>[1]["event"]) =>
    rows.push(toRow(house, { ...circumstances, pool: null, seq: rows.length + 1, event }));
  if (actor) inHouse({ type: "adminNamed", person: actor });
  for (let number = 1; number <= migrations; number++) {
    const log = LogId.parse(`m-${number}`);
    const conversation = number === 1 ? home.id : teams.channel(`Channel ${number}`).id;
    inHouse({ type: "migrationOpened", migration: log, name: `contoso${number}`, tenant, forest: null });
    inHouse({ type: "migrationChosen", conversation, migration: log });
    await store.transact([house], (tx) => tx.createLog(log));
    await appendAll(store, log, rowsOf(log, storyOf(size, { tenant, home: conversation, people }), people));
  }
  await appendAll(store, house, rows);
  await store.close();
}

async function appendAll(
  store: Awaited<ReturnType<typeof openStore>>,
  log: LogId,
  rows: Iterable<EventRow>,
): Promise<void> {
  let waiting: EventRow[] = [];
  const append = async () => {
    const next = waiting;
    waiting = [];
    await store.transact([log], (tx) => tx.append(log, next));
  };
  for (const row of rows) {
    waiting.push(row);
    if (waiting.length === piece) await append();
  }
  await append();
}
