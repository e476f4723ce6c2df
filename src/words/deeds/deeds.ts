import { printDuration } from "../../facts/duration";
import { isBeside } from "../../facts/gates";
import type { Deed } from "../../notices/notice";
import { paths } from "../../paths/catalogue";
import { gateCalled, goalOf, orderFor } from "../gates/goals";
import { noted, ofSite, printFacts, printPeople, printVotes, reason, versionCalled } from "../printing/parts";
import { counted, listOf, printApprovals, printInstant } from "../printing/print";
import { when as summaryWhen } from "../reports/summary/setting";
import { sayStatement, whence } from "../statements";
import type { Event, Policy, Voice } from "../voice";

/** What happened, in a line. */
export function sayDeed({ event, pool }: Deed, voice: Voice): string {
  const say = deeds[event.type] as (event: Event, pool: string, voice: Voice) => string;
  return say(event, pool ?? voice.label, voice);
}

/** Whether there are words for an event: a log may be older than this release, or newer. */
export const isSayable = (event: { readonly type: string }): event is Event =>
  Object.hasOwn(deeds, event.type);

/** A sentence for every event. An event without one does not compile. */
const deeds: {
  readonly [T in Event["type"]]: (event: Extract<Event, { type: T }>, pool: string, voice: Voice) => string;
} = {
  migrationRegistered: ({ name, from, to, method, facts }) =>
    `Migration ${name} registered: ${versionCalled(from)} to ${versionCalled(to)}, ${method}${withFacts(facts)}.`,
  migrationHomed: ({ called = "the conversation where this was said" }) =>
    `The migration has a new home: its questions and gates appear in ${called}.`,
  siteAdded: ({ name, facts }) => `Site ${name} added${withFacts(facts)}.`,
  edgeAdded: ({ edge, facts }) => `Edge ${edge} added${withFacts(facts)}.`,
  factsDeclared: ({ on, name, facts, because }, pool) =>
    `${subject(on, name, pool)}: ${printFacts(facts)}.${reason(because)}`,
  factsRead: ({ on, name, facts, source, contradicts, owner }, pool, voice) =>
    `${subject(on, name, pool)}: ${printFacts(facts)}, ${whence({ source, by: null, at: source.seenAt }, voice.nameOf)}.${contradicted(contradicts, owner, voice)}`,
  factsKeptBeside: ({ on, name, facts, source, contradicts, owner, because }, pool, voice) =>
    contradicts
      ? `${subject(on, name, pool)}: ${printFacts(facts)} is kept beside what counts.${contradicted(contradicts, owner, voice)}${reason(because)}`
      : `${subject(on, name, pool)}: ${printFacts(facts)}; nothing is ${source ? "read" : "said"} against what counts any more.${reason(because)}`,
  roleGranted: (grant, _, { nameOf }) => `Role granted: ${nameOf(grant.person)} is ${scoped(grant)}.`,
  roleRevoked: (grant, _, { nameOf }) =>
    `Role taken back: ${nameOf(grant.person)} is no longer ${scoped(grant)}.`,
  policySet: ({ policy, phase, site, pool }, _, { nameOf }) =>
    `Policy ${policyPlace({ phase, site, pool })} set: ${printPolicy(policy, nameOf)}.`,
  questionPut: ({ question }, pool) => questionPut(question, pool),
  questionClosed: () => "The open question is closed.",
  messageEdited: () => "A message that was answered was edited afterwards; what came of it stands.",
  messageDeleted: () => "A message that was answered was deleted afterwards; what came of it stands.",
  batchChanged: ({ batch, add, remove }) =>
    add.length > 0
      ? `Batch ${batch}: ${counted(add.length, "pool")} added.`
      : `Batch ${batch}: ${counted(remove.length, "pool")} taken out.`,

  topologyRead: ({ form, came, file, sites, pools, edges }) =>
    `Topology document read${file === undefined ? "" : `, ${file}`} (${formCalled[form]}${came === "shell" ? ", brought on the server" : ""}): ${counted(sites, "site")}, ${counted(pools, "pool")}, ${counted(edges, "Edge")}.`,
  versionsConfirmed: ({ versions }) =>
    `In topology documents ${listOf(Object.entries(versions).map(([number, version]) => `ServiceVersion ${number} stands for ${versionCalled(version)}`))}.`,
  summaryScheduled: ({ at, zone, days, scope }) =>
    `The daily summary comes here ${summaryWhen({ schedule: { at, zone, days }, scope })}.`,
  recordHandedOver: ({ of, upTo, sha256 }) =>
    `The record of ${of ?? "the migration"} up to event ${upTo} was handed over, as a file with the SHA-256 ${sha256}.`,
  summaryStopped: () => "The daily summary comes here no more.",

  leaveGiven: ({ task, until, acknowledged, because }, pool) =>
    `${pool} has leave for task ${task} until ${printInstant(until)}.${heeded(acknowledged)}${reason(because)}`,
  taskDone: ({ task, scope, key, leave, settles, note }, pool) =>
    `Task ${task} done for ${pool}${shared({ scope, key })}${leave ? "" : " without leave: the gate stays shut until an approver acknowledges it"}.${known(settles)}${noted(note)}`,
  taskSkipped: ({ task, scope, key, because }, pool) =>
    `Task ${task} skipped for ${pool}${shared({ scope, key })}.${reason(because)}`,
  taskReopened: ({ task, scope, key, because }, pool) =>
    `Task ${task} is open again for ${pool}${shared({ scope, key })}.${reason(because)}`,
  deedAcknowledged: ({ task }, pool) => `Task ${task}, done for ${pool} without leave, is acknowledged.`,
  checkpointConfirmed: ({ checkpoint, site, note, evidence, worded }, pool) =>
    `Checkpoint ${checkpoint} confirmed for ${pool}${ofSite(site)}${evidence && evidence.length > 0 && !worded ? " by evidence" : ""}.${bySaying(evidence, worded)}${noted(note)}`,
  checkpointFailed: ({ checkpoint, site, because }, pool) =>
    `Checkpoint ${checkpoint} failed for ${pool}${ofSite(site)}.${reason(because)}`,
  evidenceGiven: ({ about, items, sha256, collected, because }, pool) =>
    `${sha256 === null ? "Word" : "Evidence"} for ${subjectWord(about)} of ${pool}: ${tally(items)}.${sha256 === null ? "" : ` Text ${sha256.slice(0, 12)}.`}${collected ? ` Collected on ${collected.host}.` : ""}${reason(because)}`,
  collectorMade: ({ about, until }, pool) =>
    `A script to collect evidence for ${subjectWord(about)} of ${pool} was made; what it prints is taken once, until ${printInstant(until)}.`,
  checkpointReopened: ({ checkpoint, site, because }, pool) =>
    `Checkpoint ${checkpoint} is open again for ${pool}${ofSite(site)}.${reason(because)}`,
  usersMoved: ({ wave, count, back, because }, pool) =>
    `${pool}: ${counted(count, "user")} of the ${wave} wave moved${back ? " back to the legacy pool" : ""}.${reason(because)}`,
  voteGiven: ({ gate, note }, pool) =>
    gate === "without-leave"
      ? `${pool}: an approver has seen what was done without leave.${noted(note)}`
      : `${pool}: approval given.${noted(note)}`,
  voteWithdrawn: (_, pool) => `${pool}: approval taken back.`,

  poolEnrolled: ({ facts, atPhase, because }, pool) =>
    atPhase === undefined
      ? `${pool} registered, in phase 1${withFacts(facts)}.`
      : `${pool} registered${withFacts(facts)}; it waits for its adoption, to be taken up in phase ${atPhase}.${reason(because)}`,
  gateAsked: (asked, pool) => `${pool} asks to ${goalOf(asked)}.`,
  gateVoided: ({ changed, ...asked }, pool) =>
    `${pool}: all votes to ${goalOf(asked)} fell, and the request with them, for ${whyVoid(asked, changed, pool)}`,
  gateRejected: ({ because, ...asked }, pool) =>
    `${pool} may not ${goalOf(asked)}: it was rejected${afterNo(asked.gate, pool)}.${reason(because)}`,
  gateWithdrawn: (asked, pool) =>
    `${pool}: the request to ${goalOf(asked)} was withdrawn${asked.gate === "adoption" ? afterNo(asked.gate, pool) : ""}.`,
  gateReminded: (asked, pool, { nameOf }) =>
    `${pool}: ${printPeople(asked.to, nameOf)} reminded of the ${gateCalled(asked)}.`,
  gateEscalated: (asked, pool, { nameOf }) =>
    `${pool}: nobody answered the ${gateCalled(asked)}, and ${printPeople(asked.to, nameOf)} was told.`,
  gateExpired: (asked, pool) =>
    `${pool}: the request to ${goalOf(asked)} has expired, for not enough approvers answered; nothing was decided. To ask anew: ${orderFor(asked, pool)}`,
  phasePassed: ({ phase, of, votes, acknowledged }, pool, { nameOf }) =>
    `${pool} has passed phase ${phase}${whereNow(phase, of)}.${votes.length > 0 ? ` Approved by ${printVotes(votes, nameOf)}.` : ""}${heeded(acknowledged)}`,
  poolHeld: ({ because }, pool) => `${pool} is held: nothing moves until it is released.${reason(because)}`,
  poolReleased: (_, pool) => `${pool} is released and goes on where it stood.`,
  poolRemoved: ({ because }, pool) => `${pool} was taken out of the migration.${reason(because)}`,

  rollbackAsked: ({ to, because }, pool) =>
    `${pool} is asked to go back${farBack(to)}; nothing goes forward meanwhile.${reason(because)}`,
  rollbackWithdrawn: (_, pool) => `${pool}: the request to go back was withdrawn; work goes on.`,
  rollbackApproved: ({ to, votes }, pool, { nameOf }) =>
    `${pool} may go back${farBack(to)}: its steps are undone in reverse.${votes.length > 0 ? ` Approved by ${printVotes(votes, nameOf)}.` : ""}`,
  consequencesAcknowledged: ({ users }, pool) =>
    `${pool}: what going back costs is acknowledged, with ${counted(users, "user")} moved.`,
  taskUndone: ({ task, scope, key, note }, pool) =>
    `Task ${task} undone for ${pool}${shared({ scope, key })}.${noted(note)}`,
  rolledBack: ({ to }, pool) =>
    to === 0
      ? `${pool} is back on the legacy pool. To begin again: restart ${pool}`
      : `${pool} is back in phase ${to}.`,
  poolRestarted: ({ phase }, pool) =>
    phase === undefined
      ? `${pool} begins again in phase 1; what is still true is kept.`
      : `${pool} is no longer kept in coexistence and goes on in phase ${phase}.`,

  adoptionAsked: ({ phase, because }, pool) =>
    `${pool} is to be taken up in phase ${phase}.${reason(because)}`,
  poolAdopted: ({ phase, votes }, pool, { nameOf }) =>
    `${pool} is taken up midway and is in phase ${phase}; the gates before are skipped, not passed.${approvedBy(votes, nameOf)}`,
  keepAsked: ({ because }, pool) =>
    `${pool} is asked to be kept in coexistence; nothing goes forward meanwhile.${reason(because)}`,
  poolKept: ({ votes }, pool, { nameOf }) =>
    `${pool} is kept in coexistence: it is at an end, with its users where they are.${approvedBy(votes, nameOf)} To go on with it after all: restart ${pool}`,
  waiverAsked: ({ rule, until, because }, pool) =>
    `${pool}: ${rule} is to be waived until ${printInstant(until)}.${reason(because)}`,
  waiverGranted: ({ rule, until, votes }, pool, { nameOf }) =>
    `${pool}: ${rule} is waived until ${printInstant(until)}: what it finds is told, and holds nothing.${approvedBy(votes, nameOf)}`,

  adminNamed: ({ person }, _, { nameOf }) => `Admin everywhere: ${nameOf(person)}.`,
  migrationOpened: ({ name }) => `Migration ${name} opened.`,
  forestClaimed: ({ forest }) =>
    forest === null ? "The migration names no forest any more." : `The migration claims forest ${forest}.`,
  migrationChosen: (_, __, { label }) => `This conversation speaks of migration ${label}.`,
  clockMoved: ({ by }) => `The clock was moved forward by ${printDuration(by)}.`,
};

