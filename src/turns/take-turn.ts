import type { HouseRoom, Verification } from "../commands/room";
import type { Health } from "../facts/health";
import { house as houseLog, type Instant, type LogId } from "../facts/ids";
import type { Said } from "../notices/notice";
import { bring } from "./bringing/bring";
import { handOver } from "./bringing/hand-over";
import type { Setting } from "./deciding/room";
import type { Incoming } from "./incoming";
import { keepForest } from "./memory/kept";
import { emptyMemory, type Memory, remember, rememberHouse, seeHouse, upToDate } from "./memory/memory";
import { othersTurn } from "./others-turn";
import type { Timer, TurnPorts } from "./ports";
import { queues } from "./queue";
import { aim, chosenIn, own } from "./reading/aim";
import { inThread } from "./reading/in-thread";
import { settingOf } from "./reading/setting-of";
import { isCourtesy, type Understood } from "./reading/understand";
import type { Done } from "./saving/task";
import { work } from "./saving/work";
import { gatherer } from "./summary/gather";
import { summed } from "./summary/summed";
import { onTimer } from "./timed/on-timer";
import type { Timed } from "./timed/timed";
import { together } from "./timed/together";
import { turnOf } from "./turn-id";

/** What takes turns: those of people, and those that time brings about. Both share what they remember and their queues. */
export type Turns = {
  /** Reads, decides, saves and answers. The same activity again gets the same answer and no second event. */
  readonly take: (incoming: Incoming) => Promise<Said>;
  /** Does what a timer woke for. */
  readonly onTimer: (timer: Timer) => Promise<void>;
  /** The time on the bot's clock, which a local trial may have moved. */
  readonly now: () => Promise<Instant>;
};

/** The turns of people alone. */
export const turnTaker = (ports: TurnPorts, memory?: Memory): Turns["take"] => turnsOver(ports, memory).take;

export function turnsOver(ports: TurnPorts, memory: Memory = emptyMemory()): Turns {
  const inLine = queues();
  const places = new Map<string, string>();
  const gather = gatherer(ports.store);
  const inTurn: Timed["inTurn"] = (log, work) => inLine(log, () => ports.store.transact([log], work));
  const timed: Timed = {
    ports,
    memory,
    gather,
    now: () => ports.clock() + memory.house.clockShift,
    standing: (log) => upToDate(ports.store, memory, log),
    inTurn,
    together: together(inTurn),
  };
  const now = async () => {
    await seeHouse(ports.store, memory);
    return timed.now();
  };

  const take: Turns["take"] = async (incoming) => {
    const started = performance.now();
    // Reading an activity, deciding about it and saying what came of it are three steps: others may go in between.
    await othersTurn();
    const { understood, of } = await inThread(ports.store, memory, incoming);
    const setting = await settingOf(ports, memory, incoming, understood);
    const { log, mine } = await aimed(ports, memory, { ...setting, now: 0 }, understood, of);
    const verification = await verified(ports, understood, log);
    const summing = await summed(ports, memory, gather, setting, understood, log);
    const health = await healthFor(ports, memory, setting, understood, mine);
    const brought = await bring(ports, memory, setting, understood, log);
    const handedOver = await handOver(ports, memory, setting, understood, log);
    const { id, reference } = incoming.conversation;
    const isGone = ports.isGone(id);
    const isNewPlace = !incoming.onServer && (isGone || places.get(id) !== reference);

    const done = await inLine(log ?? houseLog, async () => {
      const nonce = nonceFor(ports, understood);
      const told = { ...setting, brought, nonce, handedOver };
      const about = { ports, memory, setting: told, understood, log, mine, verification, summing };
      const result = await work({ ...about, isNewPlace, isGone, health });
      rememberHouse(memory, result.house);
      if (result.log) remember(memory, result.log, result.standing);
      return result;
    });
    places.set(incoming.conversation.id, incoming.conversation.reference);
    if (done.postings > 0 || isGone) ports.wake();
    if (done.timers || done.verb === "clock") ports.timersChanged?.();
    await othersTurn();
    void keepSnapshot(ports, memory, done);
    const { verb, rules, said } = done;
    ports.measure({
      turn: turnOf(incoming),
      ms: performance.now() - started,
      verb,
      kind: said.notice.kind,
      rules,
    });
    return said;
  };
  const act: Turns["onTimer"] = async (timer) => {
    await now();
    await onTimer(timed, timer);
  };
  return { take, now, onTimer: act };
}

/** The migration that it is about, read before any transaction where nothing of it is at hand; and the caller's migrations, where the order or the lack of a choice asks for them. */
async function aimed(
  { store }: TurnPorts,
  memory: Memory,
  setting: Setting,
  understood: Understood,
  of: LogId | undefined,
) {
  if (isCourtesy(understood) && !chosenIn(setting.incoming.conversation, memory))
    return { log: undefined, mine: [] };

  const log = of ?? (await aim(store, memory, setting));
  if (log && !memory.standings.has(log)) await upToDate(store, memory, log);
  const command = understood.kind === "order" ? understood.order.command : undefined;
  const asksForAll =
    command?.verb.startsWith("migration") === true || command?.verb === "mine" || command?.wants === "health";
  return { log, mine: asksForAll || !log ? await own(store, memory, setting) : [] };
}

const nonceFor = ({ nonce }: TurnPorts, understood: Understood): string | undefined =>
  understood.kind === "order" && understood.order.command.wants === "nonce" ? nonce() : undefined;

async function verified(
  { verify }: TurnPorts,
  understood: Understood,
  log: LogId | undefined,
): Promise<Verification | null> {
  const wanted = understood.kind === "order" && understood.order.command.wants === "verification";
  return wanted && log ? verify(log) : null;
}

/** How the bot is: looked at only for those who may know. In local mode the first to speak is about to become admin. */
async function healthFor(
  { health, local }: TurnPorts,
  { house }: Memory,
  { admin, person }: Pick<Setting, "admin" | "person">,
  understood: Understood,
  mine: HouseRoom["mine"],
): Promise<Health | undefined> {
  const wanted = understood.kind === "order" && understood.order.command.wants === "health";
  const may = admin || (local && house.admins.length === 0) || mine.some(({ audits }) => audits);
  return wanted && may ? health?.(person.tenant) : undefined;
}

/** So many events may lie between a snapshot and the end of its log; where there are more pools than that, as many. */
const snapshotEvery = 500;

/** Keeps a snapshot now and then, outside the turn's transaction. It is a cache: losing it costs time and nothing else. */
async function keepSnapshot(
  { store, lament }: TurnPorts,
  memory: Memory,
  { log, standing }: Done,
): Promise<void> {
  if (!log || !standing) return;

  const { forest } = standing;
  const since = memory.kept.get(log) ?? 0;
  if (forest.seq - since < Math.max(snapshotEvery, forest.pools.size)) return;

  memory.kept.set(log, forest.seq);
  await keepForest(store, log, forest).catch(lament);
}
