import { withPool } from "../commands/room";
import { LogId } from "../facts/ids";
import { type CardNow, cardNow } from "../notices/card-now";
import { readSubject } from "../notices/card-subject";
import { pathOfPool } from "../paths/catalogue";
import { freshHouse, type Memory, remember, upToDate, withPoolPart } from "./memory/memory";
import type { TurnPorts } from "./ports";
import { roomWithout } from "./summary/room-without";

type Ports = Pick<TurnPorts, "clock"> & {
  readonly store: Pick<TurnPorts["store"], "rowsAfter" | "snapshot">;
};

/** Tells what a card is to show now, from all that is on record; undefined where there is no such pool any more. Changes nothing. */
export const cardTeller =
  ({ store, clock }: Ports, memory: Memory) =>
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
    const room = roomWithout(house, log, read, clock() + house.clockShift);
    return cardNow(withPool({ ...room, path: pathOfPool(room.path, pool.companion) }, pool), subject);
  };
