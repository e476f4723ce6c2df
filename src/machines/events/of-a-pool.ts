import { z } from "zod";
import { SiteKey } from "../../facts/ids";
import { Wave } from "../../facts/versions";
import { About, Acknowledged, FactValues, Judged, Where } from "./values";

/** What happens to a pool beside its way through the phases. */
export const ofAPool = [
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
] as const;
