import type { Outcome } from "../../commands/outcome";
import { house as houseLog, type LogId } from "../../facts/ids";
import type { MigrationEvent } from "../../machines/events/events";
import type { HouseEvent } from "../../machines/events/house-event";
import { foldHouse, type HousePart } from "../../machines/house-part";
import { type Circumstances, type Happened, readHouseRow, toRow } from "../../machines/stored-event";
import { folded, type Standing } from "../memory/memory";
import type { TurnTx } from "../ports";

/** What a turn stores, and what that makes of the house and of the migration. */
export type Written = {
  readonly house: HousePart;
  readonly log: LogId | undefined;
  readonly standing: Standing | undefined;
};

/** Appends a turn's events to `house` and to the migration's log; a migration that is just registered gets its log first. */
export async function write(
  tx: TurnTx,
  outcome: Outcome,
  { house, log, standing }: Written,
  nextLog: LogId,
  named: readonly HouseEvent[],
  circumstances: Circumstances,
): Promise<Written> {
  const { events, houseEvents } =
    outcome.kind === "changed" ? { events: outcome.events, houseEvents: outcome.house } : none;
  for (const body of outcome.kind === "changed" ? (outcome.bodies ?? []) : []) await tx.putBody(body);
  const isNew = events.some(({ event }) => event.type === "migrationRegistered");
  if (isNew) await tx.createLog(nextLog);

  const target = isNew ? nextLog : log;
  const before = isNew ? undefined : standing;
  return {
    house: await appendToHouse(tx, house, [...named, ...houseEvents], circumstances),
    log: target,
    standing: target ? await appendTo(tx, target, before, events, circumstances) : standing,
  };
}

const none = { events: [], houseEvents: [] } as const;

async function appendToHouse(
  tx: TurnTx,
  house: HousePart,
  events: readonly HouseEvent[],
  circumstances: Circumstances,
): Promise<HousePart> {
  if (events.length === 0) return house;

  const at = Math.max(circumstances.at, house.at);
  const rows = events.map((event, index) =>
    toRow(houseLog, { ...circumstances, at, pool: null, event, seq: house.seq + index + 1 }),
  );
  await tx.append(houseLog, rows);
  return rows.map(readHouseRow).reduce(foldHouse, house);
}

async function appendTo(
  tx: TurnTx,
  log: LogId,
  standing: Standing | undefined,
  events: readonly Happened<MigrationEvent>[],
  circumstances: Circumstances,
): Promise<Standing | undefined> {
  if (events.length === 0) return standing;

  const { seq, at } = standing?.forest ?? { seq: 0, at: 0 };
  const time = Math.max(circumstances.at, at);
  const rows = events.map((happened, index) =>
    toRow(log, { ...circumstances, ...happened, at: time, seq: seq + index + 1 }),
  );
  await tx.append(log, rows);
  return rows.reduce<Standing | undefined>(folded, standing);
}
