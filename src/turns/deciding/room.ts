import type { Brought } from "../../commands/bringing/brought";
import type { HandedOver } from "../../commands/bringing/handed-over";
import { commands, verbs } from "../../commands/catalogue";
import { may } from "../../commands/decide";
import type { HouseRoom, MigrationRoom, Verification } from "../../commands/room";
import { routeOf } from "../../commands/route";
import { LogId, type PersonId } from "../../facts/ids";
import type { HousePart } from "../../machines/house-part";
import { hybridRivalOf, rivalOf } from "../../machines/house-part";
import { isMember } from "../../machines/roles";
import { nextSteps } from "../../planning/next-steps";
import type { Incoming } from "../incoming";
import type { Standing } from "../memory/memory";
import type { Person } from "../ports";
import { selection } from "../reading/order";

/** What a turn knows before it looks at any log: who speaks, where, when, and who was mentioned. */
export type Setting = {
  readonly incoming: Incoming;
  readonly person: Person;
  readonly admin: boolean;
  readonly mentioned: readonly (PersonId | null)[];
  readonly named?: readonly PersonId[];
  readonly now: number;
  readonly local: boolean;
  readonly brought?: Brought | undefined;
  readonly nonce?: string | undefined;
  readonly handedOver?: HandedOver | undefined;
};

/** The room for orders that are about no migration. */
export function houseRoom(
  { incoming, person, admin, mentioned, named = [], now, local, brought, nonce, handedOver }: Setting,
  house: HousePart,
  mine: HouseRoom["mine"],
  nextLog: LogId,
  verification: Verification | null = null,
): HouseRoom {
  const { conversation, deed } = incoming;
  return {
    house,
    by: { person: person.id, tenant: person.tenant, admin },
    conversation: { id: conversation.id, kind: conversation.kind, thread: conversation.thread },
    now,
    local,
    mentioned,
    named,
    pressed:
      deed.kind === "press" && deed.subject !== selection
        ? { subject: deed.subject, round: deed.round }
        : null,
    alone: incoming.alone === true && conversation.kind !== "personal",
    mine,
    verbs,
    orders: () => ordersFor(admin),
    verification,
    nextLog,
    brought,
    nonce,
    handedOver,
  };
}

/** The room for orders about a migration, without a pool so far. */
export function migrationRoom(base: HouseRoom, log: LogId, standing: Standing): MigrationRoom {
  const { forest, path } = standing;
  const room: MigrationRoom = {
    ...base,
    log,
    path,
    forest,
    route: routeOf(forest.from, forest.to, forest.method),
    hybridRival: (name) => hybridRivalOf(base.house, forest.tenant, name, log),
    rival: (name) => rivalOf(base.house, forest.tenant, name, log),
    pool: undefined,
    history: { entries: [], earlier: 0 },
    plan: nextSteps,
  };
  return { ...room, orders: () => ordersIn(room) };
}

/** The migrations of a tenant in which somebody has a role. An admin of the house has one in all. */
export function ownMigrations(
  standings: readonly (readonly [LogId, Standing])[],
  { person, admin }: Setting,
): HouseRoom["mine"] {
  return standings
    .filter(([, { forest }]) => forest.tenant === person.tenant && (admin || isMember(forest, person.id)))
    .map(([id, { forest }]) => ({
      id,
      name: forest.name,
      pools: forest.pools.size,
      from: forest.from,
      to: forest.to,
      path: forest.pathId,
      forest,
      audits:
        admin ||
        forest.grants.some(
          (grant) => grant.person === person.id && (grant.role === "admin" || grant.role === "auditor"),
        ),
    }));
}

const told = ({ verb, synonyms, usage, about }: (typeof commands)[number]) => ({
  verb,
  names: [verb, ...synonyms],
  usage,
  about,
});

const ordersFor = (admin: boolean): ReturnType<HouseRoom["orders"]> =>
  commands.filter(({ on, who }) => on === "house" && (admin || who === "anyone")).map(told);

/** What this caller may do in this migration. */
const ordersIn = (room: MigrationRoom): ReturnType<HouseRoom["orders"]> =>
  commands
    .filter((command) =>
      command.on === "house" ? command.who === "anyone" || room.by.admin : may(command, room) === undefined,
    )
    .filter(({ verb }) => verb !== "clock" || room.local)
    .map(told);

export const logNumbered = (number: number): LogId => LogId.parse(`m-${number}`);
