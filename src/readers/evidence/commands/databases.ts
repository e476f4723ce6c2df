import type { Reader } from "../reader";

export const databases: readonly Reader[] = [
  {
    cmdlet: "Test-CsDatabase",
    shows: "whether each database of a pool can be reached and has the version it should have",
    print:
      "Test-CsDatabase -ConfiguredDatabases -SqlServerFqdn {server} | Select-Object SqlServerFqdn, SqlInstanceName, DatabaseName, ExpectedVersion, InstalledVersion, Succeed | ConvertTo-Csv -NoTypeInformation",
    sources: ["test-csdatabase.md", "lync-server-2013-testing-database-connectivity.md"],
    types: [],
    needs: [["databasename"], ["succeed"]],
    marks: ["succeed"],
    lacks: [],
    says: [
      {
        is: "told",
        about: {
          kind: "server",
          properties: ["sqlserverfqdn", "datasource"],
          parameters: ["sqlserverfqdn"],
        },
        item: ["databasename"],
        value: ["succeed"],
        verdict: { good: ["true"], bad: ["false"] },
        detail: [
          ["sqlinstancename", "SqlInstanceName"],
          ["expectedversion", "ExpectedVersion"],
          ["installedversion", "InstalledVersion"],
        ],
        at: null,
        narrowedBy: [],
        atMost: 2000,
      },
    ],
  },
];
