import { z } from "zod";
import { GateName as Gate } from "../facts/gates";
import { Fqdn, LogId, PersonId, SiteKey } from "../facts/ids";
import { Method, Version, Wave } from "../facts/versions";

const Known = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]);

/** A fact's value as it is stored; null takes the fact back. */
export const FactValue = z.union([...Known.options, z.null()]);
export type FactValue = z.infer<typeof FactValue>;
const FactValues = z.record(z.string(), FactValue);

/** What was read has a value: it takes nothing back. */
const ReadValues = z.record(z.string(), Known);

/** What facts were read from: output of a command, or a document of the topology, under the digest of its text; and when
 * it was so. */
const ReadFrom = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("evidence"), cmdlet: z.string(), sha256: z.string(), seenAt: z.int() }),
  z.object({ kind: z.literal("document"), document: z.string(), sha256: z.string(), seenAt: z.int() }),
]);
export type ReadFrom = z.infer<typeof ReadFrom>;

const Source = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("word") }),
  z.object({ kind: z.literal("deed") }),
  z.object({ kind: z.literal("evidence"), cmdlet: z.string(), sha256: z.string() }),
  z.object({ kind: z.literal("document"), document: z.string(), sha256: z.string() }),
]);

/** What stands against the values of an event: for the key of each, the other statement. */
const Contradicted = z.array(
  z.object({ key: z.string(), value: Known, by: PersonId.nullable(), at: z.int(), source: Source }),
);
export type Contradicted = z.infer<typeof Contradicted>;

/** What a fact is about. */
export const SubjectKind = z.enum(["migration", "site", "edge", "target", "pool"]);
export type SubjectKind = z.infer<typeof SubjectKind>;

/** Where a task is done once, and whose done it is: `{ scope: "site", key: "munich" }`. */
const Where = { scope: z.enum(["forest", "site", "edge", "target", "pool"]), key: z.string() };

/** What evidence is given for. */
const About = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("checkpoint"), checkpoint: z.string(), site: SiteKey.nullable() }),
  z.object({ kind: z.literal("task"), task: z.string() }),
]);

/** A rule's verdict as it is kept beside the step that it let through. */
const Judged = z.object({ rule: z.string(), verdict: z.enum(["pass", "warn", "refuse", "hold", "unknown"]) });
export type Judged = z.infer<typeof Judged>;

/** A warning or a caution that somebody went on with: the rule, what it found, the documents' rules behind it, and the
 * words of a caution. */
const Acknowledged = z.object({
  rule: z.string(),
  code: z.string(),
  rules: z.array(z.string()),
  say: z.string().optional(),
});
export type Acknowledged = z.infer<typeof Acknowledged>;

const Approvals = z.object({ group: z.string(), count: z.int().min(1) });
const Separation = z.enum(["strict", "requester", "solo"]);

/** Older logs name no gate: there was one. */
const GateName = Gate.default("phase");

/** A gate's votes, as they opened it. */
const Signed = {
  round: z.int(),
  judgements: z.array(Judged),
  votes: z.array(z.object({ by: PersonId, group: z.string() })),
};

/** What became false when a step was taken back: tasks, checkpoints, or facts of the pool. */
const Reset = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("task"), task: z.string(), ...Where }),
  z.object({ kind: z.literal("checkpoint"), checkpoint: z.string(), site: SiteKey.nullable() }),
  z.object({ kind: z.literal("fact"), key: z.string() }),
]);
export type Reset = z.infer<typeof Reset>;

export const Role = z.enum(["admin", "approver", "engineer", "viewer", "auditor"]);
export type Role = z.infer<typeof Role>;

const Days = z.enum(["daily", "weekdays"]);

/** What a gate's policy may say. Where it is silent, a wider policy speaks, and at last the default. */
export const Policy = z.object({
  approvals: z.array(Approvals).min(1).optional(),
  soak: z.int().min(0).optional(),
  separation: Separation.optional(),
  evidenceAge: z.int().min(1).optional(),
  /** What becomes of a gate that nobody answers; null turns off what a wider policy says. */
  remind: z.int().min(1).nullable().optional(),
  escalate: z
    .object({ after: z.int().min(1), to: z.array(PersonId).min(1) })
    .nullable()
    .optional(),
  expire: z.int().min(1).nullable().optional(),
  /** By which clocks, in which hours and on which days such time runs; null: at all hours. */
  zone: z.string().optional(),
  hours: z.object({ from: z.string(), to: z.string() }).nullable().optional(),
  days: Days.optional(),
});
export type Policy = z.infer<typeof Policy>;

