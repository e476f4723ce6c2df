import { nextRun, type Schedule } from "../../facts/schedule";
import { readTimeOfDay, readZone } from "../../facts/zones";
import { labelOf } from "../../machines/case/build-case";
import type { ForestPart, Scheduled } from "../../machines/forest/forest-part";
import { command, type Typed } from "../command";
import { changed, nothing, type Outcome, ofAll, refused, told } from "../outcome";
import type { MigrationRoom } from "../room";
import { nearestZones } from "./nearest-zones";
import { readScope } from "./read-scope";
import type { ScopeView, SummarySetting } from "./summary";

const usage = "summary at HH:MM <IANA zone> [weekdays|daily] [site=…] [batch=…] [pool=…]";

/** A channel's daily summary. In a personal chat there is none: nobody would read it but one. */
export const summaryAt = command({
  verb: "summary at",
  synonyms: ["daily summary at", "summary every"],
  on: "migration",
  who: "admin",
  usage,
  about: "has a summary posted here once a day",
  words: [{ name: "time" }, { name: "zone" }, { name: "days", optional: true }],
  pairs: ["site", "batch", "pool"],
  text: [],
  block: false,
  changes: true,
  wants: "last-summary",
  decide: (typed, room): Outcome => {
    const { conversation, forest, now } = room;
    if (conversation.kind === "personal") return refused("not-allowed", { code: "summary-in-personal" });
    const schedule = readSchedule(typed);
    if ("outcome" in schedule) return schedule.outcome;
    const wanted = readScope(typed.pairs, forest);
    if ("outcome" in wanted) return wanted.outcome;

    const { scope } = wanted;
    const known = forest.schedules[conversation.id];
    if (known && same(known, { schedule, scope }))
      return nothing({ code: "summary-stands", ...settingOf(room, known) });

    const event = { type: "summaryScheduled" as const, conversation: conversation.id, ...schedule, scope };
    const setting = settingOf(room, { schedule, scope, seq: 0, since: now });
    return changed([ofAll(event)], {
      with: { kind: "summary-setting", here: setting, elsewhere: 0, fresh: true },
    });
  },
});

export const summaryOff = command({
  verb: "summary off",
  synonyms: ["summary stop", "stop summary"],
  on: "migration",
  who: "admin",
  usage: "summary off",
  about: "ends the daily summary here",
  words: [],
  pairs: [],
  text: [],
  block: false,
  changes: true,
  decide: (_, { forest, conversation }): Outcome =>
    forest.schedules[conversation.id]
      ? changed([ofAll({ type: "summaryStopped", conversation: conversation.id })])
      : nothing({ code: "no-summary" }),
});

/** What is set here. */
export const summary = command({
  verb: "summary",
  synonyms: ["daily summary", "summaries"],
  on: "migration",
  who: "all",
  usage: "summary",
  about: "shows when the daily summary comes here",
  words: [],
  pairs: [],
  text: [],
  block: false,
  changes: false,
  wants: "last-summary",
  decide: (_, room): Outcome => {
    const { forest, conversation } = room;
    const known = forest.schedules[conversation.id];
    return told({
      kind: "summary-setting",
      here: known ? settingOf(room, known) : null,
      elsewhere: Object.keys(forest.schedules).length - (known ? 1 : 0),
      fresh: false,
    });
  },
});

/** A scope by the names that people use. */
export const scopeView = (forest: ForestPart, { site, batch, pool }: Scheduled["scope"]): ScopeView => ({
  ...(site ? { site: forest.sites.get(site)?.name ?? site } : {}),
  ...(batch ? { batch } : {}),
  ...(pool ? { pool: labelOf(forest, pool) } : {}),
});

function settingOf(
  { forest, now, summing }: MigrationRoom,
  { schedule, scope }: Scheduled,
): NonNullable<SummarySetting["here"]> {
  const last = summing?.lastDay ?? null;
  const first = nextRun(schedule, now);
  const next = first.day === last ? nextRun(schedule, first.at) : first;
  return { schedule, scope: scopeView(forest, scope), next: next.at, last };
}

function readSchedule({ words }: Typed): Schedule | { readonly outcome: Outcome } {
  const at = readTimeOfDay(words.time ?? "");
  if (!at) return bad("time", words.time ?? "", "a time of day such as 09:00");
  const zone = readZone(words.zone ?? "");
  if (!zone) {
    const nearest = nearestZones(words.zone ?? "");
    const again = `summary at ${at} ${nearest[0]}`;
    return {
      outcome: refused("not-understood", {
        code: "unknown-zone",
        zone: words.zone ?? "",
        nearest,
        try: again,
      }),
    };
  }
  const days = (["daily", "weekdays"] as const).find(
    (word) => word === (words.days ?? "daily").toLowerCase(),
  );
  return days ? { at, zone, days } : bad("days", words.days ?? "", "daily or weekdays");
}

const bad = (key: string, value: string, takes: string) => ({
  outcome: refused("not-understood", { code: "bad-value", key, value, takes, usage }),
});

const same = (known: Scheduled, wanted: Pick<Scheduled, "schedule" | "scope">): boolean =>
  (["at", "zone", "days"] as const).every((key) => known.schedule[key] === wanted.schedule[key]) &&
  (["site", "batch", "pool"] as const).every((key) => known.scope[key] === wanted.scope[key]);
