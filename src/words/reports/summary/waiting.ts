import { gateWord } from "../../../facts/gates";
import { goalOf } from "../../gates/goals";
import { printPeople, reason } from "../../printing/parts";
import { counted } from "../../printing/print";
import { printAge } from "../../printing/times";
import type { Lines, ReportOf, Voice } from "../../voice";

type Summary = ReportOf<"summary">;
type Missing = Summary["waiting"]["gates"]["first"][number]["missing"];

/** What waits for whom and since when, each with the words that settle it, the oldest of its kind first. */
export function waitingLines({ waiting, at }: Summary, { nameOf }: Voice): Lines {
  const { gates, questions, failures, deeds, rollbacks, held } = waiting;
  const by = (since: number): string => printAge(at - since);
  return [
    ...gates.first.map(
      ({ pool, gate, phase, since, missing }) =>
        `${pool} waits for approval to ${goalOf({ gate, phase })} since ${by(since)}${missingWords(missing, nameOf)}. Vote: approve ${pool}${gateWord(gate)}`,
    ),
    ...more(gates, "open gate", "status"),
    ...deeds.first.map(
      ({ pool, task, by: person, since }) =>
        `${pool}: task ${task} was done without leave${person ? ` by ${nameOf(person)}` : ""} ${by(since)} ago, and waits for an approver to see it: approve ${pool} gate=without-leave`,
    ),
    ...more(deeds, "deed without leave", "status <pool>"),
    ...rollbacks.first.map(
      ({ pool, since }) =>
        `${pool} is asked to go back since ${by(since)}, and waits for its consequences to be acknowledged: acknowledge ${pool}`,
    ),
    ...more(rollbacks, "rollback to acknowledge", "status <pool>"),
    ...failures.first.map(
      ({ pool, site, checkpoint, because }) =>
        `${pool ?? `site ${site}`}: checkpoint ${checkpoint} failed and does not stand again.${reason(cut(because))}${pool ? ` Put again: ask ${pool}` : ""}`,
    ),
    ...more(failures, "failed checkpoint", "status <pool>"),
    ...questions.first.map(
      ({ pool, about, to, since, try: command }) =>
        `${pool}: ${about} was asked${to ? ` of ${nameOf(to)}` : ""}${since === null ? "" : ` ${by(since)} ago`} and has no answer. Put again: ${command}`,
    ),
    ...more(questions, "open question", "mine"),
    ...held.first.map(
      ({ pool, since }) =>
        `${pool} is held since ${by(since)}. Why: status ${pool} · to go on: release ${pool}`,
    ),
    ...more(held, "held pool", "status"),
  ];
}

/** The first things that wait, in a few words each, for a line. */
export function waitingGist({ waiting, at }: Summary, voice: Voice, most = 3): Lines {
  const { gates, deeds, rollbacks, failures, questions, held } = waiting;
  const all = [gates, deeds, rollbacks, failures, questions, held];
  const told = [
    ...gates.first.map(
      ({ pool, gate, phase, since, missing }) =>
        `${pool} for approval to ${goalOf({ gate, phase })} since ${printAge(at - since)}${missingWords(missing, voice.nameOf)}`,
    ),
    ...deeds.first.map(({ pool, task }) => `${pool} for an approver to see task ${task}, done without leave`),
    ...rollbacks.first.map(({ pool }) => `${pool} for the consequences of going back to be acknowledged`),
    ...failures.first.map(
      ({ pool, site, checkpoint }) => `${pool ?? `site ${site}`} for failed checkpoint ${checkpoint}`,
    ),
    ...questions.first.map(({ pool, about }) => `${pool} for an answer on ${about}`),
    ...held.first.map(({ pool }) => `${pool} to be released`),
  ].slice(0, most);
  const others = all.reduce((sum, { count }) => sum + count, 0) - told.length;
  return others > 0 ? [...told, `${others} more`] : told;
}

/** `, missing 1 of uc – Bo Lind or Cy Moe could give it` */
const missingWords = (missing: Missing, nameOf: Voice["nameOf"]): string =>
  missing.length === 0
    ? ""
    : `, missing ${missing
        .map(
          ({ group, count, could }) =>
            `${count} of ${group === "any" ? "any group" : group} – ${could.length > 0 ? `${printPeople(could, nameOf, "or")} could give it` : "nobody could give it"}`,
        )
        .join("; ")}`;

/** A reason as long as a line of many may have. */
export const cut = (text: string, most = 120): string =>
  text.length > most ? `${text.slice(0, most)}…` : text;

const more = (
  { count, first }: { readonly count: number; readonly first: readonly unknown[] },
  one: string,
  ask: string,
): Lines => (count > first.length ? [`and ${counted(count - first.length, `more ${one}`)}: ${ask}`] : []);