const formCalled = { published: "published form", builder: "file of Topology Builder" } as const;

type Given = Extract<Event, { type: "evidenceGiven" }>;

const subjectWord = (about: Given["about"]): string =>
  about.kind === "task" ? `task ${about.task}` : `${about.checkpoint}${ofSite(about.site)}`;

function tally(items: Given["items"]): string {
  const count = (verdict: string) => items.filter((item) => item.verdict === verdict).length;
  const parts = [
    [count("pass"), "shown"],
    [count("fail"), "failed"],
    [count("unused"), "not used here"],
  ] as const;
  const told = parts.flatMap(([many, what]) => (many > 0 ? [`${many} ${what}`] : []));
  return told.length > 0 ? listOf(told) : "facts alone";
}

/** Where commands could speak: what of a checkpoint people say. */
function bySaying(evidence: readonly string[] | undefined, said: readonly string[] = []): string {
  if (said.length === 0) return "";
  if (!evidence || evidence.length === 0) return " By word alone, where commands could show it.";
  return ` By evidence, and by word: ${listOf(said.slice(0, 8))}${said.length > 8 ? ` and ${said.length - 8} more` : ""}.`;
}

/** What stands on the other side, how it is settled, and who is asked to. */
function contradicted(
  contradicts: Extract<Event, { type: "factsRead" }>["contradicts"] = [],
  owner: string | undefined,
  { nameOf }: Voice,
): string {
  if (contradicts.length === 0) return "";

  const others = listOf(contradicts.map(({ key, ...other }) => `${key} is ${sayStatement(other, nameOf)}`));
  const asked = owner === undefined ? "" : ` ${owner}, who looks after it, is asked which is right.`;
  return ` Contradiction: ${others}. What was read last counts, both are shown, and no gate opens until it is read again or the word is corrected.${asked}`;
}

