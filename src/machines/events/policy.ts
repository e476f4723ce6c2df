import { z } from "zod";
import { PersonId } from "../../facts/ids";

const Approvals = z.object({ group: z.string(), count: z.int().min(1) });
const Separation = z.enum(["strict", "requester", "solo"]);

export const Days = z.enum(["daily", "weekdays"]);

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
