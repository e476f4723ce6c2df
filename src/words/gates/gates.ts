import { gateWord } from "../../facts/gates";
import { sayViolation } from "../findings";
import { byAt, ofSite, printPeople, printVotes, reason } from "../printing/parts";
import { counted, listOf, printInstant } from "../printing/print";
import { sayCautionOf } from "../refusals/cautions";
import { silenceLine } from "../silence/silence-line";
import type { GateView, Lines, Voice } from "../voice";
import { goalOf } from "./goals";

/** `pool01 wants to leave phase 3 (Deploy pilot pool): 1 of 2 approvals given.` */
export const gateLine = (gate: GateView): string =>
  `${gate.pool} wants to ${goalOf(gate)}${detailOf(gate)}: ${countOf(gate)}.`;

function detailOf({ gate, title, to, wish }: GateView): string {
  if (gate === "rollback") return to === 0 ? " all the way to the legacy pool" : ` to phase ${to}`;
  if (wish?.until) return ` until ${printInstant(wish.until)}`;
  return gate === "kept" || title === "" ? "" : ` (${title})`;
}

/** Who voted, who is missing and could give it, who may not, what a vote takes note of, and the words that vote. */
export const gateLines = (gate: GateView, voice: Voice): Lines => [
  votesLine(gate, voice),
  `Asked by ${voice.nameOf(gate.askedBy)} on ${printInstant(gate.askedAt)}.${gate.gate === "rollback" ? "" : reason(gate.wish?.because)}`,
  ...contextLines(gate, voice),
  ...gateNotes(gate, voice),
];

/** What approvers have to know beside the votes: how it came about, who may not vote, and what a vote takes note of. */
export const gateNotes = (gate: GateView, voice: Voice): Lines => [
  ...notSeen(gate),
  ...adoptedLine(gate, voice),
  ...waiverLines(gate, voice),
  ...barredLine(gate, voice),
  ...silenceLine(gate),
  ...(gate.solo ? ["Separation is solo: whoever asked or did the work may approve it."] : []),
  ...gate.warnings.map((violation) => acknowledged(gate, violation, voice)),
];

function acknowledged({ pool }: GateView, violation: GateView["warnings"][number], voice: Voice): string {
  const { finding } = violation;
  return finding.code === "caution"
    ? `Every approval takes note of ${sayCautionOf(finding)}`
    : `Every approval acknowledges: ${sayViolation({ ...voice, label: pool, violation })}`;
}

export const voteWords = ({ pool, gate }: GateView): string => {
  const which = gateWord(gate);
  return `Vote with: approve ${pool}${which} · reject ${pool}${which} because … (in a channel after @Poolpilot)`;
};

/** `Given: Bo Lind (uc). Missing: 1 of security – Cy Moe or Di Fox could give it.` */
export function votesLine({ given, missing }: GateView, { nameOf }: Voice): string {
  const votes = given.length > 0 ? printVotes(given, nameOf) : "none";
  const open = missing.map(({ group, count, could }) =>
    could.length > 0
      ? `${count} of ${groupName(group)} – ${printPeople(could, nameOf, "or")} could give it`
      : `${count} of ${groupName(group)} – nobody could give it; an admin adds an approver: ${grantFor({ group })}`,
  );
  return `Given: ${votes}.${open.length > 0 ? ` Missing: ${open.join("; ")}.` : ""}`;
}

export function countOf({ given, missing }: GateView): string {
  const asked = given.length + missing.reduce((sum, { count }) => sum + count, 0);
  return `${given.length} of ${asked} ${asked === 1 ? "approval" : "approvals"} given`;
}

/** What the phase settled and the team confirmed, what cannot be undone behind the gate, and what going back costs now. */
export function contextLines({ context }: Pick<GateView, "context">, { nameOf }: Voice): Lines {
  if (!context) return [];

  const { tasks, later, skipped, confirmed, ahead, moved } = context;
  return [
    ...(tasks ? [`Tasks of this phase: ${tasks.settled} of ${tasks.all} settled.`] : []),
    ...later.map(({ task, title }) => `Open, and not wanted at this gate: ${task} ${title}.`),
    ...skipped.map(({ task, because }) => `Skipped: ${task}.${reason(because)}`),
    ...(confirmed.length > 0
      ? [
          `Confirmed: ${confirmed.map(({ checkpoint, site, by, at }) => `${checkpoint}${ofSite(site)}${byAt(by, at, nameOf)}`).join("; ")}.`,
        ]
      : []),
    ...(ahead.length > 0
      ? [
          `Behind this gate, what cannot be undone: ${listOf(ahead.map(({ task, title }) => `${task} ${title}`))}.`,
        ]
      : []),
    ...(moved.users > 0 ? [`${goingBackNow(moved)}.`] : []),
  ];
}

/** What going back would cost by now, without a full stop. */
export const goingBackNow = ({ users, since }: NonNullable<GateView["context"]>["moved"]): string =>
  `Going back now would take ${counted(users, "user")} back to the legacy pool${since === null ? "" : `, and meetings scheduled with upgraded clients since ${printInstant(since)} would stop working`}`;

/** What approvers vouch for who take up a pool midway. */
const notSeen = ({ gate, phase }: GateView): Lines =>
  gate === "adoption"
    ? [
        `The gates before phase ${phase} are skipped by this, not passed: what was not seen is not recorded as done, and holds where later steps need it.`,
      ]
    : [];

/** A pool that was taken up midway is marked as that for good. */
export const adoptedLine = (
  { pool, adopted }: { readonly pool: string; readonly adopted: GateView["adopted"] },
  { nameOf }: Voice,
): Lines =>
  adopted
    ? [
        `${pool} was taken up midway, in phase ${adopted.phase}, on ${printInstant(adopted.at)}: asked by ${nameOf(adopted.by)}, approved by ${printPeople(adopted.approvedBy, nameOf)}; no gate before was passed here.${reason(adopted.because)}`,
      ]
    : [];

/** Which rules are set aside for a pool, until when, why and by whose word. */
export const waiverLines = (
  { pool, waivers }: { readonly pool: string; readonly waivers: GateView["waivers"] },
  { nameOf }: Voice,
): Lines =>
  waivers.map(
    ({ rule, until, because, by, approvedBy, inForce }) =>
      `${inForce ? "Waived" : "No longer waived"} for ${pool}: ${rule} until ${printInstant(until)}, asked by ${nameOf(by)}, approved by ${printPeople(approvedBy, nameOf)}.${reason(because)}`,
  );

/** The order that adds an approver. */
export const grantFor = ({ group }: { readonly group: string }): string =>
  `grant approver @person${group === "any" ? "" : ` group=${group}`}`;

export const groupName = (group: string): string => (group === "any" ? "any group" : group);

const barredLine = ({ barred }: GateView, { nameOf }: Voice): Lines =>
  barred.length > 0
    ? [
        `Cannot approve this one: ${barred.map(({ by, how }) => `${nameOf(by)} (${listOf(how.map((way) => ways[way]))})`).join("; ")}.`,
      ]
    : [];

const ways: Readonly<Record<GateView["barred"][number]["how"][number], string>> = {
  asked: "asked for it",
  confirmed: "confirmed checkpoints",
  "gave-facts": "gave facts",
  "moved-users": "moved users",
  "skipped-task": "skipped a task",
  "did-task": "did a task",
  acknowledged: "acknowledged the consequences",
};