const withFacts = (facts: Parameters<typeof printFacts>[0]): string =>
  Object.keys(facts).length > 0 ? `, with ${printFacts(facts)}` : "";

const known = (facts: Parameters<typeof printFacts>[0]): string =>
  Object.keys(facts).length > 0 ? ` Known by that: ${printFacts(facts)}.` : "";

/** What was gone on with: the numbers of the documents' rules, or how many warnings there were. */
function heeded(acknowledged: Extract<Event, { type: "leaveGiven" }>["acknowledged"] = []): string {
  if (acknowledged.length === 0) return "";

  const numbers = [...new Set(acknowledged.flatMap(({ rules }) => rules))];
  return ` Taken note of: ${numbers.length > 0 ? numbers.join(", ") : counted(acknowledged.length, "warning")}.`;
}

type On = Extract<Event, { type: "factsDeclared" }>["on"];

function subject(on: On, name: string, pool: string): string {
  switch (on) {
    case "pool":
      return pool;
    case "migration":
      return `Migration ${name}`;
    case "site":
      return `Site ${name}`;
    case "edge":
      return `Edge ${name}`;
    case "target":
      return `Target ${name}`;
  }
}

type Where = Pick<Extract<Event, { type: "taskDone" }>, "scope" | "key">;

/** A task that is done once holds for others too. */
function shared({ scope, key }: Where): string {
  switch (scope) {
    case "pool":
      return "";
    case "forest":
      return " and the whole forest";
    case "site":
      return ` and all of site ${key}`;
    case "edge":
      return ` and the Edge of site ${key}`;
    case "target":
      return key === "" ? "" : ` and target ${key}`;
  }
}

