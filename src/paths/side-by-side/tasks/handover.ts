import type { Tasks } from "../guide";
import { lines, poolIsVacated, reopened, replication } from "../shared";

/** What the legacy pool still does for others is handed over. */
export const handoverTasks = {
  dnsSrv: ({ now }) => ({
    title: "Update DNS SRV records",
    scope: "forest",
    of: "last",
    what: `Point the internal record _sipinternaltls._tcp of every SIP domain at a ${now.short} pool, and see that its name resolves. All users of all pools have moved by then; the pool or Director it points at now goes only afterwards.`,
    command: lines("nslookup -type=SRV _sipinternaltls._tcp.<SIP domain>", "nslookup {target}"),
    guarded: true,
    undo: {
      command: "nslookup -type=SRV _sipinternaltls._tcp.<SIP domain>   # after pointing it at {pool} again",
      resets: ["pool.dns"],
    },
    empty: [{ what: "users-left", of: "forest", rules: ["R-62"] }],
    covers: ["CP-14"],
    source: "update-dns-srv-records.md",
  }),
  managementServer: ({ now }) => ({
    title: `Move the legacy install Central Management Server to ${now.name}`,
    scope: "forest",
    of: "last",
    what: 'Export the configuration, make the store on {target} (a Standard Edition server is prepared as first one), and go on only if Enable-CsTopology succeeded: otherwise the topology may end with no store at all. After the move run setup step 2 on the new and then on the old server, restart the new one, and uninstall the old database only when replication is complete and stable: with it goes the way back. The chapter writes "Content Management Server"; this server is meant.',
    command: lines(
      'Export-CsConfiguration -FileName "<backup folder>\\configuration.zip"',
      'Export-CsLisConfiguration -FileName "<backup folder>\\lis.zip"',
      'Install-CsDatabase -CentralManagementDatabase -SqlServerFqdn "<SQL Server of {target}>" -SqlInstanceName "<instance>"',
      "Enable-CsTopology",
      "Move-CsManagementServer   # on a server of {target}",
      replication,
    ),
    guarded: true,
    skip: { fact: { fact: "pool.cms", is: false } },
    undo: {
      command: lines(
        "Enable-CsTopology",
        "Move-CsManagementServer   # on the server that held it, while its database still exists",
        replication,
      ),
      resets: ["pool.cms"],
    },
    // Enable-CsTopology brings the published topology into force; it publishes no other one.
    publishes: false,
    settles: { "pool.cms": false },
    cautions: [
      {
        rules: ["R-64"],
        say: "Keep the old Central Management database until every replica says UpToDate : True and stays so: once it is uninstalled, the store cannot go back.",
      },
    ],
    covers: ["CP-14"],
    source: "move-the-central-management-server.md",
  }),
  conferenceDirectories: () => ({
    title: "Move Conference Directories",
    what: "Back the conference directories up, then move them to {target} one by one until none names {pool}; dial-in to moved meetings depends on them. After the known cast error open a new shell and try again: a move that failed half-way cannot be rolled back.",
    command: lines(
      'Export-CsUserData -PoolFqdn "{pool}" -FileName "<backup folder>\\userdata.zip"',
      "Get-CsConferenceDirectory | Select-Object Identity, ServiceId",
      'Move-CsConferenceDirectory -Identity <number> -TargetPool "{target}"',
    ),
    guarded: true,
    undo: {
      command: 'Move-CsConferenceDirectory -Identity <number> -TargetPool "{pool}"',
      resets: ["pool.conference-directories-left"],
    },
    empty: poolIsVacated,
    settles: { "pool.conference-directories-left": 0 },
    covers: ["CP-14"],
    source: "move-conference-directories.md",
  }),
  archivingOff: () => ({
    title: "Remove the Archiving server association",
    what: "Take the Archiving Server off {pool} and off every server and branch appliance that still has it, publish, and wait for replication.",
    command: replication,
    when: { fact: "pool.roles", has: "archiving" },
    guarded: true,
    undo: {
      command: lines("# associate the Archiving Server with {pool} again, publish, then:", replication),
      resets: reopened,
    },
    publishes: true,
    empty: poolIsVacated,
    covers: ["CP-14", "CP-15"],
    source: "remove-the-archiving-server-association.md",
  }),
  monitoringOff: () => ({
    title: "Remove the Monitoring server association",
    what: "Take the Monitoring Server off {pool} and off every server and branch appliance that still has it, publish, and wait for replication.",
    command: replication,
    when: { fact: "pool.roles", has: "monitoring" },
    guarded: true,
    undo: {
      command: lines("# associate the Monitoring Server with {pool} again, publish, then:", replication),
      resets: reopened,
    },
    publishes: true,
    empty: poolIsVacated,
    covers: ["CP-14", "CP-15"],
    source: "remove-the-monitoring-server-association.md",
  }),
} satisfies Partial<Tasks>;
