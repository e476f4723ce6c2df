import type { Differences, Guide, PhaseHead } from "../guide";
import type { PhaseKey } from "../outline";

/** The phases that the guide for Lync Server 2010 calls otherwise, or describes elsewhere. */
export const phasesOf2010 = ({ old, now }: Guide): Partial<Readonly<Record<PhaseKey, PhaseHead>>> => ({
  plan: {
    title: `Plan your migration from ${old.name}`,
    source: "phase-1-plan-your-migration-from-lync-server-2010.md",
  },
  deploy: {
    title: `Deploy ${now.name} pilot pool`,
    source: "phase-3-deploy-lync-server-2013-pilot-pool.md",
  },
  edge: {
    title: `Add ${now.name} Edge Server to pilot pool`,
    source: "phase-5-add-lync-server-2013-edge-server-to-pilot-pool.md",
  },
});

/** What the guide for Lync Server 2010 says otherwise than the one of 2019, and the documents it is made of. */
export const guideOf2010: Differences = {
  recordingPlan: () => ({ title: "Migrating Archiving and Monitoring servers" }),
  updates: ({ old }) => ({
    title: `Apply ${old.name} updates`,
    what: `Bring every ${old.short} server to the newest cumulative update (KB 2493736, method 1). The documents ask for updates but name no lowest number.`,
    source: "apply-lync-server-2010-updates.md",
  }),
  verifyOld: ({ old }) => ({
    title: `Verify ${old.name} environment`,
    source: "verify-lync-server-2010-environment.md",
  }),
  directoryServices: () => ({ source: "prepare-active-directory-for-lync-server.md" }),
  deployPool: () => ({ source: "deploy-lync-server-2013-pilot-pool.md" }),
  viewUsers: ({ old }) => ({
    title: `View current users in ${old.name} pool`,
    source: "view-current-users-in-lync-server-2010-pool.md",
  }),
  moveRest: () => ({ source: "move-remaining-users-to-lync-server-2013.md" }),
  newClients: () => ({ source: "deploy-lync-server-2013-clients.md" }),
  branchAppliance: ({ old }) => ({
    what: `Move the branch users to a Front End pool, delete the appliance from the ${old.short} topology, add it again with {target} as backup registrar, publish, and move the users back. A ${old.short} appliance reports to a ${old.short} Monitoring store only.`,
  }),
  managementServer: ({ old, now }) => ({
    title: `Move the ${old.name} Central Management Server to ${now.name}`,
    source: "move-the-lync-server-2010-central-management-server-to-lync-server-2013.md",
  }),
  conferenceDirectories: () => ({
    source: "move-lync-server-2010-conference-directories-to-lync-server-2013.md",
  }),
  admissionControl: () => ({ source: "reset-call-admission-control.md" }),
  preventSessions: () => ({ source: "prevent-sessions-for-services.md" }),
  stopServices: ({ old }) => ({
    title: `Stop ${old.name} services`,
    source: "stop-lync-server-2010-services.md",
  }),
  removeServer: () => ({ source: "remove-a-front-end-server-from-a-pool.md" }),
  removePool: () => ({ source: "remove-front-end-pool-or-standard-edition-server.md" }),
  poolDatabase: () => ({ source: "remove-the-sql-server-database-for-a-front-end-pool.md" }),
  monitoringDatabase: () => ({ source: "remove-the-sql-server-database-for-a-monitoring-server.md" }),
  archivingDatabase: () => ({ source: "remove-the-sql-server-database-for-an-archiving-server.md" }),
};