type Grant = Extract<Event, { type: "roleGranted" }>;

const scoped = ({ role, group, pool, site }: Grant | Extract<Event, { type: "roleRevoked" }>): string =>
  [role, group && `of group ${group}`, pool && `for ${pool}`, site && `in site ${site}`]
    .filter(Boolean)
    .join(" ");

type Place = {
  readonly phase?: number | undefined;
  readonly site?: string | undefined;
  readonly pool?: string | undefined;
};

function policyPlace({ phase, site, pool }: Place): string {
  const places = [phase && `phase ${phase}`, site && `site ${site}`, pool && `pool ${pool}`].filter(Boolean);
  return places.length > 0 ? `for ${places.join(", ")}` : "for every gate";
}

/** `approvals uc:1, security:1; separation strict; the pilot soaks 7d; checkpoints count for 14d` */
export const printPolicy = (policy: Policy, nameOf: Voice["nameOf"]): string => {
  const { approvals, soak, separation, evidenceAge } = policy;
  return [
    approvals && `approvals ${printApprovals(approvals)}`,
    separation && `separation ${separation}`,
    soak === undefined ? "" : soakOf(soak),
    evidenceAge && `checkpoints count for ${printDuration(evidenceAge)}`,
    ...silenceOf(policy, nameOf),
  ]
    .filter(Boolean)
    .join("; ");
};

