import { printDuration } from "../../facts/duration";
import type { Sentence } from "../findings/sentence";
import { echoed } from "../printing/parts";
import { listOf, printInstant, quoted } from "../printing/print";
import { notTakenLine } from "../reports/evidence";
import { sayLeft } from "../reports/evidence-left";
import type { ComplaintOf } from "../voice";

type Complaint = Extract<ComplaintOf, { code: "no-evidence" }>;
type Of<I extends Complaint["problem"]["is"]> = Extract<Complaint["problem"], { is: I }>;

/** Why a text is no evidence, and what to give instead. Nothing was changed by it. */
export function sayNoEvidence({ problem, pool, about, site }: Complaint): Sentence {
  const again = `evidence ${pool} ${about}${site === null ? "" : ` site=${quoted(site)}`}`;
  switch (problem.is) {
    case "unreadable":
      return {
        wrong: `No output of a command could be read from it: ${problem.left.slice(0, 3).map(sayLeft).join("; ")}.`,
        fix: "Paste the command with its output, in English, as it stands in the shell, or as CSV or JSON.",
        try: again,
      };
    case "ambiguous":
      return {
        wrong: `What stands from line ${problem.line} on could be of ${listOf(problem.fits, "or")}.`,
        fix: "Say of which, and paste it again; or paste the command above its output.",
        try: `${again} as ${problem.fits[0] ?? "…"}`,
      };
    case "too-large":
      return {
        wrong: `It has more than ${problem.limit} ${problem.what === "line" ? "characters in a line" : problem.what === "text" ? "characters" : problem.what}, and was not read to its end.`,
        fix: "Leave out what is not asked: Select-Object and -Filter make output shorter.",
        try: again,
      };
    case "not-wanted":
      return {
        wrong: `It is output of ${listOf(problem.cmdlets)}, and ${about} wants ${listOf(problem.wanted, "or")}.`,
        fix: "Run what is wanted; or give this for what it shows.",
        try: again,
      };
    case "elsewhere":
      return {
        wrong: `It is about ${problem.names.length > 0 ? listOf(problem.names.slice(0, 5)) : "others"}, and ${about} of ${pool} is about ${listOf(problem.wanted.slice(0, 8))}.`,
        fix: "Run it for these; or give it for the pool that it is about.",
        try: again,
      };
    case "no-name":
      return {
        wrong: `Output of ${problem.cmdlet} does not say of which server it is, and it is wanted of ${listOf(problem.wanted.slice(0, 8))}.`,
        fix: "Paste the command with -ComputerName above it, or say of which server it is.",
        try: `${again} server=${problem.wanted[0] ?? "…"}`,
      };
    case "not-clear":
      return {
        wrong: [
          `It leaves open what ${about} wants to know.`,
          ...problem.left.slice(0, 3).map((left) => `${sayLeft(left)}.`),
          ...problem.notTaken.map(notTakenLine),
        ].join(" "),
        fix: "Run the command for the whole of it, and paste it with its output and the next prompt.",
        try: again,
      };
    case "no-pair":
      return {
        wrong: `Output of ${problem.cmdlet} does not say between users of which pools the test went.`,
        fix: "Say it: current-current, current-legacy or legacy-current.",
        try: `${again} pair=current-legacy`,
      };
    case "too-old":
      return {
        wrong: `It is of ${printInstant(problem.at)}, and evidence counts for ${printDuration(problem.evidenceAge)}.`,
        fix: "Run the command again and give what it says now.",
        try: again,
      };
    case "in-the-future":
      return {
        wrong: `It is said to be of ${printInstant(problem.at)}, which is still to come.`,
        fix: "Say the day on which it was printed.",
        try: again,
      };
    case "nothing-to-show":
      return {
        wrong: `No command shows ${echoed(about)}: it rests on what people say.`,
        fix: "Find out and say it.",
        try: /^\d/.test(about) ? `done ${pool} ${about}` : `confirm ${pool} ${about}`,
      };
    case "collector":
      return ofCollector(problem, pool, about);
  }
}

function ofCollector({ why, about: made, at }: Of<"collector">, pool: string, about: string): Sentence {
  const fix = "Ask for a new script, run it, and paste back what it prints, whole.";
  const again = { fix, try: `collect ${pool} ${about}` };
  const when = at === null ? "" : ` on ${printInstant(at)}`;
  switch (why) {
    case "cut":
      return { wrong: "The collector's block is cut off: its end is missing.", ...again };
    case "changed":
      return {
        wrong: "The collector's block is not what the script printed: its checksum is another.",
        ...again,
      };
    case "unreadable":
      return { wrong: "Within the collector's block is nothing that a script of ours prints.", ...again };
    case "unknown":
      return { wrong: `No script with this nonce was made for ${pool}.`, ...again };
    case "used":
      return { wrong: `What this script printed was taken already${when}: a nonce counts once.`, ...again };
    case "elsewhere":
      return { wrong: `This script was made for ${made ?? "something else"}, not for ${about}.`, ...again };
    case "over":
      return { wrong: `This script counted until ${at === null ? "then" : printInstant(at)}.`, ...again };
    case "early":
      return {
        wrong: `The host's clock said ${at === null ? "another time" : printInstant(at)}, which is before the script was made or still to come.`,
        fix: "Set that clock right, then ask for a new script.",
        try: `collect ${pool} ${about}`,
      };
  }
}
