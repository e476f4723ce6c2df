import type { Guide, PhaseHead } from "./guide";
import type { PhaseKey } from "./outline";

/** The titles and documents of the eight phases, as the guide of 2019 has them. */
export const phaseHeads = ({ now }: Guide): Readonly<Record<PhaseKey, PhaseHead>> => ({
  plan: { title: "Plan your migration", source: "phase-1-plan-your-migration.md" },
  prepare: { title: "Prepare for migration", source: "phase-2-prepare-for-migration.md" },
  deploy: { title: `Deploy ${now.name} pilot pool`, source: "phase-3-deploy-pilot-pool.md" },
  test: {
    title: "Move test users to the pilot pool",
    source: "phase-4-move-test-users-to-the-pilot-pool.md",
  },
  edge: {
    title: `Add ${now.name} Edge Server to pilot pool`,
    source: "phase-5-add-edge-server-to-pilot-pool.md",
  },
  production: {
    title: "Move from pilot deployment into production",
    source: "phase-6-move-from-pilot-deployment-into-production.md",
  },
  finish: {
    title: "Complete post-migration tasks",
    source: "phase-7-complete-post-migration-tasks.md",
  },
  decommission: {
    title: "Decommission legacy pools",
    source: "phase-8-decommission-legacy-pools.md",
  },
});
