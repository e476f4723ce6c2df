import type { Condition } from "../../facts/condition";
import type { Need, Task } from "../path";

const poolIsGone: Need = {
  task: "8.6.5",
  because: "databases go after the servers that use them (R-73)",
  source: "remove-sql-server-instances-and-databases-on-the-back-end-server.md",
};

const serversAreGone: Need = {
  task: "7.7",
  because: "the Archiving and Monitoring Servers go before their databases (R-73)",
  source: "remove-sql-server-instances-and-databases-on-the-back-end-server.md",
};

/** These servers may serve other pools until the last one is empty, and their databases as long as they. */
const withTheLastPool: Condition = { fact: "pool.last", is: true };

/** 8.7.1 to 8.7.3: nothing of it comes back without the backup. */
export const databaseTasks: readonly Task[] = [
  {
    number: "8.7.1",
    title: "Remove the SQL Server database for a Front End pool",
    scope: "pool",
    what: "Remove the SQL store of {pool} from the topology if it is still there, then uninstall its user and application databases, and delete the files that stay behind.",
    command:
      'Uninstall-CsDatabase -DatabaseType User -SqlServerFqdn "<SQL Server of {pool}>" -SqlInstanceName "<instance>"\nUninstall-CsDatabase -DatabaseType Application -SqlServerFqdn "<SQL Server of {pool}>" -SqlInstanceName "<instance>"',
    needs: [poolIsGone],
    due: { gate: 8, of: "each" },
    when: null,
    guarded: true,
    irreversible: true,
    skip: "with-reason",
    undo: null,
    publishes: false,
    empty: [],
    settles: {},
    cautions: [],
    covers: [],
    source: "remove-the-sql-server-database-for-a-front-end-pool.md",
  },
  {
    number: "8.7.2",
    title: "Remove the SQL Server database for a Monitoring Server",
    scope: "pool",
    what: "With the last pool: remove the SQL store of the Monitoring Server from the topology if it is still there, then uninstall its database. Call history that nobody exported is lost.",
    command:
      'Uninstall-CsDatabase -DatabaseType Monitoring -SqlServerFqdn "<SQL Server of the Monitoring Server>" -SqlInstanceName "<instance>"',
    needs: [
      poolIsGone,
      serversAreGone,
      {
        task: "8.5",
        because: "a pool that still names the Monitoring Server would look for its database (R-73)",
        source: "remove-the-monitoring-server-association.md",
        when: { fact: "pool.roles", has: "monitoring" },
      },
    ],
    due: { gate: 8, of: "each" },
    when: withTheLastPool,
    guarded: true,
    irreversible: true,
    skip: "with-reason",
    undo: null,
    publishes: false,
    empty: [],
    settles: {},
    cautions: [],
    covers: [],
    source: "remove-the-sql-server-database-for-a-monitoring-server.md",
  },
  {
    number: "8.7.3",
    title: "Remove the SQL Server database for an Archiving Server",
    scope: "pool",
    what: "With the last pool: remove the SQL store of the Archiving Server from the topology if it is still there, then uninstall its database. Check first how long your rules want the archive kept.",
    command:
      'Uninstall-CsDatabase -DatabaseType Archiving -SqlServerFqdn "<SQL Server of the Archiving Server>" -SqlInstanceName "<instance>"',
    needs: [
      poolIsGone,
      serversAreGone,
      {
        task: "8.4",
        because: "a pool that still names the Archiving Server would look for its database (R-73)",
        source: "remove-the-archiving-server-association.md",
        when: { fact: "pool.roles", has: "archiving" },
      },
    ],
    due: { gate: 8, of: "each" },
    when: withTheLastPool,
    guarded: true,
    irreversible: true,
    skip: "with-reason",
    undo: null,
    publishes: false,
    empty: [],
    settles: {},
    cautions: [],
    covers: [],
    source: "remove-the-sql-server-database-for-an-archiving-server.md",
  },
];
