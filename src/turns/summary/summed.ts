import type { Summing } from "../../commands/room";
import { readScope } from "../../commands/summary/read-scope";
import { house as houseLog, type LogId } from "../../facts/ids";
import { nextRun } from "../../facts/schedule";
import { zoneFor } from "../../machines/forest/zone-for";
import { isMember } from "../../machines/roles";
import { summaryOf } from "../../notices/summary/summary-of";
import type { Setting } from "../deciding/room";
import type { Memory } from "../memory/memory";
import type { TurnPorts } from "../ports";
import type { Understood } from "../reading/understand";
import type { gatherer } from "./gather";
import { markAt, markOf } from "./marks";

type Gather = ReturnType<typeof gatherer>;

/** What a summary would say now, put together before the turn's transaction; undefined where the turn asks for none. */
export async function summed(
  { store, clock }: TurnPorts,
  memory: Memory,
  gather: Gather,
  { incoming, person, admin }: Omit<Setting, "now">,
  understood: Understood,
  log: LogId | undefined,
): Promise<Summing | undefined> {
  if (understood.kind !== "order") return undefined;
  const { command, typed } = understood.order;
  const standing = log && memory.standings.get(log);
  if ((command.wants !== "summary" && command.wants !== "last-summary") || !log || !standing)
    return undefined;

  const { forest } = standing;
  const conversation = incoming.conversation.id;
  const isTheirs = forest.tenant === person.tenant && (admin || isMember(forest, person.id));
  if (log === houseLog || !isTheirs) return undefined;
  const last = await store.lastSummary(log, conversation);
  const lastDay = last?.day ?? null;
  if (command.wants === "last-summary") return { summary: null, lastDay };

  const typedScope = readScope(typed.pairs, forest);
  if ("outcome" in typedScope) return { summary: null, lastDay };
  const now = clock() + memory.house.clockShift;
  const scheduled = forest.schedules[conversation];
  const scope = Object.keys(typed.pairs).length > 0 ? typedScope.scope : (scheduled?.scope ?? {});
  const mark = scheduled
    ? await markOf(store, log, scheduled, last)
    : await markAt(store, log, forest.seq, now - aDay);
  const zone = scheduled?.schedule.zone ?? zoneFor(forest);
  const { gathered } = await gather({ log, standing, house: memory.house, scope, zone, mark, now });
  const occasion = command.verb === "summary preview" ? "preview" : "now";
  const head = (await store.headAt(log, forest.seq)) ?? { seq: forest.seq, hash: "" };
  const next = scheduled ? nextRun(scheduled.schedule, now).at : null;
  return { summary: summaryOf(gathered, { zone, occasion, daily: null, next, head }), lastDay };
}

const aDay = 86_400_000;