/** What a conversation waits for an answer to. */
export const Question = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("checkpoint"),
    pool: Fqdn,
    checkpoint: z.string(),
    site: SiteKey.nullable(),
    round: z.int(),
  }),
  z.object({ kind: z.literal("fact"), pool: Fqdn, key: z.string() }),
  /** A registration that still lacks a value; `typed` is the command so far. */
  z.object({ kind: z.literal("registration"), typed: z.string(), key: z.string() }),
  /** An order for several pools that waits for a yes to their list. */
  z.object({ kind: z.literal("selection"), typed: z.string(), pools: z.array(Fqdn) }),
  /** Whether the version numbers of a topology document stand for these versions. */
  z.object({ kind: z.literal("versions"), versions: z.record(z.string(), Version) }),
]);
export type Question = z.infer<typeof Question>;

/** What can happen to a migration. Past deeds, each stored once and never changed. */
export const MigrationEvent = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("migrationRegistered"),
    name: z.string(),
    from: Version,
    to: Version,
    method: Method,
    path: z.string(),
    tenant: z.string(),
    home: z.string(),
    facts: FactValues,
  }),
  /** `called`: the name that the conversation bore, where it was known. */
  z.object({
    type: z.literal("migrationHomed"),
    conversation: z.string(),
    called: z.string().optional(),
  }),
  z.object({ type: z.literal("siteAdded"), site: SiteKey, name: z.string(), facts: FactValues }),
  z.object({ type: z.literal("edgeAdded"), edge: Fqdn, facts: FactValues }),
  z.object({
    type: z.literal("factsDeclared"),
    on: SubjectKind,
    name: z.string(),
    facts: FactValues,
    because: z.string().optional(),
  }),
  z.object({
    type: z.literal("factsRead"),
    on: SubjectKind,
    name: z.string(),
    facts: ReadValues,
    source: ReadFrom,
    contradicts: Contradicted.optional(),
    /** Who is asked which side is right. */
    owner: z.string().optional(),
  }),
  /** Said, or read by an older or another command, against what counts: both are shown. A value that agrees, or null, takes
   * back what was said against it. */
  z.object({
    type: z.literal("factsKeptBeside"),
    on: SubjectKind,
    name: z.string(),
    facts: FactValues,
    source: ReadFrom.optional(),
    contradicts: Contradicted.optional(),
    /** Who is asked which side is right. */
    owner: z.string().optional(),
    because: z.string().optional(),
  }),
  z.object({
    type: z.literal("roleGranted"),
    person: PersonId,
    role: Role,
    group: z.string().optional(),
    pool: Fqdn.optional(),
    site: SiteKey.optional(),
  }),
  z.object({
    type: z.literal("roleRevoked"),
    person: PersonId,
    role: Role,
    group: z.string().optional(),
    pool: Fqdn.optional(),
    site: SiteKey.optional(),
  }),
  z.object({
    type: z.literal("policySet"),
    policy: Policy,
    phase: z.int().optional(),
    site: SiteKey.optional(),
    pool: Fqdn.optional(),
  }),
  z.object({
    type: z.literal("questionPut"),
    conversation: z.string(),
    /** The message that began the thread in which it was put, where it was put in one. */
    thread: z.string().optional(),
    to: PersonId.nullable(),
    question: Question,
  }),
  z.object({ type: z.literal("questionClosed"), conversation: z.string() }),
  /** A topology document was read. Its text is kept under the SHA-256; what it says of things is told by other events. */
  z.object({
    type: z.literal("topologyRead"),
    sha256: z.string(),
    form: z.enum(["published", "builder"]),
    signature: z.string().nullable(),
    came: z.enum(["file", "block", "shell"]),
    file: z.string().optional(),
    sites: z.int(),
    pools: z.int(),
    edges: z.int(),
  }),
  /** From now on these version numbers of documents stand for these versions. */
  z.object({ type: z.literal("versionsConfirmed"), versions: z.record(z.string(), Version) }),
  z.object({ type: z.literal("batchChanged"), batch: z.string(), add: z.array(Fqdn), remove: z.array(Fqdn) }),
  /** A conversation's daily summary: at which time of which clocks, and of which pools. One takes the place of another. */
  z.object({
    type: z.literal("summaryScheduled"),
    conversation: z.string(),
    at: z.string(),
    zone: z.string(),
    days: Days,
    scope: z.object({ site: SiteKey.optional(), batch: z.string().optional(), pool: Fqdn.optional() }),
  }),
  z.object({ type: z.literal("summaryStopped"), conversation: z.string() }),

  /** The record was handed over as a file, with this SHA-256: all of it, or what is of one pool, up to an event with the hash
   * that is told as its head. */
  z.object({
    type: z.literal("recordHandedOver"),
    of: Fqdn.nullable(),
    upTo: z.int(),
    head: z.string(),
    sha256: z.string(),
    bytes: z.int(),
    came: z.enum(["upload", "shell"]),
  }),

  /** A message that was answered was changed by its writer afterwards; what came of it stands. */
  z.object({ type: z.literal("messageEdited"), conversation: z.string(), message: z.string() }),
  z.object({ type: z.literal("messageDeleted"), conversation: z.string(), message: z.string() }),

  // What happens to a pool beside its way through the phases.
  z.object({
    type: z.literal("leaveGiven"),
    task: z.string(),
    until: z.int(),
    judgements: z.array(Judged),
    acknowledged: z.array(Acknowledged).optional(),
    because: z.string().optional(),
  }),
  z.object({
    type: z.literal("taskDone"),
    task: z.string(),
    ...Where,
    leave: z.boolean(),
    settles: FactValues,
    publishes: z.boolean(),
    note: z.string().optional(),
  }),
  z.object({ type: z.literal("taskSkipped"), task: z.string(), ...Where, because: z.string() }),
  z.object({ type: z.literal("taskReopened"), task: z.string(), ...Where, because: z.string() }),
  z.object({ type: z.literal("deedAcknowledged"), task: z.string(), ...Where }),
  z.object({
    type: z.literal("checkpointConfirmed"),
    checkpoint: z.string(),
    site: SiteKey.nullable(),
    round: z.int(),
    note: z.string().optional(),
    /** The texts that show it; absent where somebody says it. `worded`: what of it people say all the same. */
    evidence: z.array(z.string()).optional(),
    worded: z.array(z.string()).optional(),
  }),
  z.object({
    type: z.literal("checkpointFailed"),
    checkpoint: z.string(),
    site: SiteKey.nullable(),
    round: z.int(),
    because: z.string(),
    evidence: z.array(z.string()).optional(),
  }),
  /** What output shows of what a checkpoint or task wants shown, or what somebody says of a cell of the matrix. */
  z.object({
    type: z.literal("evidenceGiven"),
    about: About,
    items: z.array(
      z.object({
        key: z.string(),
        verdict: z.enum(["pass", "fail", "unused"]),
        cmdlet: z.string().nullable(),
        detail: z.string().nullable(),
      }),
    ),
    /** The text's, redacted as it is kept; null where somebody says it. */
    sha256: z.string().nullable(),
    seenAt: z.int(),
    collected: z.object({ nonce: z.string(), host: z.string() }).optional(),
    because: z.string().optional(),
  }),
  z.object({ type: z.literal("collectorMade"), about: About, nonce: z.string(), until: z.int() }),
  z.object({
    type: z.literal("checkpointReopened"),
    checkpoint: z.string(),
    site: SiteKey.nullable(),
    because: z.string(),
  }),
  z.object({
    type: z.literal("usersMoved"),
    wave: Wave,
    count: z.int().min(1),
    back: z.boolean().optional(),
    because: z.string().optional(),
  }),
  z.object({ type: z.literal("voteGiven"), gate: z.string(), round: z.int(), note: z.string().optional() }),
  z.object({ type: z.literal("voteWithdrawn"), gate: z.string(), round: z.int() }),

  // The way of a pool: what the machine of its path sees.
  z.object({
    type: z.literal("poolEnrolled"),
    facts: FactValues,
    target: Fqdn.nullable(),
    /** The companion path that it goes along, where that is not the migration's. */
    path: z.string().optional(),
    /** Where it is to be taken up midway: it then waits for its adoption. */
    atPhase: z.int().optional(),
    because: z.string().optional(),
  }),
  z.object({
    type: z.literal("gateAsked"),
    gate: GateName,
    phase: z.int(),
    round: z.int(),
    digest: z.string(),
    material: z.record(z.string(), z.unknown()),
    judgements: z.array(Judged),
  }),
  z.object({
    type: z.literal("gateVoided"),
    gate: GateName,
    phase: z.int(),
    round: z.int(),
    changed: z.array(z.string()),
  }),
  z.object({
    type: z.literal("gateRejected"),
    gate: GateName,
    phase: z.int(),
    round: z.int(),
    because: z.string(),
  }),
  z.object({ type: z.literal("gateWithdrawn"), gate: GateName, phase: z.int(), round: z.int() }),
  // What comes of nobody's answer. None of them decides anything for anybody.
  z.object({
    type: z.literal("gateReminded"),
    gate: GateName,
    phase: z.int(),
    round: z.int(),
    to: z.array(PersonId),
  }),
  z.object({
    type: z.literal("gateEscalated"),
    gate: GateName,
    phase: z.int(),
    round: z.int(),
    to: z.array(PersonId),
  }),
  z.object({ type: z.literal("gateExpired"), gate: GateName, phase: z.int(), round: z.int() }),
  z.object({
    type: z.literal("phasePassed"),
    phase: z.int(),
    /** How many phases the path has. Earlier logs do not say. */
    of: z.int().optional(),
    round: z.int(),
    judgements: z.array(Judged),
    acknowledged: z.array(Acknowledged).optional(),
    votes: z.array(z.object({ by: PersonId, group: z.string() })),
  }),
  z.object({ type: z.literal("poolHeld"), because: z.string() }),
  z.object({ type: z.literal("poolReleased") }),
  z.object({ type: z.literal("poolRemoved"), because: z.string() }),

  // The way back.
  z.object({ type: z.literal("rollbackAsked"), to: z.int(), because: z.string() }),
  z.object({ type: z.literal("rollbackWithdrawn") }),
  z.object({
    type: z.literal("rollbackApproved"),
    to: z.int(),
    round: z.int(),
    judgements: z.array(Judged),
    votes: z.array(z.object({ by: PersonId, group: z.string() })),
  }),
  z.object({ type: z.literal("consequencesAcknowledged"), users: z.int(), since: z.int().nullable() }),
  z.object({
    type: z.literal("taskUndone"),
    task: z.string(),
    ...Where,
    resets: z.array(Reset),
    note: z.string().optional(),
  }),
  z.object({ type: z.literal("rolledBack"), to: z.int() }),
  /** `phase` is told of a pool that was kept and goes on there; one that was rolled back begins again. */
  z.object({ type: z.literal("poolRestarted"), phase: z.int().optional() }),

  // Taken up midway, kept in coexistence, a rule set aside.
  z.object({ type: z.literal("adoptionAsked"), phase: z.int(), because: z.string() }),
  z.object({ type: z.literal("poolAdopted"), phase: z.int(), ...Signed }),
  z.object({ type: z.literal("keepAsked"), because: z.string() }),
  z.object({ type: z.literal("poolKept"), phase: z.int(), ...Signed }),
  z.object({ type: z.literal("waiverAsked"), rule: z.string(), until: z.int(), because: z.string() }),
  z.object({ type: z.literal("waiverGranted"), rule: z.string(), until: z.int(), ...Signed }),
]);
export type MigrationEvent = z.infer<typeof MigrationEvent>;

/** What can happen in `house`, the log of what belongs to no migration. */
export const HouseEvent = z.discriminatedUnion("type", [
  z.object({ type: z.literal("adminNamed"), person: PersonId }),
  z.object({
    type: z.literal("migrationOpened"),
    migration: LogId,
    name: z.string(),
    tenant: z.string(),
    forest: z.string().nullable(),
    to: Version.optional(),
  }),
  z.object({ type: z.literal("forestClaimed"), migration: LogId, forest: z.string().nullable() }),
  z.object({ type: z.literal("migrationChosen"), conversation: z.string(), migration: LogId }),
  z.object({ type: z.literal("clockMoved"), by: z.int() }),
]);
export type HouseEvent = z.infer<typeof HouseEvent>;

/** The events that move a pool through the machine of its path. */
export const lifecycle = [
  "poolEnrolled",
  "gateAsked",
  "gateVoided",
  "gateRejected",
  "gateWithdrawn",
  "gateExpired",
  "phasePassed",
  "poolHeld",
  "poolReleased",
  "poolRemoved",
  "rollbackAsked",
  "rollbackWithdrawn",
  "rollbackApproved",
  "rolledBack",
  "poolRestarted",
  "poolAdopted",
  "poolKept",
] as const;
