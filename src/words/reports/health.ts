import { type Health, type HealthPoint, wantsAttention } from "../../facts/health";
import { counted, printInstant } from "../printing/print";
import type { Lines } from "../voice";

/** How the bot is: first what wants attention, each with its fix, then what was found in order. */
export const sayHealth = ({ at, points }: Health): Lines => {
  const ill = points.filter(wantsAttention);
  return [
    `${ill.length === 0 ? "All is well" : `${counted(ill.length, "point wants", "points want")} attention`}, as looked at on ${printInstant(at)}.`,
    ...ill.map((point) => `! ${sayPoint(point)}`),
    ...points.filter((point) => !wantsAttention(point)).map((point) => `  ${sayPoint(point)}`),
  ];
};

/** One point in a line, with what to do where something is to be done. */
export function sayPoint(point: HealthPoint): string {
  switch (point.code) {
    case "store":
      return `Store: ${point.where === "embedded" ? "the embedded one" : "PostgreSQL"}, reached; tables ${point.tables}.`;
    case "tables-differ":
      return `Store: its tables are of ${point.tables}, and this release knows ${point.expected}. Fix: start the bot of this release once, which brings them up to date; an older release does not run on newer tables.`;
    case "store-lost":
      return `Store: cannot be read: ${ended(point.why)} Fix: see that the disk has room and DATA_DIR is the bot's, or that the database of DATABASE_URL runs; the bot goes on by itself then.`;
    case "clock":
      return point.shift > 0
        ? `Clock: moved forward by ${days(point.shift)} for a trial.`
        : "Clock: runs as it does.";
    case "clock-behind":
      return `Clock: the record has an event of ${printInstant(point.last)}, which is still to come. Fix: set this machine's clock; until then new events bear that time.`;
    case "credentials":
      return point.how === "local"
        ? "Credentials: none, in local mode."
        : "Credentials: a token for the channel was had.";
    case "no-token":
      return `Credentials: no token for the channel: ${ended(point.why)} Fix: check MicrosoftAppId, MicrosoftAppPassword (it may have expired), MicrosoftAppTenantId and LOGIN_URL.`;
    case "conversations-reached":
      return "Conversations: none is known to be gone.";
    case "conversation-gone":
      return `Conversation: ${point.place} takes nothing from the bot (${point.why || "it was removed there"}). Fix: install the app there again, or move the migration with “migration home here” elsewhere; what waits is said as soon as somebody speaks to the bot there.`;
    case "no-summaries":
      return "Summaries: none was made yet.";
    case "last-summary":
      return `Summary: ${point.place} got that of ${point.day}${point.lateMs > 60_000 ? `, ${span(point.lateMs)} late` : ""}.`;
    case "outbox":
      return point.waiting === 0
        ? "Outbox: nothing waits."
        : `Outbox: ${counted(point.waiting, "notice waits", "notices wait")}, the oldest for ${span(point.oldestMs)}.${wantsAttention(point) ? " Fix: see the credentials above and the bot's log; it goes on trying by itself." : ""}`;
    case "nothing-aside":
      return "Posts: none was set aside.";
    case "set-aside":
      return `Posts: ${counted(point.count, "post", "posts")} set aside: ${asides[point.state]}`;
    case "post-aside":
      return `Post set aside (${point.state}) for ${point.place}, of ${printInstant(point.at)}: ${point.why}`;
    case "chain-whole":
      return `Record: the last events of ${counted(point.logs, "log")} are whole, ${counted(point.events, "event")}. All of a log: verify`;
    case "chain-broken":
      return `Record: log ${point.log} is broken at event ${point.seq}: ${point.what}. Fix: stop relying on it, keep a copy of the store, and restore it from a backup.`;
    case "rule-book":
      return `Rule book: ${point.version}.`;
    case "not-seen":
      return `Not looked at: ${point.what}: ${ended(point.why)} Fix: look again; if it stays so, see the bot's log.`;
  }
}

const asides = {
  doubtful:
    "nobody knows whether they arrived, and they are not said again. Fix: look in the conversation; what is missing is said by status.",
  failed:
    "they cannot be posted. Fix: nothing is lost of the record; tell whoever keeps the bot's code, with the reason below.",
  stranded: "their conversation is gone. Fix: as said of the conversation; they are posted when it is back.",
} as const;

const ended = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

/** `3 minutes`, `2 hours`, `4 days`. */
function span(ms: number): string {
  if (ms < 120_000) return counted(Math.round(ms / 1000), "second");
  if (ms < 7_200_000) return counted(Math.round(ms / 60_000), "minute");
  return ms < 172_800_000 ? counted(Math.round(ms / 3_600_000), "hour") : days(ms);
}

const days = (ms: number): string =>
  ms % 86_400_000 === 0 || ms > 172_800_000
    ? counted(Math.round(ms / 86_400_000), "day")
    : counted(Math.round(ms / 3_600_000), "hour");
