import type { Command } from "../../src/commands/command";
import { decide } from "../../src/commands/decide";
import { type Outcome, refused, told } from "../../src/commands/outcome";
import type { HouseRoom, MigrationRoom } from "../../src/commands/room";
import { type LogId, PersonId } from "../../src/facts/ids";
import type { MigrationEvent } from "../../src/machines/events/events";
import type { HouseEvent } from "../../src/machines/events/house-event";
import { foldForest } from "../../src/machines/forest/fold-forest";
import { emptyForest, type ForestPart } from "../../src/machines/forest/forest-part";
import { emptyHouse, foldHouse, type HousePart, migrationsOf } from "../../src/machines/house-part";
import { foldPool } from "../../src/machines/pool/fold-pool";
import { emptyPool, type PoolPart } from "../../src/machines/pool/pool-part";
import {
  type Circumstances,
  type EventRow,
  type Happened,
  type Logged,
  readMigrationRow,
} from "../../src/machines/stored-event";
import { pathById, pathOfPool } from "../../src/paths/catalogue";
import type { Path } from "../../src/paths/path";
import { evidenceIn } from "../../src/readers/evidence/given";
import { ruleBook } from "../../src/rules/rule";
import { poolWanted } from "../../src/turns/deciding/pool-wanted";
import {
  houseRoom,
  logNumbered,
  migrationRoom,
  ownMigrations,
  type Setting,
} from "../../src/turns/deciding/room";
import type { Incoming, Press } from "../../src/turns/incoming";
import type { Order } from "../../src/turns/reading/order";
import { resolve, understand } from "../../src/turns/reading/understand";

/** A migration as it stands, with its whole log. */
export type Standing = {
  readonly path: Path;
  readonly forest: ForestPart;
  readonly pools: ReadonlyMap<string, PoolPart>;
  readonly log: readonly Logged<MigrationEvent>[];
};

/** Everything there is, without a store: the logs, what they come to, the people met so far, and the clock. */
export type World = {
  readonly house: HousePart;
  readonly standings: ReadonlyMap<LogId, Standing>;
  readonly people: ReadonlyMap<string, PersonId>;
  readonly now: number;
  readonly local: boolean;
  /** Stands in for the path of that id: a fault that is seeded into path data. */
  readonly path: Path | undefined;
};

/** Who says or presses what, and where. */
export type Saying = {
  readonly who: string;
  readonly says: string | Omit<Press, "kind">;
  readonly place: string;
  readonly tenant: string;
};

/** What a saying came to. `room` is where it was decided, as things stood before. */
export type Turn = {
  readonly saying: Saying;
  readonly by: PersonId;
  readonly outcome: Outcome;
  readonly room: MigrationRoom | undefined;
  readonly base: HouseRoom;
  readonly command: Command | undefined;
  readonly before: World;
  readonly world: World;
};

export const morning = Date.UTC(2026, 10, 20, 10);

export const emptyWorld = (differs: Partial<Pick<World, "now" | "local" | "path">> = {}): World => ({
  house: emptyHouse(),
  standings: new Map(),
  people: new Map(),
  now: morning,
  local: true,
  path: undefined,
  ...differs,
});

export const saying = (who: string, says: Saying["says"], place = "general", tenant = "contoso"): Saying => ({
  who,
  says,
  place,
  tenant,
});

/** Takes a turn as src/turns does, in memory and at once: reads, decides, folds what happened. */
export function take(before: World, said: Saying): Turn {
  const { world, mentions, text } = met(before, said);
  const { incoming, setting } = settingOf(world, said, mentions, text);
  const understood = understand(incoming);
  const log = aimed(world, setting);
  const standing = log && world.standings.get(log);

  const named: readonly HouseEvent[] =
    world.local && world.house.admins.length === 0 ? [{ type: "adminNamed", person: setting.person.id }] : [];
  const nextLog = logNumbered(world.standings.size + 1);
  const speaking = { ...setting, ...broughtBy(understood), admin: setting.admin || named.length > 0 };
  const base = houseRoom(speaking, world.house, own(world, setting), nextLog);
  const order = resolve(understood, standing?.forest, speaking);
  if ("orders" in order) throw new Error("Several orders at once are tested over the wire.");
  const { outcome, room } = decided(order, base, log, standing);
  const command = "command" in order ? order.command : undefined;
  const circumstances = {
    actor: setting.person.id,
    at: setting.now,
    activity: null,
    said: typeof said.says === "string" ? text : `${said.says.verb} (button)`,
    as: command?.who ?? "all",
    book: ruleBook,
  };
  return {
    saying: said,
    by: setting.person.id,
    outcome,
    room,
    base,
    command,
    before,
    world: written(world, outcome, named, log, nextLog, circumstances),
  };
}

