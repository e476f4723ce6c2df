import type { HouseRoom } from "../../commands/room";
import { LogId } from "../../facts/ids";
import { migrationsOf } from "../../machines/house-part";
import { ownMigrations, type Setting } from "../deciding/room";
import type { Incoming } from "../incoming";
import { type Memory, type Standing, upToDate } from "../memory/memory";
import type { TurnStore } from "../ports";

/** Which migration an activity is about: the pressed card's, the one chosen here, or the only one of the caller's. */
export async function aim(store: TurnStore, memory: Memory, setting: Setting): Promise<LogId | undefined> {
  const { onServer } = setting.incoming;
  if (onServer) return onServer.migration;

  const named = namedBy(setting.incoming, memory);
  const open = migrationsOf(memory.house, setting.person.tenant).find(({ id }) => id === named);
  if (open || cardOf(setting.incoming) !== undefined) return open?.id;

  const mine = await own(store, memory, setting);
  return mine.length === 1 ? mine[0]?.id : undefined;
}

/** The migration that an activity names, as far as that is known before anything is looked up. */
export function namedBy(incoming: Incoming, memory: Memory): LogId | undefined {
  const card = cardOf(incoming);
  return card === undefined ? chosenIn(incoming.conversation, memory) : LogId.safeParse(card).data;
}

const cardOf = ({ deed }: Incoming): string | undefined =>
  deed.kind === "press" ? deed.migration : deed.pressed?.migration || undefined;

export const chosenIn = ({ id }: { readonly id: string }, { house }: Memory): LogId | undefined =>
  house.chosen.get(id);

/** The caller's migrations, each read up to now. */
export async function own(store: TurnStore, memory: Memory, setting: Setting): Promise<HouseRoom["mine"]> {
  const standings: (readonly [LogId, Standing])[] = [];
  for (const { id } of migrationsOf(memory.house, setting.person.tenant)) {
    const standing = await upToDate(store, memory, id);
    if (standing) standings.push([id, standing]);
  }
  return ownMigrations(standings, setting);
}
