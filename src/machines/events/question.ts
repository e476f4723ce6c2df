import { z } from "zod";
import { Fqdn, SiteKey } from "../../facts/ids";
import { Version } from "../../facts/versions";

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
