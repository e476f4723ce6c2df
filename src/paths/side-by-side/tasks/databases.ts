import type { Condition } from "../../../facts/condition";
import type { GuideNeed, Tasks } from "../guide";

const databasesPage = "remove-sql-server-instances-and-databases-on-the-back-end-server.md";

const poolIsGone: GuideNeed = {
  task: "removePool",
  because: "databases go after the servers that use them",
  source: databasesPage,
  rules: ["R-73"],
};

const serversAreGone: GuideNeed = {
  task: "recordingServers",
  because: "the Archiving and Monitoring Servers go before their databases",
  source: databasesPage,
  rules: ["R-73"],
};

/** What records may serve other pools until the last one is empty, and its databases as long as it does. */
const withTheLastPool: Condition = { fact: "pool.last", is: true };

/** Nothing of it comes back without the backup. */
export const databaseTasks = {
  poolDatabase: () => ({
    title: "Remove the SQL Server database for a Front End pool",
    what: "Remove the SQL store of {pool} from the topology if it is still there, then uninstall its user and application databases, and delete the files that stay behind.",
    command:
      'Uninstall-CsDatabase -DatabaseType User -SqlServerFqdn "<SQL Server of {pool}>" -SqlInstanceName "<instance>"\nUninstall-CsDatabase -DatabaseType Application -SqlServerFqdn "<SQL Server of {pool}>" -SqlInstanceName "<instance>"',
    needs: [
      {
        ...poolIsGone,
        because:
          "databases go after the servers that use them, and a Standard Edition server takes its SQL store definition along",
        rules: ["R-73", "R-74"],
      },
    ],
    guarded: true,
    irreversible: true,
    source: databasesPage,
  }),
  monitoringDatabase: () => ({
    title: "Remove the SQL Server database for a Monitoring Server",
    what: "With the last pool: remove the SQL store of the Monitoring Server from the topology if it is still there, then uninstall its database. Call history that nobody exported is lost.",
    command:
      'Uninstall-CsDatabase -DatabaseType Monitoring -SqlServerFqdn "<SQL Server of the Monitoring Server>" -SqlInstanceName "<instance>"',
    needs: [
      poolIsGone,
      serversAreGone,
      {
        task: "monitoringOff",
        because: "a pool that still names the Monitoring Server would look for its database",
        when: { fact: "pool.roles", has: "monitoring" },
        rules: ["R-73"],
      },
    ],
    when: withTheLastPool,
    guarded: true,
    irreversible: true,
    source: databasesPage,
  }),
  archivingDatabase: () => ({
    title: "Remove the SQL Server database for an Archiving Server",
    what: "With the last pool: remove the SQL store of the Archiving Server from the topology if it is still there, then uninstall its database. Check first how long your rules want the archive kept.",
    command:
      'Uninstall-CsDatabase -DatabaseType Archiving -SqlServerFqdn "<SQL Server of the Archiving Server>" -SqlInstanceName "<instance>"',
    needs: [
      poolIsGone,
      serversAreGone,
      {
        task: "archivingOff",
        because: "a pool that still names the Archiving Server would look for its database",
        when: { fact: "pool.roles", has: "archiving" },
        rules: ["R-73"],
      },
    ],
    when: withTheLastPool,
    guarded: true,
    irreversible: true,
    source: databasesPage,
  }),
} satisfies Partial<Tasks>;
