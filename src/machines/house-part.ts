import { Map as BigMap } from "immutable";
import { LogId, type PersonId } from "../facts/ids";
import type { Version } from "../facts/versions";
import type { HouseEvent } from "./events/house-event";
import type { Logged } from "./stored-event";

/** What belongs to no migration: who is admin everywhere, which migrations there are, which one a conversation speaks of. */
export type HousePart = {
  readonly seq: number;
  readonly at: number;
  readonly admins: readonly PersonId[];
  readonly migrations: Readonly<Record<LogId, OpenMigration>>;
  readonly chosen: BigMap<string, LogId>;
  /** How far the clock of a local trial was moved forward, in milliseconds. */
  readonly clockShift: number;
};

export type OpenMigration = {
  readonly id: LogId;
  readonly name: string;
  readonly tenant: string;
  readonly forest: string | null;
  /** Where it goes; null in records of before this was kept. */
  readonly to: Version | null;
};

export const emptyHouse = (): HousePart => ({
  seq: 0,
  at: 0,
  admins: [],
  migrations: {},
  chosen: BigMap(),
  clockShift: 0,
});

/** Folds one event of `house`. The same log always gives the same house. */
export function foldHouse(house: HousePart, { event, seq, at }: Logged<HouseEvent>): HousePart {
  return { ...house, ...changed(house, event), seq, at };
}

function changed(house: HousePart, event: HouseEvent): Partial<HousePart> {
  switch (event.type) {
    case "adminNamed":
      return { admins: [...house.admins, event.person] };
    case "migrationOpened": {
      const { migration: id, name, tenant, forest, to = null } = event;
      return { migrations: { ...house.migrations, [id]: { id, name, tenant, forest, to } } };
    }
    case "forestClaimed": {
      const known = house.migrations[event.migration];
      return known
        ? { migrations: { ...house.migrations, [known.id]: { ...known, forest: event.forest } } }
        : {};
    }
    case "migrationChosen":
      return { chosen: house.chosen.set(event.conversation, event.migration) };
    case "clockMoved":
      return { clockShift: house.clockShift + event.by };
  }
}

/** The migrations of a tenant. Other tenants never see them. */
export const migrationsOf = (house: HousePart, tenant: string): readonly OpenMigration[] =>
  Object.values(house.migrations).filter((migration) => migration.tenant === tenant);

/** The log that the next migration gets. */
export const nextLogOf = (house: HousePart): LogId =>
  LogId.parse(`m-${1 + Math.max(0, ...Object.keys(house.migrations).map((log) => Number(log.slice(2))))}`);

/** Another open migration of the same forest in this tenant, by name. */
export const rivalOf = (
  house: HousePart,
  tenant: string,
  forest: string | undefined,
  self: LogId | null,
): string | undefined =>
  migrationsOf(house, tenant).find(
    (other) => other.id !== self && forest !== undefined && other.forest === forest,
  )?.name;

/** Another open migration of this tenant to Teams, from another forest, by name. */
export const hybridRivalOf = (
  house: HousePart,
  tenant: string,
  forest: string | undefined,
  self: LogId | null,
): string | undefined =>
  migrationsOf(house, tenant).find(
    (other) => other.id !== self && other.to === "teams" && (forest === undefined || other.forest !== forest),
  )?.name;
