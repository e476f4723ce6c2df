import type { Sentence } from "../findings/sentence";
import { goalOf, orderFor } from "../gates/goals";
import { echoed, inQuotes, printPeople } from "../printing/parts";
import { counted, listOf, versionName } from "../printing/print";
import type { Complaint, ComplaintOf, Voice } from "../voice";
import { sourceOfComplaint } from "./complaint-sources";
import { sayNoEvidence } from "./no-evidence";
import { sayNotHad } from "./not-had";
import { sayNotPut } from "./not-put";
import { sayProblem } from "./problems";

/** A complaint as a line of the same form as a rule's. */
export function sayComplaint({ rule, complaint }: Complaint, voice: Voice): string {
  const { wrong, fix, try: command } = sentenceFor(complaint, voice);
  return `[${rule}] ${wrong} Source: ${sourceOfComplaint(rule, complaint)}. Fix: ${fix} Try: "${inQuotes(command)}"`;
}

/** The same in parts, for a card. */
export const sentenceOfComplaint = ({ complaint }: Complaint, voice: Voice): Sentence =>
  sentenceFor(complaint, voice);

function sentenceFor(complaint: ComplaintOf, { nameOf }: Voice): Sentence {
  switch (complaint.code) {
    case "unknown-verb":
      return {
        wrong: `${echoed(complaint.typed, 80)} begins with no command.`,
        fix:
          complaint.nearest.length > 0
            ? `Did you mean ${listOf(complaint.nearest, "or")}? Nothing is guessed, so type it out.`
            : "See what you may do here.",
        try: ["help", ...complaint.nearest.filter((verb) => verb !== "help").slice(0, 1)].join(" "),
      };
    case "too-long":
      return {
        wrong: `The message has ${counted(complaint.length, "character")}, more than one command may have.`,
        fix: "Send less at once.",
        try: "help",
      };
    case "malformed":
      return { ...sayProblem(complaint.problem, complaint.verb), try: complaint.usage };
    case "bad-value":
      return {
        wrong: `${echoed(complaint.value)} is no value for ${complaint.key}, which takes ${complaint.takes}.`,
        fix: "Type the command again with such a value.",
        try: complaint.usage,
      };
    case "unknown-key":
      return {
        wrong: `There is no key ${echoed(complaint.key)} here.`,
        fix: complaint.keys.length > 0 ? `Use one of these: ${complaint.keys.join(", ")}.` : "Leave it out.",
        try: complaint.usage,
      };
    case "pair-wanted":
      return {
        wrong: complaint.key === "key" ? "No key=value is given." : `${complaint.key}=… is missing.`,
        fix: "Add it.",
        try: complaint.usage,
      };
    case "nothing-asked":
      return {
        wrong: `${echoed(complaint.typed, 80)} answers a question, and none is open here.`,
        fix: "See what waits for you.",
        try: "mine",
      };
    case "role-missing":
      return {
        wrong: `“${complaint.verb}” is for the role ${complaint.role}, which you do not have here.`,
        fix: complaint.ask
          ? `${asking(complaint.ask, nameOf)} to do it or to grant you the role.`
          : `You are the only admin: leave it to somebody with the role, or grant it: grant ${complaint.role} @person.`,
        try: "people",
      };
    case "no-role":
      return {
        wrong: "You have no role in this migration.",
        fix: `${asking(complaint.ask, nameOf)} to grant you one.`,
        try: "help",
      };
    case "other-person-asked":
      return {
        wrong: `The open question was put to ${nameOf(complaint.to)}.`,
        fix: `Leave the answer to ${nameOf(complaint.to)}, or settle the checkpoint by its name.`,
        try: "help confirm",
      };
    case "local-only":
      return {
        wrong: `“${complaint.verb}” works only in local mode: elsewhere time runs as it does.`,
        fix: "Try it with a bot on your own machine, without credentials.",
        try: "help",
      };
    case "self-approver":
      return {
        wrong: "Nobody can make themselves an approver, unless separation is solo.",
        fix: "Have another admin grant it; the list shows who that is.",
        try: "people",
      };
    case "last-admin":
      return {
        wrong: "This is the migration's last admin: without one nobody could grant roles.",
        fix: "Make somebody else admin first.",
        try: "grant admin @person",
      };
    case "no-migration":
      return {
        wrong: "This conversation speaks of no migration yet.",
        fix: "Choose one of yours.",
        try: "migration list",
      };
    case "nothing-selected":
      return {
        wrong: `No pool is meant by this ${complaint.by === "list" ? "list" : complaint.by === "all" ? "word, for none is registered" : complaint.by}.`,
        fix: "Name pools that are registered.",
        try: "status",
      };
    case "none-waits":
      return {
        wrong: `None of these pools has a gate open, so there is nothing to ${complaint.verb}.`,
        fix: "See what waits for you.",
        try: "mine",
      };
    case "too-many-selected":
      return {
        wrong: `${complaint.count} at once are too many; ${complaint.most} are taken.`,
        fix: "Name fewer, by site or in batches.",
        try: "batch",
      };
    case "one-at-a-time":
      return {
        wrong: complaint.task
          ? `Task ${complaint.task} cannot be undone, so it is told of one pool at a time.`
          : `“${complaint.verb}” is for one pool at a time.`,
        fix: "Give the order for each pool by itself.",
        try: `help ${complaint.verb}`,
      };
    case "no-table":
      return {
        wrong: `Line ${complaint.line} below the command is not as a table wants it: ${tableWords[complaint.why] ?? complaint.why}.`,
        fix: "Put the names of the columns in the first line, and as many cells in each further one.",
        try: "help pool add",
      };
    case "unknown-name":
      return unknownName(complaint);
    case "other-kind":
      return otherKind(complaint);
    case "ambiguous-name":
      return {
        wrong: `${echoed(complaint.name)} may mean ${listOf(complaint.options, "or")}.`,
        fix: "Say it by its full name.",
        try: "status",
      };
    case "unknown-person":
      return {
        wrong:
          complaint.name === ""
            ? "The person mentioned was not found among the members here."
            : `${echoed(complaint.name)} is no mention; plain names are not taken, for two people may bear one.`,
        fix: "Type @ and pick the person from the list, in a place where both of you are members.",
        try: "help grant",
      };
    case "full-name-wanted":
      return {
        wrong: `Task ${complaint.task} cannot be undone, so it wants the pool's full name.`,
        fix: "Make sure that it is this pool, then type its FQDN.",
        try: `start ${complaint.pool} ${complaint.task}`,
      };
    case "because-wanted":
      return { wrong: "The reason is missing.", fix: "Say why, after “because”.", try: complaint.try };
    case "name-taken":
      return {
        wrong: `${echoed(complaint.name)} is already the name of a ${complaint.what}.`,
        fix: "Take another name.",
        try: complaint.what === "migration" ? "migration list" : "status",
      };
    case "reserved-name":
      return {
        wrong: `${echoed(complaint.name)} cannot be a name: it is too long, has “=” or a comma, or is a word of the commands, a version or a bare number.`,
        fix: "Take another name.",
        try: "help",
      };
    case "nobody-moves":
      return {
        wrong: `${complaint.pool} goes along the path ${complaint.path}, on which no users are moved.`,
        fix: "See what is to be done instead.",
        try: `next ${complaint.pool}`,
      };
    case "no-target-here":
      return {
        wrong: `${complaint.key}=… speaks of a target pool, and on the way to ${versionName(complaint.to)} that this migration takes there is none.`,
        fix: "Leave it out.",
        try: "pool add … site=… version=… users=…",
      };
    case "too-many-moved":
      return {
        wrong: `${complaint.pool} has ${counted(complaint.left, "user")} left, and ${complaint.count} were said to be moved.`,
        fix: "Give the number that was moved; if there are more users than known, say how many are left first.",
        try: `set ${complaint.pool} users-left=…`,
      };
    case "too-many-back":
      return {
        wrong: `${counted(complaint.left, "user")} of the ${complaint.wave} wave of ${complaint.pool} are moved, and ${complaint.count} were said to be back.`,
        fix: "Give the number that was moved back.",
        try: `status ${complaint.pool}`,
      };
    case "target-in-use":
      return {
        wrong: `${complaint.pool} moves to ${complaint.target}, which is deployed or has its users already: the target is not changed any more.`,
        fix: "Go back first, then begin again with the other target.",
        try: `rollback ${complaint.pool} because …`,
      };
    case "already-started":
      return {
        wrong: `${complaint.pool} has had leave for a guarded task or users moved: it is not taken out any more.`,
        fix: "Hold it, so that nothing moves.",
        try: `hold ${complaint.pool} because …`,
      };
    case "round-moved":
      return {
        wrong: `${complaint.pool}: this button is of round ${complaint.round} of ${complaint.subject.replace(":", " ")}, and things have moved on since.`,
        fix: "See how it stands, then use the newest card or type the command.",
        try: `status ${complaint.pool}`,
      };
    case "list-moved":
      return {
        wrong:
          "This button is for a list that was answered already, or after which another question was put.",
        fix: "Answer the newest card, or type the order again.",
        try: "mine",
      };
    case "no-companion":
      return {
        wrong: `Documents describe the way of Group Chat beside a migration to Lync Server 2013 only, not beside ${complaint.path}.`,
        fix: "Bring Group Chat to Persistent Chat in the migration to Lync Server 2013.",
        try: "migration list",
      };
    case "no-open-gate":
      return {
        wrong: `${complaint.pool}: no gate is open, for nobody has asked to ${goalOf(complaint)}.`,
        fix: "An engineer asks for it first.",
        try: orderFor(complaint, complaint.pool),
      };
    case "never-waived":
      return {
        wrong: `${complaint.waived} is a hard rule: nobody can waive it, whatever their role, for it rests on ${complaint.sources.join(", ")} and not on a judgement of ours.`,
        fix: "Bring about what it asks for; see what that is.",
        try: `why ${complaint.pool}`,
      };
    case "not-had":
      return complaint.again === undefined
        ? sayNotHad(complaint.problem)
        : {
            ...sayNotHad(complaint.problem),
            fix: "Send it again as text, or paste it below the command.",
            try: complaint.again,
          };
    case "not-put":
      return { ...sayNotPut(complaint.problem), try: complaint.again };
    case "no-evidence":
      return sayNoEvidence(complaint);
    case "no-such-text":
      return {
        wrong: `${complaint.pool} keeps no text whose SHA-256 begins with ${echoed(complaint.typed, 80)}; six digits are needed at least.`,
        fix: "See which texts there are.",
        try: `history ${complaint.pool}`,
      };
    case "text-is-private":
      return {
        wrong: "Texts that were given as evidence are shown in a personal chat only.",
        fix: "Say it to the bot alone.",
        try: complaint.again,
      };
    case "no-document":
      return {
        wrong: "No topology document came with this, and none was read before.",
        fix: "In the management shell: Get-CsTopology -AsXml | Out-File topology.xml. Send the file to me in a personal chat, or paste its text below the word.",
        try: "topology",
      };
    case "document-moved":
      return {
        wrong: "Somebody else brought a topology document while this one was read.",
        fix: "See what that one says, then send yours again if it is newer.",
        try: "topology",
      };
    case "file-without-words":
      return {
        wrong: `${echoed(complaint.file, 80)} came without a word of what it is.`,
        fix: "Send it again with a command in the same message: topology for a topology document, evidence with a pool and a checkpoint for output of a command.",
        try: "topology",
      };
    case "summary-in-personal":
      return {
        wrong: "A daily summary is posted to a channel or a group chat, and this is a personal chat.",
        fix: "Ask for it there, after @Poolpilot; here it can be shown at any time.",
        try: "summary now",
      };
    case "unknown-zone":
      return {
        wrong: `${echoed(complaint.zone, 80)} is no time zone of the IANA list.`,
        fix: `Name one such as ${listOf(complaint.nearest, "or")}.`,
        try: complaint.try,
      };
    case "adopted-at-first-only":
      return {
        wrong: `${complaint.pool} is on its way already: only a pool that waits for its adoption is taken up midway.`,
        fix: "Lead it on from where it is; or take it out, before its first guarded task, and register it anew with at-phase=….",
        try: `next ${complaint.pool}`,
      };
  }
}

