import { z } from "zod";
import { agreed } from "./agreed";
import { ofAPool } from "./of-a-pool";
import { ofTheMigration } from "./of-the-migration";
import { theWay } from "./the-way";
import { theWayBack } from "./the-way-back";

/** What can happen to a migration. Past deeds, each stored once and never changed. */
export const MigrationEvent = z.discriminatedUnion("type", [
  ...ofTheMigration,
  ...ofAPool,
  ...theWay,
  ...theWayBack,
  ...agreed,
]);
export type MigrationEvent = z.infer<typeof MigrationEvent>;

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
