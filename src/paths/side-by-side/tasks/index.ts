import type { Tasks } from "../guide";
import { databaseTasks } from "./databases";
import { deployTasks } from "./deploy";
import { edgeTasks } from "./edge";
import { applicationTasks } from "./finish-applications";
import { serverAndDeviceTasks } from "./finish-servers-and-devices";
import { handoverTasks } from "./handover";
import { planTasks } from "./plan";
import { prepareTasks } from "./prepare";
import { productionTasks } from "./production";
import { removalTasks } from "./removal";
import { testTasks } from "./test-users";

/** Every task of the guide, once. One that the outline names and nobody wrote does not compile. */
export const guideTasks: Tasks = {
  ...planTasks,
  ...prepareTasks,
  ...deployTasks,
  ...testTasks,
  ...edgeTasks,
  ...productionTasks,
  ...applicationTasks,
  ...serverAndDeviceTasks,
  ...handoverTasks,
  ...removalTasks,
  ...databaseTasks,
};
