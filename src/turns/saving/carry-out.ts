import { changed, type Outcome, ofAll } from "../../commands/outcome";
import type { HouseRoom, MigrationRoom } from "../../commands/room";
import type { OrderToTell } from "../../commands/topology/orders";
import type { HouseEvent } from "../../machines/events/house-event";
import { basisOfNew, chosenIn } from "../../notices/basis";
import { subjectKey } from "../../notices/card-subject";
import type { Said } from "../../notices/notice";
import { houseAnswer, noticesAfter } from "../../notices/notices-after";
import { basisKept, clockOf, saying } from "../../notices/saying";
import { timersAfter } from "../../notices/timers-after";
import { ruleBook } from "../../rules/rule";
import { decideHere } from "../deciding/decide-here";
import { oneAtATime, type Several } from "../deciding/several";
import { othersTurn } from "../others-turn";
import type { TurnTx } from "../ports";
import type { Order } from "../reading/order";
import { turnOf } from "../turn-id";
import { isOfPeople, personally } from "./personally";
import { addressed } from "./postings";
import type { Done, Task } from "./task";
import { type Written, write } from "./write";

/** Decides an order, stores what it changes and says what it came to; an outcome that stands already is only said. */
export async function carryOut(
  tx: TurnTx,
  task: Task,
  order: Order | Outcome,
  base: HouseRoom,
  before: Written,
  named: readonly HouseEvent[],
): Promise<Done> {
  const { outcome, room, standing } = await decideHere(tx, order, base, before.log, before.standing);
  return settle(tx, task, order, { base, outcome, room }, { ...before, standing }, named);
}

/** The same for each of several orders in turn: each sees what those before it made true, and has its own verdict. */
export async function carryOutEach(
  tx: TurnTx,
  task: Task,
  { orders, answer }: Several,
  base: HouseRoom,
  before: Written,
): Promise<Done> {
  const { conversation } = task.setting.incoming;
  const closed = changed([ofAll({ type: "questionClosed", conversation: conversation.id })]);
  let written: Written = answer
    ? await write(tx, closed, before, base.nextLog, [], circumstancesOf(task, base, "all"))
    : before;
  const each: (Done & Pick<OrderToTell, "tell">)[] = [];
  for (const order of orders) {
    const decided = await decideHere(tx, order, base, written.log, written.standing);
    const { room, standing } = decided;
    const outcome = oneAtATime(order, decided.outcome, room?.path);
    const done = await settle(
      tx,
      task,
      order,
      { base, outcome, room },
      { ...written, standing },
      [],
      each.length,
    );
    if (each.length % ordersAtOnce === 0) await othersTurn();
    each.push({ ...done, ...(order.tell ? { tell: order.tell } : {}) });
    written = done;
  }
  return together(each, written);
}

/** After so many orders other work gets its turn: nobody waits for a long list. */
const ordersAtOnce = 8;

function isTold({ tell, said: { notice } }: Done & Pick<OrderToTell, "tell">): boolean {
  if (tell === "what-changes") return notice.kind !== "nothing";
  return tell !== "what-is-refused" || notice.kind === "refused";
}

type Decided = {
  readonly base: HouseRoom;
  readonly outcome: Outcome;
  readonly room: MigrationRoom | undefined;
};

async function settle(
  tx: TurnTx,
  task: Task,
  order: Order | Outcome,
  { base, outcome, room }: Decided,
  before: Written,
  named: readonly HouseEvent[],
  place = 0,
): Promise<Done> {
  const as = "command" in order ? order.command.who : "all";
  const written = await write(tx, outcome, before, base.nextLog, named, circumstancesOf(task, base, as));
  const timers = await setTimers(tx, outcome, written, base.now);
  const { activity } = task.setting.incoming;
  const key = `${written.log}:${written.standing?.forest.seq}:${activity}${place > 0 ? `:${place}` : ""}`;
  if (outcome.kind === "changed") await notePressed(tx, task);
  const spoken = await speak(tx, outcome, room, base, key, {
    turn: turnOf(task.setting.incoming),
    at: task.ports.clock(),
  });
  if (outcome.kind === "refused" && room) await keepRefusal(tx, task, room, outcome.violations, base.now);
  const rules = outcome.kind === "refused" ? outcome.violations.map(({ rule }) => rule) : [];
  return { ...written, ...spoken, timers, rules, verb: "command" in order ? order.command.verb : "reply" };
}

