import type { HouseRoom } from "../../commands/room";
import { LogId } from "../../facts/ids";
import { migrationsOf } from "../../machines/house-part";
import { ownMigrations, type Setting } from "../deciding/room";
import { type Memory, type Standing, upToDate } from "../memory/memory";
import type { TurnStore } from "../ports";

/** Which migration an activity is about: the pressed card's, the one chosen here, or the only one of the caller's. */
export async function aim(store: TurnStore, memory: Memory, setting: Setting): Promise<LogId | undefined> {
  const { deed, conversation, onServer } = setting.incoming;
  if (onServer) return onServer.migration;

  const card = deed.kind === "press" ? deed.migration : deed.pressed?.migration || undefined;
  const named = card === undefined ? chosenIn(conversation, memory) : LogId.safeParse(card).data;
  const open = migrationsOf(memory.house, setting.person.tenant).find(({ id }) => id === named);
  if (open || card !== undefined) return open?.id;

  const mine = await own(store, memory, setting);
  return mine.length === 1 ? mine[0]?.id : undefined;
}

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
