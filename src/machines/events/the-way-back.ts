import { z } from "zod";
import { PersonId } from "../../facts/ids";
import { Judged, Reset, Where } from "./values";

/** The way back. */
export const theWayBack = [
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
] as const;
