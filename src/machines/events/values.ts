import { z } from "zod";
import { GateName as Gate } from "../../facts/gates";
import { PersonId, SiteKey } from "../../facts/ids";

const Known = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]);

/** A fact's value as it is stored; null takes the fact back. */
export const FactValue = z.union([...Known.options, z.null()]);
export type FactValue = z.infer<typeof FactValue>;
export const FactValues = z.record(z.string(), FactValue);

/** What was read has a value: it takes nothing back. */
export const ReadValues = z.record(z.string(), Known);

/** What facts were read from: output of a command, or a document of the topology, under the digest of its text; and when
 * it was so. */
export const ReadFrom = z.discriminatedUnion("kind", [
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
export const Contradicted = z.array(
  z.object({ key: z.string(), value: Known, by: PersonId.nullable(), at: z.int(), source: Source }),
);
export type Contradicted = z.infer<typeof Contradicted>;

/** What a fact is about. */
export const SubjectKind = z.enum(["migration", "site", "edge", "target", "pool"]);
export type SubjectKind = z.infer<typeof SubjectKind>;

/** Where a task is done once, and whose done it is: `{ scope: "site", key: "munich" }`. */
export const Where = { scope: z.enum(["forest", "site", "edge", "target", "pool"]), key: z.string() };

/** What evidence is given for. */
export const About = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("checkpoint"), checkpoint: z.string(), site: SiteKey.nullable() }),
  z.object({ kind: z.literal("task"), task: z.string() }),
]);

/** A rule's verdict as it is kept beside the step that it let through. */
export const Judged = z.object({
  rule: z.string(),
  verdict: z.enum(["pass", "warn", "refuse", "hold", "unknown"]),
});
export type Judged = z.infer<typeof Judged>;

/** A warning or a caution that somebody went on with: the rule, what it found, the documents' rules behind it, and the
 * words of a caution. */
export const Acknowledged = z.object({
  rule: z.string(),
  code: z.string(),
  rules: z.array(z.string()),
  say: z.string().optional(),
});
export type Acknowledged = z.infer<typeof Acknowledged>;

/** Older logs name no gate: there was one. */
export const GateName = Gate.default("phase");

/** A gate's votes, as they opened it. */
export const Signed = {
  round: z.int(),
  judgements: z.array(Judged),
  votes: z.array(z.object({ by: PersonId, group: z.string() })),
};

/** What became false when a step was taken back: tasks, checkpoints, or facts of the pool. */
export const Reset = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("task"), task: z.string(), ...Where }),
  z.object({ kind: z.literal("checkpoint"), checkpoint: z.string(), site: SiteKey.nullable() }),
  z.object({ kind: z.literal("fact"), key: z.string() }),
]);
export type Reset = z.infer<typeof Reset>;

export const Role = z.enum(["admin", "approver", "engineer", "viewer", "auditor"]);
export type Role = z.infer<typeof Role>;
