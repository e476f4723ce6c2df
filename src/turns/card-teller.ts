import { withPool } from "../commands/room";
import { LogId, type PersonId } from "../facts/ids";
import { nextLogOf } from "../machines/house-part";
import { type CardNow, cardNow } from "../notices/card-now";
import { readSubject } from "../notices/card-subject";
import { pathOfPool } from "../paths/catalogue";
import { freshHouse, type Memory, remember, upToDate, withPoolPart } from "./memory";
import type { TurnPorts } from "./ports";
import { houseRoom, migrationRoom } from "./room";

/** Tells what a card is to show now, from all that is on record; undefined where there is no such pool any more. Changes nothing. */
export const cardTeller =
  ({ store, clock, local }: Pick<TurnPorts, "clock" | "local"> & { readonly store: Store }, memory: Memory) =>
  async (key: string): Promise<CardNow | undefined> => {
    const subject = readSubject(key);
    const log = LogId.safeParse(subject.migration).data;
    const standing = log && (await upToDate(store, memory, log));
    if (!log || !standing) return undefined;

    const read = await withPoolPart(store, log, standing, subject.pool as never);
    const pool = read.pools.get(subject.pool);
    if (!pool) return undefined;

    remember(memory, log, read);
    const house = await freshHouse(store, memory.house);
    const base = houseRoom(
      nobody(read.forest.tenant, clock() + house.clockShift, local),
      house,
      [],
      nextLogOf(house),
    );
    const room = migrationRoom(base, log, read);
    return cardNow(withPool({ ...room, path: pathOfPool(room.path, pool.companion) }, pool), subject);
  };

type Store = Pick<TurnPorts["store"], "rowsAfter" | "snapshot">;

/** A card shows everybody the same. */
const nobody = (tenant: string, now: number, local: boolean): Parameters<typeof houseRoom>[0] => ({
  incoming: {
    activity: "",
    by: { tenant, aad: "", channelId: "", name: "" },
    conversation: {
      id: "",
      tenant,
      kind: "channel",
      name: null,
      reference: "",
      serviceUrl: "",
      team: null,
      thread: null,
    },
    deed: { kind: "words", text: "", mentions: [] },
  },
  person: { id: "p-0" as PersonId, tenant, channelId: "", name: "" },
  admin: false,
  mentioned: [],
  now,
  local,
});
