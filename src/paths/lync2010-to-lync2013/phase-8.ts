import type { Phase } from "../path";
import { databaseTasks } from "./phase-8-databases";
import { handoverTasks } from "./phase-8-handover";
import { removalTasks } from "./phase-8-removal";

/** 8.6 and 8.7 are headings in the guide; their sub-tasks are the tasks. */
export const phase8: Phase = {
  number: 8,
  title: "Decommission legacy pools",
  source: "phase-8-decommission-legacy-pools.md",
  tasks: [...handoverTasks, ...removalTasks, ...databaseTasks],
};
