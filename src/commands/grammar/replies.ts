import type { CommandReading, Reply } from "./reading";
import type { VerbSpec } from "./verb-spec";

/** What answers an open question, in the same grammar as commands. A command of the same words goes before. */
export const replySpecs: readonly VerbSpec[] = [
  reply("yes", ["y", "yep"], ["note"], true),
  reply("no", ["n", "nope"], ["because"], true),
  reply("later", ["skip-for-now", "not now"], [], false),
];

/** A reading of one of the replies, as what it says. */
export function replyOf({ verb, because, note }: CommandReading): Reply {
  if (verb === "yes") return { say: "yes", ...(note !== undefined && { note }) };
  if (verb === "no") return { say: "no", ...(because !== undefined && { because }) };
  return { say: "later" };
}

function reply(verb: Reply["say"], synonyms: string[], text: VerbSpec["text"], changes: boolean): VerbSpec {
  return { verb, synonyms, words: [], pairs: [], text, block: false, changes };
}
