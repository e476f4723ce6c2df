import { z } from "zod";
import { LogId, PersonId } from "../../facts/ids";
import { Version } from "../../facts/versions";

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