/** What becomes of a gate that nobody answers. */
const silenceOf = (
  { remind, escalate, expire, zone, hours, days }: Policy,
  nameOf: Voice["nameOf"],
): readonly string[] => [
  ...spanOf(remind, (span) => `reminders every ${span}`, "no reminders"),
  ...(escalate === undefined
    ? []
    : escalate === null
      ? ["nobody else is told"]
      : [`${printPeople(escalate.to, nameOf)} told after ${printDuration(escalate.after)}`]),
  ...spanOf(expire, (span) => `requests expire after ${span}`, "requests do not expire"),
  ...(hours === undefined
    ? []
    : [hours ? `time runs from ${hours.from} to ${hours.to}` : "time runs at all hours"]),
  ...(days === undefined ? [] : [days === "daily" ? "on every day" : "on weekdays"]),
  ...(zone === undefined ? [] : [`by the clocks of ${zone}`]),
];

const spanOf = (
  span: number | null | undefined,
  say: (span: string) => string,
  off: string,
): readonly string[] => (span === undefined ? [] : [span === null ? off : say(printDuration(span))]);

const soakOf = (soak: number): string =>
  soak === 0 ? "no soak time" : `the pilot soaks ${printDuration(soak)}`;

type Question = Extract<Event, { type: "questionPut" }>["question"];

function questionPut(question: Question, pool: string): string {
  switch (question.kind) {
    case "checkpoint":
      return `${pool}: checkpoint ${question.checkpoint}${ofSite(question.site)} was asked.`;
    case "fact":
      return `${pool}: its ${question.key} was asked for.`;
    case "registration":
      return `A registration waits for ${question.key}: ${question.typed}`;
    case "versions":
      return `It was asked what ${listOf(Object.keys(question.versions).map((number) => `ServiceVersion ${number}`))} of a topology document stand for.`;
    case "selection":
      return `An order for ${counted(question.pools.length, "pool")} waits for a yes: ${question.typed}`;
  }
}

type Gate = Pick<Extract<Event, { type: "gateVoided" }>, "gate" | "phase">;

/** A request that another one takes the place of need not be asked for again. */
function whyVoid(asked: Gate, changed: readonly string[], pool: string): string {
  if (asked.gate === "phase" && changed.includes("rollback-is-possible")) return "it is asked to go back.";
  if (asked.gate === "phase" && changed.includes("kept-pools-have-a-reason"))
    return "it is asked to be kept in coexistence.";
  if (asked.gate === "adoption" && changed.includes("adoption-is-midway"))
    return "where it is to be taken up, or what is registered of it, has changed.";
  return `what they were about has changed: ${changed.join(", ")}. Ask again: ${orderFor(asked, pool)}`;
}

/** What a pool does after a no. */
function afterNo(gate: Gate["gate"], pool: string): string {
  if (gate === "adoption")
    return `; it stays registered and is not taken up. Ask anew: ${orderFor({ gate, phase: 0 }, pool)} · or take it out: pool remove ${pool} because …`;
  return isBeside(gate) ? ", and the rule holds as before" : ", and the pool goes back to work";
}

const approvedBy = (votes: Parameters<typeof printVotes>[0], nameOf: Voice["nameOf"]): string =>
  votes.length > 0 ? ` Approved by ${printVotes(votes, nameOf)}.` : "";

const farBack = (to: number): string => (to === 0 ? " all the way" : ` to phase ${to}`);

/** Where a pool is after a phase; of a log that does not say how many there are, as far as every path agrees on it. */
function whereNow(phase: number, of: number | undefined): string {
  const last = ", the last one: its migration is complete";
  if (of !== undefined) return phase < of ? ` and is in phase ${phase + 1}` : last;
  if (paths.every(({ phases }) => phase < phases.length)) return ` and is in phase ${phase + 1}`;
  return paths.every(({ phases }) => phase >= phases.length) ? last : "";
}
