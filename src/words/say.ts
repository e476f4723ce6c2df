import type { Notice, Said } from "../notices/notice";
import { sayAlready } from "./already";
import { sayAsking } from "./asking";
import { sayComplaint } from "./complaints";
import { sayDeed } from "./deeds";
import { sayViolation } from "./findings";
import type { NameOf } from "./findings/sentence";
import { countOf, gateLine, gateLines, votesLine, voteWords } from "./gates";
import { gateCalled } from "./goals";
import { fitting } from "./length";
import { flat, plainly } from "./plain";
import { counted, printInstant } from "./print";
import { sayStep } from "./reasons";
import { mainFirst, sayRecorded, sayUnreached } from "./recorded";
import { introduction, sayReport } from "./reports";
import type { Lines, Voice } from "./voice";

/** The complete text of a notice: plain, in lines. `behind` are lines that come last, before the trial clock. */
export function say(said: Said, nameOf: NameOf, behind: Lines = []): string {
  const { notice, label } = plainly({ notice: said.notice, label: said.label });
  const voice: Voice = { label, nameOf: (id) => flat(nameOf(id)) };
  const lines = fitting(linesOf(notice, voice), lessOf(notice));
  return [...lines, ...behind, ...clockLine(said)].join("\n");
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
    case "faulted":
      return [
        `Something went wrong here, not with you. Reference ${notice.reference}: the bot's log has it.`,
        "See whether your step was recorded before you repeat it. Try: status",
      ];
    case "introduced":
      return introduction(notice.tries);
    case "gate-asked":
      return [gateLine(notice.gate), ...gateLines(notice.gate, voice), voteWords(notice.gate)];
    case "gate-ended":
      return [
        `${sayDeed(notice.deed, voice)}${notice.deed.event.type === "phasePassed" ? "" : ` By ${voice.nameOf(notice.by)}.`}`,
        ...(notice.next ? [`Next: ${sayStep(notice.next, voice)}`] : []),
      ];
    case "deeds-told":
      return [
        ...mainFirst(notice.deeds).map((deed) => sayDeed(deed, voice)),
        `By ${voice.nameOf(notice.by)}.`,
      ];
    case "question":
      return sayAsking(notice.asking);
  }
}

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

/** How to ask for less, where a text is too long. */
function lessOf(notice: Notice): string {
  if (notice.kind === "refused") return "Settle these first; the rest is shown again then.";
  if (notice.kind === "told" && notice.report.kind === "help") return "Ask for one: help <command>";
  return "Ask for less: status <pool> or next <pool>";
}

const clockLine = ({ clock }: Said): Lines =>
  clock === null ? [] : [`(Trial clock: ${printInstant(clock)})`];
