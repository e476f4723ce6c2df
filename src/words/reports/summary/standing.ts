import { printDuration } from "../../../facts/duration";
import { ledgerEntry } from "../../../facts/ledger";
import { counted, listOf, printInstant } from "../../printing/print";
import { printAge } from "../../printing/times";
import type { Lines, ReportOf } from "../../voice";

type Summary = ReportOf<"summary">;
type Few<T> = { readonly count: number; readonly first: readonly T[] };

/** How many pools are where, and what burns down. Phases without a pool are left out. */
export function standingLines({ standing, pools }: Summary): Lines {
  const { phases, before, completed, kept, users, ledger } = standing;
  const there = [
    ...(before > 0 ? [`not begun ${before}`] : []),
    ...phases.flatMap(({ number, title, pools: count }) =>
      count > 0 ? [`${number} ${title}: ${count}`] : [],
    ),
    ...(completed > 0 ? [`completed ${completed}`] : []),
    ...(kept > 0 ? [`kept ${kept}`] : []),
  ];
  return [
    pools === 0 ? "No pool is in it." : `${counted(pools, "pool")} by phase: ${there.join(" · ")}.`,
    ...(users && users.all > 0
      ? [`Users: ${users.left} of ${users.all} left on legacy pools, ${users.moved} moved.`]
      : []),
    ...(ledger.length > 0
      ? [
          `Still to be emptied (at most → now): ${ledger.map(({ key, most, left, pools: on }) => `${called(key)} ${most} → ${left}${left > 0 ? ` on ${counted(on, "pool")}` : ""}`).join("; ")}.`,
        ]
      : []),
  ];
}

/** What somebody ought to look at. */
export function exceptionLines({ exceptions, at }: Summary): Lines {
  const { contradictions, stuck, overdue, slipped, nextDue, unowned, waivers } = exceptions;
  return [
    ...named(
      "Facts that contradict each other",
      contradictions,
      ({ of, keys }) => `${of} (${keys.join(", ")})`,
      "what each rests on: why <pool>",
    ),
    ...named(
      "Long in their phase",
      stuck,
      ({ pool, phase, since, usual }) =>
        `${pool} in phase ${phase} for ${printAge(at - since)}${usual === null ? "" : ` (others there: ${printAge(usual)})`}`,
    ),
    ...named(
      "Past their day",
      overdue,
      ({ pool, due, days }) => `${pool} since ${due} (${counted(days, "day")})`,
    ),
    ...named("Put off", slipped, ({ pool, due, first }) => `${pool} from ${first} to ${due}`),
    ...(nextDue ? [`Due next: ${nextDue.pool} on ${nextDue.due}.`] : []),
    ...named("Without an owner", unowned, (pool) => pool, "to name one: set <pool> owner=…"),
    ...named(
      "Waived",
      waivers,
      ({ pool, rule, until }) => `${rule} for ${pool} until ${printInstant(until)}`,
    ),
  ];
}

/** What every summary says where it is so: gates that one person may open alone, and a soak that was cut short. */
export const careLines = ({ exceptions: { solo, shortSoaks } }: Summary): Lines => [
  ...(solo.length > 0
    ? [`Separation is solo ${listOf(solo.map(placeOf))}: one person may ask for a gate and approve it.`]
    : []),
  ...(shortSoaks.length > 0
    ? [
        `The pilot soaks less than the usual 7d: ${listOf(shortSoaks.map(({ soak, ...place }) => `${soak === 0 ? "not at all" : printDuration(soak)} ${placeOf(place)}`))}.`,
      ]
    : []),
];

function placeOf({ phase, site, pool }: Summary["exceptions"]["solo"][number]): string {
  const places = [phase && `phase ${phase}`, site && `site ${site}`, pool && `pool ${pool}`].filter(Boolean);
  return places.length > 0 ? `for ${places.join(", ")}` : "for every gate";
}

function named<T>(heading: string, { count, first }: Few<T>, say: (item: T) => string, how = ""): Lines {
  if (count === 0) return [];
  const names = first.map(say);
  const all = count > names.length ? [...names, `${count - names.length} more`] : names;
  const size = count > 1 ? ` (${count})` : "";
  return [
    `${heading}${size}: ${listOf(all)}.${how === "" ? "" : ` ${how.replace(/^./, (letter) => letter.toUpperCase())}`}`,
  ];
}

function called(key: string): string {
  const entry = ledgerEntry(key);
  return entry?.kind === "count" ? entry.called[1] : key;
}