function unknownName({
  what,
  name,
  nearest,
  try: command,
}: Extract<ComplaintOf, { code: "unknown-name" }>): Sentence {
  const adds = command.startsWith("site add");
  const near = nearest.length > 0 ? `Did you mean ${listOf(nearest, "or")}?` : "";
  return {
    wrong:
      name === ""
        ? `No ${what} was named.`
        : what === "name"
          ? `Nothing here is called ${echoed(name)}.`
          : `There is no ${what} ${echoed(name)} here.`,
    fix: adds
      ? `${near || "Check how it is spelt."} If it is new, add it first.`
      : near || "Check how it is spelt; the list shows what there is.",
    try: command,
  };
}

const asking = (people: Parameters<typeof printPeople>[0], nameOf: Voice["nameOf"]): string =>
  people.length > 0 ? `Ask ${printPeople(people, nameOf, "or")}` : "Ask an admin of the bot";

const tableWords: Readonly<Record<string, string>> = {
  "no-columns": "it names no columns",
  "column-twice": "it names a column twice",
  "no-fqdn": "no column is called fqdn",
  "too-many-rows": "there are more than 500 pools; paste them in parts",
  "no-rows": "no pool follows the names of the columns",
  "cells-differ": "it has more or fewer cells than there are columns",
  "quote-open": "a quotation mark is not closed",
};

function otherKind({
  name,
  is,
  wanted,
  pools,
  more,
  try: command,
}: Extract<ComplaintOf, { code: "other-kind" }>): Sentence {
  const a = (kind: string) => `${kind === "edge" ? "an Edge" : `a ${kind}`}`;
  const all = more ? `${pools.join(", ")} and others` : listOf(pools);
  const of = pools.length > 0 ? `, where ${all} ${pools.length > 1 || more ? "go" : "goes"}` : "";
  return {
    wrong: `${echoed(name)} is ${a(is)}${of}, and this is for ${listOf(wanted.map(a), "or")}.`,
    fix:
      pools.length > 0
        ? "Steps are ordered for the pool that is migrated; name that."
        : "See what there is, and name one of those.",
    try: command,
  };
}
