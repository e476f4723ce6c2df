import { z } from "zod";
import { Fqdn, PersonId, SiteKey } from "../../facts/ids";
import { Method, Version } from "../../facts/versions";
import { Days, Policy } from "./policy";
import { Question } from "./question";
import { Contradicted, FactValues, ReadFrom, ReadValues, Role, SubjectKind } from "./values";

/** What happens to a migration as a whole, and what its pools share. */
export const ofTheMigration = [
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
] as const;