/** What was pasted below a command that takes a text, and a nonce for one that asks for one. */
function broughtBy(understood: ReturnType<typeof understand>): Pick<Setting, "brought" | "nonce"> {
  if (understood.kind !== "order") return {};

  const { command, typed } = understood.order;
  const isGiven = command.takes === "evidence" && typed.block.length > 0;
  const bytes = new TextEncoder().encode(typed.block.join("\n"));
  const as = typed.words.as ?? typed.pairs.as;
  return {
    ...(isGiven
      ? { brought: { kind: "evidence", from: { as: "block" }, given: evidenceIn(bytes, as) } as const }
      : {}),
    ...(command.wants === "nonce" ? { nonce: "0123456789abcdef".repeat(2) } : {}),
  };
}

/** The rooms that a person would be in for a pool of a migration: what planners and rules are asked from outside. */
export function roomFor(world: World, who: string, log: LogId, pool: string | undefined): MigrationRoom {
  const { setting } = settingOf(world, saying(who, "status"), [], "status");
  const standing = world.standings.get(log);
  if (!standing) throw new Error(`There is no log ${log}.`);
  const room = migrationRoom(houseRoom(setting, world.house, [], logNumbered(99)), log, standing);
  return { ...room, pool: pool === undefined ? undefined : standing.pools.get(pool) };
}

/** The only migration there is. */
export function standingOf(world: World, log = logNumbered(1)): Standing {
  const standing = world.standings.get(log);
  if (!standing) throw new Error(`There is no log ${log}.`);
  return standing;
}

/** Appends to a migration's log as the store does, and folds what happened. */
export function appended(
  standing: Standing | undefined,
  events: readonly Happened<MigrationEvent>[],
  circumstances: Circumstances,
  otherPath?: Path,
): Standing | undefined {
  const at = Math.max(circumstances.at, standing?.forest.at ?? 0);
  return events.reduce<Standing | undefined>((so, { event, pool }) => {
    const path = so?.path ?? pathOf(event, otherPath);
    const logged = { ...circumstances, at, event, pool, seq: (so?.forest.seq ?? 0) + 1 };
    const forest = foldForest(path, so?.forest ?? emptyForest(), logged);
    const pools = new Map(so?.pools);
    if (pool) pools.set(pool, foldPool(path, pools.get(pool) ?? emptyPool(pool), logged));
    return { path, forest, pools, log: [...(so?.log ?? []), logged] };
  }, standing);
}

/** The log alone, as the store's rows have it, folded from nothing. */
export function replayed(path: Path, rows: readonly EventRow[]): Pick<Standing, "forest" | "pools"> {
  const pools = new Map<string, PoolPart>();
  const forest = rows.map(readMigrationRow).reduce((so, logged) => {
    const { pool } = logged;
    if (pool) pools.set(pool, foldPool(path, pools.get(pool) ?? emptyPool(pool), logged));
    return foldForest(path, so, logged);
  }, emptyForest());
  return { forest, pools };
}

function pathOf(event: MigrationEvent, otherPath: Path | undefined): Path {
  if (event.type !== "migrationRegistered") throw new Error(`A log starts with ${event.type}.`);
  const path = otherPath?.id === event.path ? otherPath : pathById(event.path);
  if (!path) throw new Error(`No path ${event.path}.`);
  return path;
}

function written(
  world: World,
  outcome: Outcome,
  named: readonly HouseEvent[],
  log: LogId | undefined,
  nextLog: LogId,
  circumstances: Circumstances,
): World {
  const steps = outcome.kind === "changed" ? outcome : { events: [], house: [] };
  const at = Math.max(circumstances.at, world.house.at);
  const house = [...named, ...steps.house].reduce(
    (so, event) => foldHouse(so, { ...circumstances, at, event, pool: null, seq: so.seq + 1 }),
    world.house,
  );
  if (steps.events.length === 0) return house === world.house ? world : { ...world, house };

  const isNew = steps.events[0]?.event.type === "migrationRegistered";
  const target = isNew ? nextLog : log;
  if (!target) throw new Error(`${steps.events[0]?.event.type} happened to no migration.`);
  const standing = appended(world.standings.get(target), steps.events, circumstances, world.path);
  const standings = new Map(world.standings);
  if (standing) standings.set(target, standing);
  return { ...world, house, standings };
}

