import { z } from "zod";
import { Fqdn, PersonId } from "../../facts/ids";
import { Acknowledged, FactValues, GateName, Judged } from "./values";

/** The way of a pool: what the machine of its path sees. */
export const theWay = [
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
] as const;
