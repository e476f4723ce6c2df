import type { Notice, Said } from "../notices/notice";
import { sayBasis } from "./basis";
import { sayAlready } from "./deeds/already";
import { sayDeed } from "./deeds/deeds";
import { sayMemberLeft } from "./deeds/member-left";
import { mainFirst, sayRecorded, sayUnreached } from "./deeds/recorded";
import { sayViolation } from "./findings";
import type { NameOf } from "./findings/sentence";
import { sayAsking } from "./gates/asking";
import { countOf, gateLine, gateLines, votesLine, voteWords } from "./gates/gates";
import { gateCalled } from "./gates/goals";
import { leftLine, possiblyARepeat, sayOver } from "./gates/posted-cards";
import { fitting, longest } from "./printing/length";
import { flat, plainly } from "./printing/plain";
import { counted, printInstant } from "./printing/print";
import { sayStep } from "./reasons";
import { sayComplaint } from "./refusals/complaints";
import { introduction, sayReport } from "./reports";
import { sayEscalation, sayReminder } from "./silence/reminders";
import { sayStoreLost } from "./store-lost";
import type { Lines, Voice } from "./voice";

/** The complete text of a notice: plain, in lines. `behind` are lines that come last, before what the path rests on and
 * the trial clock. */
export function say(said: Said, nameOf: NameOf, behind: Lines = []): string {
  const { notice, label } = plainly({ notice: said.notice, label: said.label });
  const voice: Voice = { label, nameOf: (id) => flat(nameOf(id)) };
  const lines = fitting(linesOf(notice, voice), lessOf(notice), mostOf(notice));
  return [...lines, ...behind, ...sayBasis(said.basis), ...repeatLine(said), ...clockLine(said)].join("\n");
}

/** How a notice is said. A kind without words does not compile. */
function linesOf(notice: Notice, voice: Voice): Lines {
  switch (notice.kind) {
    case "recorded":
      return sayRecorded(notice, voice);
    case "waiting":
      return sayWaiting(notice, voice);
    case "refused":
      return sayRefused(notice, voice);
    case "nothing":
      return sayNothing(notice, voice);
    case "told":
      return sayReport(notice.report, voice);
    case "several":
      return saySeveral(notice.parts, voice);
    case "faulted":
      return [
        `Something went wrong here, not with you. Reference ${notice.reference}: the bot's log has it.`,
        "See whether your step was recorded before you repeat it. Try: status",
      ];
    case "store-lost":
      return sayStoreLost(notice);
    case "introduced":
      return introduction(notice.tries);
    case "gate-asked":
      return [gateLine(notice.gate), ...gateLines(notice.gate, voice), voteWords(notice.gate)];
    case "gate-reminded":
      return sayReminder(notice.gate, voice);
    case "gate-escalated":
      return sayEscalation(notice.gate, voice);
    case "gate-ended":
      return [
        `${sayDeed(notice.deed, voice)}${notice.deed.event.type === "phasePassed" || !notice.by ? "" : ` By ${voice.nameOf(notice.by)}.`}`,
        ...(notice.next ? [`Next: ${sayStep(notice.next, voice)}`] : []),
      ];
    case "deeds-told":
      return [
        ...mainFirst(notice.deeds).map((deed) => sayDeed(deed, voice)),
        `By ${voice.nameOf(notice.by)}.`,
      ];
    case "question":
      return [...sayAsking(notice.asking), ...(notice.left ? [leftLine(notice.asking)] : [])];
    case "card-over":
      return [sayOver(notice, voice)];
    case "thread-opened":
      return [
        `${notice.pool}: its questions, gates and news come into this thread.`,
        "In here commands need no name of the pool: @Poolpilot next · @Poolpilot status · @Poolpilot advance",
      ];
    case "member-left":
      return sayMemberLeft(notice, voice);
  }
}

type Part = Extract<Notice, { kind: "several" }>["parts"][number];

/** A block for each, its verdict first and then whom it is about. Where there are many, only what stands against one is
 * told at length. */