function decided(
  order: Order | Outcome,
  base: HouseRoom,
  log: LogId | undefined,
  standing: Standing | undefined,
): { readonly outcome: Outcome; readonly room: MigrationRoom | undefined } {
  const ours = standing?.forest.tenant === base.by.tenant;
  const room = log && standing && ours ? migrationRoom(base, log, standing) : undefined;
  if (!("command" in order)) return { outcome: order, room };
  if (order.command.on === "house") {
    return {
      outcome: decide(order.command, order.typed, room ? { ...base, orders: room.orders } : base),
      room: undefined,
    };
  }
  if (!room || !standing || !log) return { outcome: noMigration(base), room: undefined };

  const wanted = poolWanted(order, room.forest);
  if (wanted && typeof wanted !== "string") return { outcome: wanted.outcome, room };

  const entries = standing.log
    .filter(({ pool }) => pool === wanted)
    .map(({ seq, at, actor: by, event, pool }) => ({ seq, at, by, event, pool }));
  const verification =
    order.command.wants === "verification"
      ? { log, events: standing.log.length, head: "", broken: null, erased: 0 }
      : null;
  const inside = {
    ...room,
    path: pathOfPool(room.path, standing.pools.get(wanted ?? "")?.companion ?? null),
    verification,
    pool: wanted ? standing.pools.get(wanted) : undefined,
    history: { entries: entries.slice(-40), earlier: Math.max(0, entries.length - 40) },
  };
  return { outcome: decide(order.command, order.typed, inside), room: inside };
}

/** The answers of src/turns where no migration is meant. */
function noMigration({ mine, by }: HouseRoom): Outcome {
  if (mine.length > 1) {
    return told({ kind: "pick", what: "migration", tries: mine.map(({ name }) => `migration use ${name}`) });
  }
  return by.admin
    ? refused("not-found", { code: "no-migration" })
    : refused("not-allowed", { code: "no-role", ask: [] });
}

function aimed(world: World, { incoming, person, admin }: Setting): LogId | undefined {
  const open = migrationsOf(world.house, person.tenant);
  const { deed, conversation } = incoming;
  if (deed.kind === "press") return open.find(({ id }) => id === deed.migration)?.id;
  const chosen = world.house.chosen.get(conversation.id);
  if (chosen && open.some(({ id }) => id === chosen)) return chosen;

  const mine = own(world, { person, admin });
  return mine.length === 1 ? mine[0]?.id : undefined;
}

const own = (world: World, { person, admin }: Pick<Setting, "person" | "admin">): HouseRoom["mine"] =>
  ownMigrations([...world.standings], { person, admin } as Setting);

/** Whoever speaks or is mentioned for the first time gets the next person id. */
function met(before: World, { who, says }: Saying) {
  const people = new Map(before.people);
  const idOf = (name: string): PersonId => {
    const id = people.get(name) ?? PersonId.parse(`p-${people.size + 1}`);
    people.set(name, id);
    return id;
  };
  idOf(who);
  const mentions: PersonId[] = [];
  const text =
    typeof says === "string"
      ? says.replace(/@"([^"]+)"/g, (_, name: string) => `@[${mentions.push(idOf(name)) - 1}]`)
      : "";
  return { world: people.size === before.people.size ? before : { ...before, people }, mentions, text };
}

function settingOf(
  world: World,
  { who, says, place, tenant }: Saying,
  mentioned: readonly PersonId[],
  text: string,
) {
  const id = world.people.get(who) as PersonId;
  const incoming: Incoming = {
    activity: "",
    by: { tenant, aad: who, channelId: who, name: who },
    conversation: {
      id: place,
      tenant,
      kind: place.startsWith("@") ? "personal" : "channel",
      name: place,
      team: null,
      thread: null,
      reference: "{}",
      serviceUrl: "",
    },
    addressed: true,
    deed: typeof says === "string" ? { kind: "words", text, mentions: [] } : { kind: "press", ...says },
  };
  const setting: Setting = {
    incoming,
    person: { id, tenant, channelId: who, name: who },
    admin: world.house.admins.includes(id),
    mentioned,
    now: world.now + world.house.clockShift,
    local: world.local,
  };
  return { incoming, setting };
}
