import { decide } from "../../commands/decide";
import { type Outcome, refused, told as telling } from "../../commands/outcome";
import { waitingFor } from "../../commands/reading/next";
import type { HouseRoom, MigrationRoom } from "../../commands/room";
import type { LogId } from "../../facts/ids";
import { readMigrationRow } from "../../machines/stored-event";
import { pathOfPool } from "../../paths/catalogue";
import { type Standing, withPoolPart } from "../memory/memory";
import type { TurnTx } from "../ports";
import type { Order } from "../reading/order";
import { poolWanted } from "./pool-wanted";
import { migrationRoom } from "./room";

export type Decided = {
  readonly outcome: Outcome;
  readonly room: MigrationRoom | undefined;
  /** With the pool's part in it that was read. */
  readonly standing: Standing | undefined;
};

/** Decides an order against the migration it is about, with the parts of the log that it wants. What is an outcome
 * already, such as leaving a question for later, only gets its room. */
export async function decideHere(
  tx: TurnTx,
  order: Order | Outcome,
  base: HouseRoom,
  log: LogId | undefined,
  standing: Standing | undefined,
): Promise<Decided> {
  const ours = standing?.forest.tenant === base.by.tenant;
  const room = log && standing && ours ? migrationRoom(base, log, standing) : undefined;
  if (!("command" in order)) return { outcome: order, room, standing };
  if (order.command.on === "house") {
    return {
      outcome: decide(order.command, order.typed, room ? { ...base, orders: room.orders } : base),
      room: undefined,
      standing,
    };
  }
  if (!room || !log || !standing) {
    const isOfAll = order.command.verb === "mine" && base.mine.length > 1;
    const outcome = isOfAll ? mineEverywhere(base) : noMigration(base);
    return { outcome, room: undefined, standing };
  }

  const wanted = poolWanted(order, room.forest);
  if (wanted && typeof wanted !== "string") return { outcome: wanted.outcome, room, standing };

  const read = wanted ? await withPoolPart(tx, log, standing, wanted) : standing;
  const pool = wanted && read.pools.get(wanted);
  const history =
    order.command.wants === "history" && wanted ? await historyOf(tx, log, wanted) : room.history;
  const path = pathOfPool(room.path, pool?.companion ?? null);
  const conversation =
    order.command.wants === "place" ? await called(tx, room.conversation) : room.conversation;
  const inside = { ...room, path, pool, history, conversation };
  return { outcome: decide(order.command, order.typed, inside), room: inside, standing: read };
}

/** The conversation with the name that it bears, as far as the channel told it. */
async function called(
  tx: TurnTx,
  conversation: MigrationRoom["conversation"],
): Promise<MigrationRoom["conversation"]> {
  const known = await tx.conversation(conversation.id);
  const parts = [known?.name, known?.team?.name && `team ${known.team.name}`].filter(Boolean);
  return parts.length > 0 ? { ...conversation, called: parts.join(" of ") } : conversation;
}

/** So many of a pool's last events are told. */
const told = 40;

async function historyOf(tx: TurnTx, log: LogId, pool: string): Promise<MigrationRoom["history"]> {
  const entries: MigrationRoom["history"]["entries"][number][] = [];
  for (let after = 0; ; ) {
    const rows = await tx.rowsAfter(log, after, { pool });
    for (const { seq, at, actor: by, event, pool: name } of rows.map(readMigrationRow))
      entries.push({ seq, at, by, event, pool: name });
    const last = rows.at(-1);
    if (!last || rows.length < 1000) break;
    after = last.seq;
  }
  return { entries: entries.slice(-told), earlier: Math.max(0, entries.length - told) };
}

function noMigration({ mine, by, house }: HouseRoom): Outcome {
  if (mine.length > 1) {
    return {
      kind: "told",
      report: { kind: "pick", what: "migration", tries: mine.map(({ name }) => `migration use ${name}`) },
    };
  }
  return by.admin
    ? refused("not-found", { code: "no-migration" })
    : refused("not-allowed", { code: "no-role", ask: house.admins });
}

/** What waits for the caller in all their migrations, where the conversation speaks of none. */
function mineEverywhere(base: HouseRoom): Outcome {
  const report = waitingFor(base);
  return base.conversation.kind === "personal" ? telling(report) : noMigration(base);
}
