import type { Sentence } from "../findings/sentence";
import { echoed } from "../printing/parts";
import { ended } from "../printing/print";
import type { ComplaintOf } from "../voice";

type NotPut = Extract<ComplaintOf, { code: "not-put" }>["problem"];

/** Why a record could not be put where it was asked for. */
export function sayNotPut(problem: NotPut): Omit<Sentence, "try"> {
  switch (problem.code) {
    case "foreign-host":
      return {
        wrong: `The file was to be put on ${problem.host === "" ? "no host that can be read" : echoed(problem.host)}, which is not among the hosts that files are exchanged with.`,
        fix: "Take it on the server instead, or have the setting FILE_HOSTS name that host.",
      };
    case "file-redirected":
      return {
        wrong: `${echoed(problem.host)} sends on to another address, and a record goes to no other.`,
        fix: "Ask for it again.",
      };
    case "file-unreachable":
      return {
        wrong: `${echoed(problem.host)} could not be reached, so the file is not there, or not whole.`,
        fix: "Ask for it again in a while.",
      };
    case "file-timed-out":
      return {
        wrong: "Putting the file there took too long, so it is not there, or not whole.",
        fix: "Ask for it again, or take it on the server.",
      };
    case "file-gone":
      return {
        wrong: `The file was not taken: its host answered ${problem.status}.`,
        fix: "The address that Teams gave is short-lived: ask for the record again, and press Accept soon.",
      };
    case "not-written":
      return {
        wrong: `The file could not be written: ${ended(problem.why)}`,
        fix: "Mend that, or name another folder.",
      };
  }
}
