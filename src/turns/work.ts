import type { Outcome } from "../commands/outcome";
import type { HouseRoom, MigrationRoom, Verification } from "../commands/room";
import { house as houseLog, type LogId } from "../facts/ids";
import type { HouseEvent } from "../machines/events";
import { type HousePart, nextLogOf } from "../machines/house-part";
import { basisOfNew } from "../notices/basis";
import type { Said } from "../notices/notice";
import { houseAnswer, noticesAfter } from "../notices/notices-after";
import { basisKept, clockOf, saying } from "../notices/saying";
import { ruleBook } from "../rules/rule";
import { decideHere } from "./decide-here";
import { freshHouse, freshStanding, type Memory, type Standing } from "./memory";
import type { TurnPorts, TurnTx } from "./ports";
import { addressed } from "./postings";
import { houseRoom, type Setting } from "./room";
import { resolve, type Understood } from "./understand";
import { write } from "./write";

export type Task = {
  readonly ports: TurnPorts;
  readonly memory: Memory;
  readonly setting: Omit<Setting, "now">;
  readonly understood: Understood;
  readonly log: LogId | undefined;
  readonly mine: HouseRoom["mine"];
  readonly verification: Verification | null;
  /** Whether the conversation is to be kept, because it is new here or can be reached in another way than before. */
  readonly isNewPlace: boolean;
};

/** What a turn came to, and what it made true: to be remembered only after the commit. */
export type Done = {
  readonly said: Said;
  readonly house: HousePart;
  readonly log: LogId | undefined;
  readonly standing: Standing | undefined;
  readonly postings: number;
  readonly verb: string;
  readonly rules: readonly string[];
};

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
  const nextLog = nextLogOf(house);
  const base = houseRoom(setting, house, task.mine, nextLog, task.verification);

  const order = resolve(understood, known?.forest, setting);
  const { outcome, room, standing } = await decideHere(tx, order, base, log, known);
  const { activity, deed } = setting.incoming;
  const said = deed.kind === "words" ? deed.text : `${deed.verb} (button)`;
  const as = "command" in order ? order.command.who : "all";
  const circumstances = { actor: setting.person.id, at: now, activity, said, as, book: ruleBook };
  const written = await write(tx, outcome, { house, log, standing }, nextLog, named, circumstances);

  const spoken = await speak(
    tx,
    outcome,
    room,
    base,
    `${written.log}:${written.standing?.forest.seq}:${activity}`,
  );
  if (outcome.kind === "refused" && room) await keepRefusal(tx, task, room, outcome.violations, now);
  await keepAnswer(tx, task, spoken.said, now);
  const rules = outcome.kind === "refused" ? outcome.violations.map(({ rule }) => rule) : [];
  return { ...written, ...spoken, rules, verb: "command" in order ? order.command.verb : "reply" };
}

/** Whether a log that this turn holds has rows that were not read yet. What it does not hold was read as it began. */
function isBehind(tx: TurnTx, log: LogId, seq: number | undefined): boolean {
  const head = tx.head(log);
  return head !== undefined && head.seq !== seq;
}

/** The answer, and what is queued to be said elsewhere. */
async function speak(
  tx: TurnTx,
  outcome: Outcome,
  room: MigrationRoom | undefined,
  base: HouseRoom,
  key: string,
) {
  if (!room) {
    return {
      said: {
        notice: houseAnswer(outcome),
        label: "",
        clock: clockOf(base),
        ...basisKept(basisOfNew(outcome, base.mine)),
        mentions: [],
      } as Said,
      postings: 0,
    };
  }
  const { answer, postings, mentions } = noticesAfter(room, outcome);
  if (postings.length === 0) return { said: saying(room, answer, mentions), postings: 0 };

  const { rows, reached, unreached } = await addressed(tx, key, postings, room.forest);
  await tx.enqueue(rows);
  const notice = "unreached" in answer ? { ...answer, unreached } : answer;
  return {
    said: saying(room, notice, reached ? mentions.filter((person) => !reached.has(person)) : []),
    postings: rows.length,
  };
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

async function keepAnswer(tx: TurnTx, { setting, isNewPlace }: Task, said: Said, at: number): Promise<void> {
  const { activity, conversation } = setting.incoming;
  await tx.remember({ conversation: conversation.id, activity, notice: JSON.stringify(said), at });
  const person = conversation.kind === "personal" ? setting.person.id : null;
  if (isNewPlace) await tx.saveConversation({ ...conversation, person, seenAt: at });
}

async function keepRefusal(
  tx: TurnTx,
  { setting }: Task,
  room: MigrationRoom,
  violations: readonly object[],
  at: number,
): Promise<void> {
  const { activity, deed } = setting.incoming;
  const said = deed.kind === "words" ? deed.text : `${deed.verb} (button)`;
  const { log: migration, by, pool } = room;
  const findings = JSON.stringify(violations);
  await tx.refused({ migration, pool: pool?.name ?? null, actor: by.person, at, activity, said, findings });
}
