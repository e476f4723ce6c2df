import { factKey } from "../facts/fact-keys";
import type { Fqdn, PersonId } from "../facts/ids";
import type { Question } from "../machines/events/question";
import type { ForestPart } from "../machines/forest/forest-part";
import { printValue } from "./grammar/print-command";
import type { CommandReading, Reading } from "./grammar/reading";
import { named } from "./grammar/reading";
import { type Outcome, refused } from "./outcome";

/** What an answer to an open question comes to: the command that it stands for, or letting the question rest. */
export type Answering =
  | { readonly kind: "command"; readonly reading: CommandReading }
  | { readonly kind: "retyped"; readonly text: string }
  /** The order is given for these pools. */
  | { readonly kind: "selected"; readonly typed: string; readonly pools: readonly Fqdn[] }
  | { readonly kind: "later"; readonly question: Question }
  | { readonly kind: "outcome"; readonly outcome: Outcome };

/** Reads a reply as the command that the conversation's open question makes of it; undefined where it is no reply. */
export function answering(
  reading: Reading,
  forest: ForestPart | undefined,
  conversation: string,
  by: PersonId,
): Answering | undefined {
  if (reading.kind !== "reply" && reading.kind !== "unknown") return undefined;

  const open = forest?.questions[conversation];
  if (!open) return reading.kind === "reply" ? none(reading.typed) : undefined;
  if (open.to !== null && open.to !== by) {
    return reading.kind === "reply"
      ? { kind: "outcome", outcome: refused("not-allowed", { code: "other-person-asked", to: open.to }) }
      : undefined;
  }
  if (open.question.kind === "selection") return selectionReply(reading, open.question);
  if (open.question.kind === "versions") return versionsReply(reading, open.question);
  if (reading.kind === "reply" && reading.reply.say === "later")
    return { kind: "later", question: open.question };
  return open.question.kind === "checkpoint"
    ? checkpointReply(reading, open.question)
    : valueReply(reading, open.question);
}

/** A list of pools is taken by yes and left by no or later; anything else leaves it open. */
function selectionReply(
  reading: Extract<Reading, { kind: "reply" | "unknown" }>,
  asked: Extract<Question, { kind: "selection" }>,
): Answering | undefined {
  if (reading.kind === "unknown") return undefined;
  if (reading.reply.say === "yes") return { kind: "selected", typed: asked.typed, pools: asked.pools };
  return reading.reply.say === "pairs" ? none(reading.typed) : { kind: "later", question: asked };
}

/** What version numbers stand for is confirmed by yes; otherwise the question rests, and can be settled by name. */
function versionsReply(
  reading: Extract<Reading, { kind: "reply" | "unknown" }>,
  asked: Extract<Question, { kind: "versions" }>,
): Answering | undefined {
  if (reading.kind === "unknown") return undefined;
  if (reading.reply.say === "pairs") return none(reading.typed);
  if (reading.reply.say !== "yes") return { kind: "later", question: asked };

  const versions = Object.entries(asked.versions).map(([number, version]) => `${number}:${version}`);
  const pairs = named([["versions", versions.join(",")]]);
  const { typed } = reading;
  return {
    kind: "command",
    reading: { kind: "command", verb: "topology", words: {}, pairs, block: [], typed },
  };
}

function checkpointReply(
  reading: Extract<Reading, { kind: "reply" | "unknown" }>,
  asked: Extract<Question, { kind: "checkpoint" }>,
): Answering | undefined {
  if (reading.kind === "unknown") return undefined;

  const { reply, typed } = reading;
  const site = asked.site === null ? [] : [["site", asked.site] as const];
  const base = {
    kind: "command" as const,
    words: named([
      ["pool", asked.pool],
      ["checkpoint", asked.checkpoint],
    ]),
    pairs: named(site),
    block: [],
    typed,
  };
  if (reply.say === "yes") {
    return {
      kind: "command",
      reading: { ...base, verb: "confirm", ...(reply.note === undefined ? {} : { note: reply.note }) },
    };
  }
  if (reply.say !== "no") return none(typed);
  if (reply.because === undefined) {
    return {
      kind: "outcome",
      outcome: refused("not-understood", { code: "because-wanted", try: "no because …" }),
    };
  }
  return { kind: "command", reading: { ...base, verb: "fail", because: reply.because } };
}

function valueReply(
  reading: Extract<Reading, { kind: "reply" | "unknown" }>,
  asked: Extract<Question, { kind: "fact" | "registration" }>,
): Answering | undefined {
  const pairs = pairsOf(reading, asked.key);
  if (!pairs) return undefined;
  if (asked.kind === "registration") {
    const added = Object.entries(pairs).map(([key, value]) => `${key}=${printValue(value)}`);
    return { kind: "retyped", text: [asked.typed, ...added].join(" ") };
  }
  const words = named([
    ["first", "pool"],
    ["second", asked.pool],
  ]);
  return {
    kind: "command",
    reading: {
      kind: "command",
      verb: "set",
      words,
      pairs: named(Object.entries(pairs)),
      block: [],
      typed: reading.typed,
    },
  };
}

function pairsOf(
  reading: Extract<Reading, { kind: "reply" | "unknown" }>,
  key: string,
): Readonly<Record<string, string>> | undefined {
  if (reading.kind === "unknown") return isValue(reading, key) ? { [key]: reading.value } : undefined;

  switch (reading.reply.say) {
    case "pairs":
      return reading.reply.pairs;
    case "yes":
    case "no":
      return { [key]: reading.reply.say };
    case "later":
      return undefined;
  }
}

/** A text that is no value of the fact and looks like a command is taken for a mistyped command. */
function isValue({ value, nearest }: Extract<Reading, { kind: "unknown" }>, key: string): boolean {
  const fits = factKey("pool", key)?.read(value) !== undefined;
  return value !== "" && (fits || nearest.length === 0);
}

const none = (typed: string): Answering => ({
  kind: "outcome",
  outcome: refused("not-understood", { code: "nothing-asked", typed }),
});
