import { commandOf, commands } from "../../commands/catalogue";
import type { Command, Typed } from "../../commands/command";
import { readTyped } from "../../commands/grammar/read-typed";
import { type CommandReading, named, type Reading } from "../../commands/grammar/reading";
import { type Outcome, refused, told } from "../../commands/outcome";
import type { Press } from "../incoming";

/** An order that was understood: which command, and what was typed with it. */
export type Order = { readonly command: Command; readonly typed: Typed };

export const readWords = (text: string): Reading => readTyped(text, commands);

export const orderOf = (reading: CommandReading): Order | undefined => {
  const command = commandOf(reading.verb);
  const { words, pairs, because, note, block, typed: line } = reading;
  return command && { command, typed: { words, pairs, because, note, block, line } };
};

/** The answer for a text that is no command and no reply. `tries` is what a greeting is answered with. */
export function unread(reading: Exclude<Reading, CommandReading>, tries: readonly string[]): Outcome {
  switch (reading.kind) {
    case "malformed": {
      const usage = commandOf(reading.verb)?.usage ?? reading.verb;
      return refused("not-understood", {
        code: "malformed",
        verb: reading.verb,
        usage,
        problem: reading.problem,
      });
    }
    case "too-long":
      return refused("not-understood", { code: "too-long", length: reading.length });
    case "courtesy":
      return told({ kind: "courtesy", which: reading.which, tries });
    case "empty":
      return told({ kind: "courtesy", which: "greeting", tries });
    case "unknown":
      return refused("not-understood", {
        code: "unknown-verb",
        typed: withoutNumbers(reading.typed),
        nearest: reading.nearest,
      });
    case "reply":
      return refused("not-understood", { code: "nothing-asked", typed: reading.typed });
  }
}

/** Mentions as people wrote them, and not by their place among those of the message. */
const withoutNumbers = (typed: string): string => typed.replaceAll(/@\[\d+\]/g, "@person");

/** Three things to try, for whoever says hello. */
export const firstTries = ["status", "mine", "help"] as const;

/** The same where there is no migration yet and it is for them to begin one. */
export const firstOfAll = [
  "migration new contoso from lync2010 to lync2013",
  "migration list",
  "help",
] as const;

/** What the buttons are about that answer a list of pools; their round tells which. */
export const selection = "selection";

type Answered = CommandReading | Extract<Reading, { kind: "reply" }>;

/** A pressed button as the command or the reply that the same words would give. */
export function pressed({ verb, pool, subject, values }: Press): Answered | undefined {
  if (verb === "later") return { kind: "reply", reply: { say: "later" }, typed: verb };
  if (subject === selection)
    return verb === "yes" || verb === "no" ? { kind: "reply", reply: { say: verb }, typed: verb } : undefined;

  const [kind = ""] = subject.split(":");
  const what = subject.slice(kind.length + 1);
  const [checkpoint = "", site] = what.split("@");
  const because = text(values.because);
  const note = text(values.note);
  const said = { ...(because ? { because } : {}), ...(note ? { note } : {}) };
  const base = { kind: "command" as const, verb, block: [], typed: `${verb} ${pool} (button)` };
  if (kind === "gate" && gateVerbs.has(verb)) {
    return { ...base, ...said, words: named([["pool", pool]]), pairs: named([["gate", what]]) };
  }
  if (kind !== "checkpoint" || !checkpointVerbs.has(verb)) return undefined;
  const pairs = named(site === undefined ? [] : [["site", site]]);
  return {
    ...base,
    ...said,
    words: named([
      ["pool", pool],
      ["checkpoint", checkpoint],
    ]),
    pairs,
  };
}

const gateVerbs = new Set(["approve", "reject", "withdraw"]);
const checkpointVerbs = new Set(["confirm", "fail"]);

const text = (value: string | undefined): string | undefined =>
  value?.trim().replace(/\s*\n\s*/g, " ") || undefined;
