import { echoed } from "../printing/parts";
import { listOf } from "../printing/print";
import type { Problem } from "../voice";

/** What does not fit the verb, with what was typed, and what to do about it. */
export function sayProblem(problem: Problem, verb: string): { readonly wrong: string; readonly fix: string } {
  const order = verb === "pairs" ? "The answer" : `“${verb}”`;
  switch (problem.code) {
    case "missing-word":
      return {
        wrong: `${order} lacks <${called[problem.word] ?? problem.word}>.`,
        fix: "Add it where the usage has it.",
      };
    case "trailing-words":
      return {
        wrong: `${order} has no place for ${echoed(problem.words.join(" "))}: free text counts only after note or because.`,
        fix: "Leave these words out, or put them after note or because where the usage has one.",
      };
    case "unknown-pair":
      return {
        wrong: `${order} takes no ${problem.key}=….`,
        fix:
          problem.nearest.length > 0
            ? `Did you mean ${listOf(
                problem.nearest.map((key) => `${key}=…`),
                "or",
              )}?`
            : "Use the keys that the usage has.",
      };
    case "pair-twice":
      return { wrong: `${problem.key}=… is given twice.`, fix: "Give it once." };
    case "bad-pair":
      return {
        wrong:
          problem.value === ""
            ? `${problem.key}= has no value.`
            : `${echoed(`${problem.key}=${problem.value}`)} is no key with a value.`,
        fix: "Write key=value; a value with blanks stands in quotation marks.",
      };
    case "missing-text":
      return { wrong: `${order} lacks its reason.`, fix: `Add “${problem.keyword}” and say why.` };
    case "empty-text":
      return {
        wrong: `Nothing follows “${problem.keyword}”.`,
        fix: `Say it after “${problem.keyword}”, to the end of the line.`,
      };
    case "no-text-here":
      return { wrong: `${order} takes no “${problem.keyword} …”.`, fix: "Leave it out." };
    case "unclosed-quote":
      return {
        wrong: "A quotation mark opens and does not close.",
        fix: "Close it at the end of the value.",
      };
    case "unexpected-block":
      return {
        wrong: `${problem.lines === 1 ? "1 further line follows" : `${problem.lines} further lines follow`}, and ${order} is one line.`,
        fix: "Send each command as a message of its own.",
      };
  }
}

/** Words that the usage calls otherwise. */
const called: Readonly<Record<string, string>> = {
  subject: "checkpoint|task",
  line: "command of the shell",
  count: "n",
  what: "phase, task or checkpoint",
  time: "HH:MM",
  zone: "IANA zone",
};
