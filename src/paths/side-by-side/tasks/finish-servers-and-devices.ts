import type { Tasks } from "../guide";
import { lines, reopened, replication } from "../shared";

/** Servers beside the pool, clients and devices. */
export const serverAndDeviceTasks = {
  recordingServers: ({ old, number }) => ({
    title: "Remove legacy Archiving and Monitoring servers",
    scope: "forest",
    of: "last",
    what: `When nobody is left on any ${old.short} pool, clear what still points at the ${old.short} Archiving and Monitoring Servers, delete them from the topology, in either order, and publish. Their history does not come along: keep the backup. Their databases follow in ${number("monitoringDatabase")} and ${number("archivingDatabase")}.`,
    command: replication,
    guarded: true,
    irreversible: true,
    publishes: true,
    empty: [{ what: "users-left", of: "forest", rules: ["R-69"] }],
    covers: ["CP-15"],
    source: "remove-legacy-archiving-and-monitoring-servers.md",
  }),
  trustedApplications: () => ({
    title: "Configure trusted application servers",
    what: "Give each application that trusted {pool} a new trusted application pool whose next hop is {target}. The tool offers {pool} as next hop too; that is not supported.",
    command: lines(
      "Get-CsTrustedApplicationPool | Select-Object Identity, Registrar",
      'New-CsTrustedApplicationPool -Identity "<application pool>" -Registrar "{target}" -Site "{site}"',
      "Enable-CsTopology",
      replication,
    ),
    undo: {
      command: lines(
        'Remove-CsTrustedApplicationPool -Identity "<application pool>"',
        "Enable-CsTopology",
        replication,
      ),
      resets: reopened,
    },
    publishes: true,
    covers: ["CP-15"],
    source: "configure-trusted-application-servers.md",
  }),
  newClients: ({ now }) => ({
    title: `Deploy ${now.name} clients`,
    what: `Roll out the ${now.short} clients to the users who have moved. After a rollback these clients have to be downgraded again, and meetings scheduled with them do not work.`,
    source: "deploy-clients.md",
  }),
  branchAppliance: ({ old }) => ({
    title: "Connect a Survivable Branch Appliance",
    what: `Move the branch users to a Front End pool, delete the appliance from the ${old.short} topology, add it again with {target} as backup registrar, publish, and move the users back.`,
    command: lines(
      'Get-CsUser -Filter {RegistrarPool -eq "<branch appliance>"} | Move-CsUser -Target "{target}"',
      replication,
    ),
    when: { fact: "pool.roles", has: "sba" },
    undo: {
      command: lines(
        "# branch users to a Front End pool, the appliance back below {pool}, publish, then:",
        replication,
      ),
      resets: reopened,
    },
    publishes: true,
    covers: ["CP-15"],
    source: "connect-a-survivable-branch-appliance.md",
  }),
  scom: ({ now }) => ({
    title: "Configure SCOM monitoring",
    scope: "forest",
    what: `Where System Center Operations Manager watches the deployment, name a ${now.short} server as candidate for central discovery, in the registry and by an override.`,
    cautions: [
      {
        rules: ["R-81"],
        say: `As long as the discovery candidate is an old server, System Center Operations Manager does not find the ${now.short} servers, and after its removal finds nothing.`,
      },
    ],
    source: "configure-scom-monitoring.md",
  }),
  commonAreaPhones: () => ({
    title: "Migrate Common Area Phones",
    what: "Move the common area phones to {target} until none is homed on {pool}.",
    command: lines(
      'Get-CsCommonAreaPhone -Filter {RegistrarPool -eq "{pool}"} | Move-CsCommonAreaPhone -Target "{target}"',
      'Get-CsCommonAreaPhone -Filter {RegistrarPool -eq "{pool}"}',
    ),
    undo: {
      command: 'Move-CsCommonAreaPhone -Identity "<phone>" -Target "{pool}"',
      resets: ["pool.contacts-left"],
    },
    covers: ["CP-14"],
    source: "migrate-common-area-phones.md",
  }),
  analogDevices: () => ({
    title: "Migrate analog devices",
    what: "Move the analog devices to {target} until none is homed on {pool}.",
    command: lines(
      'Get-CsAnalogDevice -Filter {RegistrarPool -eq "{pool}"} | Move-CsAnalogDevice -Target "{target}"',
      'Get-CsAnalogDevice -Filter {RegistrarPool -eq "{pool}"}',
    ),
    undo: {
      command: 'Move-CsAnalogDevice -Identity "<device>" -Target "{pool}"',
      resets: ["pool.contacts-left"],
    },
    covers: ["CP-14"],
    source: "migrate-analog-devices.md",
  }),
} satisfies Partial<Tasks>;
