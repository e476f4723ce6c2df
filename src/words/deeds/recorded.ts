import type { Deed, Notice } from "../../notices/notice";
import { sayViolation } from "../findings";
import { sayAsking } from "../gates/asking";
import { printPeople } from "../printing/parts";
import { sayStep } from "../reasons";
import { sayReport } from "../reports";
import type { Event, Lines, Voice } from "../voice";
import { sayDeed } from "./deeds";

type Recorded = Extract<Notice, { kind: "recorded" }>;

/** A step that is on disk, what it leaves open, and what comes next. A question alone is no step. */
export function sayRecorded(
  { deeds, warnings, with: shown, asking, next, unreached }: Recorded,
  voice: Voice,
): Lines {
  return [
    ...verdict(deeds, asking !== null || shown !== null, voice),
    ...warnings.map((violation) => `Still open: ${sayViolation({ ...voice, violation })}`),
    ...(shown ? sayReport(shown, voice) : []),
    ...(asking ? sayAsking(asking) : []),
    ...(next ? [`Next: ${sayStep(next, voice)}`] : []),
    ...sayUnreached(unreached, voice),
  ];
}

function verdict(deeds: readonly Deed[], hasMore: boolean, voice: Voice): Lines {
  if (hasMore && deeds.every(({ event }) => event.type === "questionPut")) return [];

  const [first = "nothing needed to change.", ...others] = mainFirst(deeds).map((deed) =>
    sayDeed(deed, voice),
  );
  return [`Recorded: ${first}`, ...others];
}

/** The deeds worth a line, what weighs most first; what only follows from them is told where there is nothing else. */
export function mainFirst(deeds: readonly Deed[]): readonly Deed[] {
  const main = deeds.filter(({ event }) => !follows.has(event.type));
  const told = main.length > 0 ? main : deeds;
  return [...told].sort((one, other) => weight(one) - weight(other));
}

const follows = new Set<Event["type"]>([
  "questionPut",
  "questionClosed",
  "migrationChosen",
  "migrationOpened",
  "forestClaimed",
]);

const weight = ({ event }: Deed): number => (decides.has(event.type) ? 0 : 1);

/** What a last vote brings about weighs more than the vote. */
const decides = new Set<Event["type"]>(["phasePassed", "poolAdopted", "poolKept", "waiverGranted"]);

export const sayUnreached = (people: Recorded["unreached"], { nameOf }: Voice): Lines =>
  people.length > 0
    ? [
        `Could not be reached: ${printPeople(people, nameOf)}; mention them, or have them say hello to the bot.`,
      ]
    : [];
