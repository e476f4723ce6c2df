import { house as houseLog, type LogId } from "../../facts/ids";
import type { HouseEvent } from "../../machines/events/house-event";
import { type HousePart, nextLogOf } from "../../machines/house-part";
import type { Said } from "../../notices/notice";
import { houseRoom } from "../deciding/room";
import { freshHouse, freshStanding } from "../memory/memory";
import type { TurnTx } from "../ports";
import { resolve } from "../reading/understand";
import { carryOut, carryOutEach } from "./carry-out";
import type { Done, Task } from "./task";

/** Does a turn's work in one transaction that holds the heads of its logs: all that it says and stores is kept, or nothing. */
export function work(task: Task): Promise<Done> {
  const { ports, log } = task;
  const logs = [...(locksHouse(task) ? [houseLog] : []), ...(log ? [log] : [])];
  return ports.store.transact(
    logs,
    async (tx) => (await answeredBefore(tx, task)) ?? (await within(tx, task)),
  );
}

async function within(tx: TurnTx, task: Task): Promise<Done> {
  const { memory, log, ports, understood } = task;
  const house = isBehind(tx, houseLog, memory.house.seq) ? await freshHouse(tx, memory.house) : memory.house;
  const last = log && memory.standings.get(log);
  const known = log && isBehind(tx, log, last?.forest.seq) ? await freshStanding(tx, log, last) : last;
  const named = firstSpeaker(task, house);
  const now = ports.clock() + house.clockShift;
  const setting = { ...task.setting, now, admin: task.setting.admin || named.length > 0 };
  const room = houseRoom(setting, house, task.mine, nextLogOf(house), task.verification);
  const { summing, health } = task;
  const base = { ...room, ...(summing && { summing }), ...(health && { health }) };

  const resolved = resolve(understood, known?.forest, setting);
  const written = { house, log, standing: known };
  const done =
    "orders" in resolved
      ? await carryOutEach(tx, task, resolved, base, written)
      : await carryOut(tx, task, resolved, base, written, named);
  await keepAnswer(tx, task, done.said, now);
  return done;
}

/** Whether a log that this turn holds has rows that were not read yet. What it does not hold was read as it began. */
function isBehind(tx: TurnTx, log: LogId, seq: number | undefined): boolean {
  const head = tx.head(log);
  return head !== undefined && head.seq !== seq;
}

/** In local mode whoever speaks first becomes admin: nobody else could make one. */
function firstSpeaker({ setting, ports }: Task, { admins }: HousePart): readonly HouseEvent[] {
  return ports.local && admins.length === 0 ? [{ type: "adminNamed", person: setting.person.id }] : [];
}

function locksHouse(task: Task): boolean {
  const { understood } = task;
  if (firstSpeaker(task, task.memory.house).length > 0) return true;
  if (understood.kind !== "order") return false;

  const { command, typed } = understood.order;
  return command.on === "house"
    ? command.changes
    : command.on === "migration" && command.locksHouse?.(typed) === true;
}

/** The answer that the same activity got before; Teams sends one again when it was not answered in time. */
async function answeredBefore(tx: TurnTx, { setting, memory, log }: Task): Promise<Done | undefined> {
  const { activity, conversation } = setting.incoming;
  const kept = await tx.answerOf(conversation.id, activity);
  if (kept === undefined) return undefined;

  const said = JSON.parse(kept) as Said;
  const standing = log && memory.standings.get(log);
  return { said, house: memory.house, log, standing, postings: 0, verb: "again", rules: [] };
}

async function keepAnswer(
  tx: TurnTx,
  { setting, isNewPlace, isGone }: Task,
  said: Said,
  at: number,
): Promise<void> {
  const { activity, conversation } = setting.incoming;
  await tx.remember({ conversation: conversation.id, activity, notice: JSON.stringify(said), at });
  const person = conversation.kind === "personal" ? setting.person.id : null;
  if (isNewPlace) await tx.saveConversation({ ...conversation, person, seenAt: at });
  if (isGone) await tx.revive(conversation.id);
}
