import type { Phase } from "../path";
import { applicationTasks } from "./phase-7-applications";
import { serverAndDeviceTasks } from "./phase-7-servers-and-devices";

export const phase7: Phase = {
  number: 7,
  title: "Complete post-migration tasks",
  source: "phase-7-complete-post-migration-tasks.md",
  tasks: [...applicationTasks, ...serverAndDeviceTasks],
};