/** Sets the timers that follow from what was stored; most steps set none. */
async function setTimers(
  tx: TurnTx,
  outcome: Outcome,
  { log, standing }: Written,
  now: number,
): Promise<boolean> {
  if (outcome.kind !== "changed" || !log || !standing) return false;

  const timers = timersAfter(log, standing.forest, outcome.events, now);
  if (timers.length > 0) await tx.putTimers(timers, now);
  return timers.length > 0;
}

/** A pressed card is known from then on, even where the bot died before it kept that it had posted it. */
async function notePressed(tx: TurnTx, { setting }: Task): Promise<void> {
  const { deed, conversation } = setting.incoming;
  if (deed.kind !== "press" || !deed.card) return;

  await tx.noteCard({ subject: subjectKey(deed), conversation: conversation.id, activity: deed.card });
}

/** One answer of several. What a document says of many things at once is not told of those that it leaves as they are. */
function together(each: readonly (Done & Pick<OrderToTell, "tell">)[], written: Written): Done {
  const found = each.filter(isTold);
  // What stood already is not worth a word beside what has changed.
  const told =
    found.length > 1
      ? found.filter(({ tell, said: { notice } }) => !(tell && notice.kind === "nothing"))
      : found;
  const migration = written.standing?.forest.name;
  const [first] = told.length > 0 ? told : each;
  const parts = told.map(({ said: { notice, label }, tell }) => ({
    notice,
    label,
    ...(tell === "at-length" ? { atLength: true } : {}),
    ...(label === migration ? { ofAll: true } : {}),
  }));
  const [only, second] = parts;
  const said: Said = {
    notice: only && !second ? only.notice : { kind: "several", parts },
    label: first?.said.label ?? "",
    ...(first?.said.migration === undefined ? {} : { migration: first.said.migration }),
    clock: first?.said.clock ?? null,
    ...basisKept(each.find(({ said: { basis } }) => basis)?.said.basis ?? null),
    mentions: [...new Set(each.flatMap(({ said: { mentions } }) => mentions))],
  };
  return {
    ...written,
    said,
    postings: each.reduce((sum, { postings }) => sum + postings, 0),
    timers: each.some(({ timers }) => timers === true),
    verb: first?.verb ?? "reply",
    rules: each.flatMap(({ rules }) => rules),
  };
}

/** The answer, and what is queued to be said elsewhere. */
async function speak(
  tx: TurnTx,
  outcome: Outcome,
  room: MigrationRoom | undefined,
  base: HouseRoom,
  key: string,
  by: { readonly turn: string; readonly at: number },
) {
  if (!room) {
    return {
      said: {
        notice: houseAnswer(outcome),
        label: chosenIn(outcome, base.mine)?.name ?? "",
        clock: clockOf(base),
        ...basisKept(basisOfNew(outcome, base.mine)),
        mentions: [],
      } as Said,
      postings: 0,
    };
  }
  const { answer, postings, mentions, touched } = noticesAfter(room, outcome);
  if (touched.length > 0) await tx.renewCards(touched, by);
  const own = isOfPeople(outcome) && (await personally(tx, key, by, room, answer));
  if (own) return own;
  if (postings.length === 0) return { said: saying(room, answer, mentions), postings: touched.length };

  const { rows, reached, unreached } = await addressed(tx, key, by, postings, room);
  await tx.enqueue(rows);
  const notice = "unreached" in answer ? { ...answer, unreached } : answer;
  return {
    said: saying(room, notice, reached ? mentions.filter((person) => !reached.has(person)) : []),
    postings: rows.length + touched.length,
  };
}

const circumstancesOf = ({ setting }: Task, { by, now }: HouseRoom, as: string) => {
  const { activity } = setting.incoming;
  return { actor: by.person, at: now, activity, said: wordsOf({ setting }), as, book: ruleBook };
};

async function keepRefusal(
  tx: TurnTx,
  { setting }: Task,
  room: MigrationRoom,
  violations: readonly object[],
  at: number,
): Promise<void> {
  const { log: migration, by, pool } = room;
  const { activity } = setting.incoming;
  const findings = JSON.stringify(violations);
  const said = wordsOf({ setting });
  await tx.refused({ migration, pool: pool?.name ?? null, actor: by.person, at, activity, said, findings });
}

/** What was said, verbatim; of a button, which. What was pasted below an order that takes it is kept once, as a text of its
 * own, and only counted here. */
const wordsOf = ({ setting: { incoming, brought } }: Pick<Task, "setting">): string => {
  const { deed } = incoming;
  if (deed.kind === "press") return `${deed.verb} (button)`;
  if (deed.pressed) return `${deed.text} (button)`;

  const [line = "", ...block] = deed.text.split("\n");
  return brought && block.length > 0 ? `${line} (and ${block.length} pasted lines)` : deed.text;
};
