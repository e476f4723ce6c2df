import type { Phase } from "../path";
import { applicationTasks } from "./phase-9-applications";
import { clientTasks } from "./phase-9-clients";
import { mediationTasks } from "./phase-9-mediation";

/** Twelve topics: 9.7 is a heading, its three sub-tasks are the tasks; the one sub-task of 9.5 is its first step. */
export const phase9: Phase = {
  number: 9,
  title: "Complete post-migration tasks",
  source: "phase-9-complete-post-migration-tasks.md",
  tasks: [...applicationTasks, ...mediationTasks, ...clientTasks],
};
