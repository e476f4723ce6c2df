import type { Differences } from "../guide";

/** From Lync Server 2013 on, Archiving and Monitoring are services of the Front End; the guide still speaks of servers. */
export const recordingIsAService: Differences = {
  recordingServers: ({ old, number }) => ({
    what: `The page speaks of servers, but ${old.short} archives and monitors with services of its Front End: what is left to do is to let go of their stores. When nobody is left on any ${old.short} pool, clear what still points at them, delete them from the topology and publish. Their history does not come along: keep the backup; the databases follow in ${number("monitoringDatabase")} and ${number("archivingDatabase")}.`,
  }),
  archivingOff: () => ({
    what: "Take the Archiving store off {pool} and off every branch appliance that still has it, publish, and wait for replication.",
  }),
  monitoringOff: () => ({
    what: "Take the Monitoring store off {pool} and off every branch appliance that still has it, publish, and wait for replication.",
  }),
  monitoringDatabase: () => ({
    what: "With the last pool: remove the SQL store of Monitoring from the topology if it is still there, then uninstall its database. Call history that nobody exported is lost.",
  }),
  archivingDatabase: () => ({
    what: "With the last pool: remove the SQL store of Archiving from the topology if it is still there, then uninstall its database. Check first how long your rules want the archive kept.",
  }),
};
