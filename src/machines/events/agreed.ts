import { z } from "zod";
import { Signed } from "./values";

/** Taken up midway, kept in coexistence, a rule set aside. */
export const agreed = [
  z.object({ type: z.literal("adoptionAsked"), phase: z.int(), because: z.string() }),
  z.object({ type: z.literal("poolAdopted"), phase: z.int(), ...Signed }),
  z.object({ type: z.literal("keepAsked"), because: z.string() }),
  z.object({ type: z.literal("poolKept"), phase: z.int(), ...Signed }),
  z.object({ type: z.literal("waiverAsked"), rule: z.string(), until: z.int(), because: z.string() }),
  z.object({ type: z.literal("waiverGranted"), rule: z.string(), until: z.int(), ...Signed }),
] as const;