function saySeveral(parts: readonly Part[], { nameOf }: Voice): Lines {
  const pools = parts.filter(({ atLength }) => !atLength);
  const isLong = pools.length > manyParts;
  return parts
    .flatMap(({ notice, label, atLength, ofAll }): Lines => {
      const [first = "", ...others] = linesOf(notice, { label, nameOf });
      const block = isLong && notice.kind !== "refused" && !atLength ? [] : others;
      if (atLength || ofAll) return [first, ...block];
      return [labelled(first, label), ...block];
    })
    .concat(isLong ? verdictsOf(pools) : []);
}

/** `40 pools: 38 recorded, 2 refused (pool07, pool09).`; nothing where all were only told of. */
function verdictsOf(parts: readonly Part[]): Lines {
  const refused = parts.filter(({ notice }) => notice.kind === "refused");
  const counts = [
    ["recorded", parts.filter(({ notice }) => notice.kind === "recorded").length],
    ["waiting", parts.filter(({ notice }) => notice.kind === "waiting").length],
    ["nothing to do", parts.filter(({ notice }) => notice.kind === "nothing").length],
    ["refused", refused.length],
  ] as const;
  const said = counts.flatMap(([name, count]) => (count > 0 ? [`${count} ${name}`] : []));
  const names = refused.slice(0, manyParts).map(({ label }) => label);
  const more = refused.length > names.length ? ", …" : "";
  if (said.length === 0) return [];
  return [
    `${counted(parts.length, parts.some(({ ofAll }) => ofAll) ? "step" : "pool")}: ${said.join(", ")}${names.length > 0 ? ` (${names.join(", ")}${more})` : ""}.`,
  ];
}

/** More than so many answers are told in a line each. */
const manyParts = 5;

/** `Refused: nothing was changed` as `Refused: pool02: nothing was changed`, where the pool is not in it already. */
const labelled = (line: string, label: string): string =>
  line.includes(label) ? line : line.replace(/^(Recorded|Refused|Waiting|Nothing to do): /, `$1: ${label}: `);

const sayWaiting = (
  { deeds, gate, unreached }: Extract<Notice, { kind: "waiting" }>,
  voice: Voice,
): Lines => [
  `Waiting: ${gateLine(gate)}`,
  ...gateLines(gate, voice),
  ...mainFirst(deeds)
    .filter(({ event }) => !shownByGate.has(event.type))
    .map((deed) => sayDeed(deed, voice)),
  voteWords(gate),
  ...sayUnreached(unreached, voice),
];

/** What the gate's own lines say already. */
const shownByGate = new Set(["gateAsked", "voteGiven", "questionPut", "questionClosed"]);

const sayRefused = ({ violations, again }: Extract<Notice, { kind: "refused" }>, voice: Voice): Lines => [
  `Refused: nothing was changed; ${counted(violations.length, "point stands", "points stand")} against it.`,
  ...violations.map((violation) =>
    "complaint" in violation
      ? sayComplaint(violation, voice)
      : sayViolation({ ...voice, violation, ...(again === undefined ? {} : { again }) }),
  ),
];

const sayNothing = ({ already, gate }: Extract<Notice, { kind: "nothing" }>, voice: Voice): Lines => [
  `Nothing to do: ${sayAlready(already, voice)}`,
  ...(gate ? [`${gate.pool}, ${gateCalled(gate)}: ${countOf(gate)}. ${votesLine(gate, voice)}`] : []),
];

/** A summary goes out every day, with a card beside it. */
const mostOf = (notice: Notice): number =>
  notice.kind === "told" && notice.report.kind === "summary" ? 7_000 : longest;

/** How to ask for less, where a text is too long. */
function lessOf(notice: Notice): string {
  if (notice.kind === "refused") return "Settle these first; the rest is shown again then.";
  if (notice.kind === "told" && notice.report.kind === "help") return "Ask for one: help <command>";
  return "Ask for less: status <pool> or next <pool>";
}

const repeatLine = ({ repeat }: Said): Lines => (repeat ? [possiblyARepeat] : []);

const clockLine = ({ clock }: Said): Lines =>
  clock === null ? [] : [`(Trial clock: ${printInstant(clock)})`];
