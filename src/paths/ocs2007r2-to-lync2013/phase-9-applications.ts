import type { Task } from "../path";
import { task } from "../task";
import { lines, nobodyLeft, reopened, replicateFirst, replication, wmiPackage } from "./shared";

/** 9.1 to 9.6: what belongs to meetings and applications, and the servers that recorded them. */
export const applicationTasks: readonly Task[] = [
  task({
    number: "9.1",
    title: "Migrate response groups",
    gate: 9,
    what: "Where {target} has the Response Group application, move the configuration of the whole pool, compare groups, queues and workflows, and export the result at once. Never delete the OCS response groups: the moved ones stop working, and they are the way back. Take the tab out of Communicator; agents get a new address.",
    command: lines(
      'Move-CsRgsConfiguration -Source "{pool}" -Destination "{target}"',
      'Get-CsRgsWorkflow -Identity "service:ApplicationServer:{target}"',
      'Export-CsRgsConfiguration -Source "service:ApplicationServer:{target}" -FileName "<backup folder>\\rgs.zip"',
    ),
    needs: [wmiPackage],
    guarded: true,
    undo: {
      command:
        'Move-CsApplicationEndpoint -Identity "<SIP address of each workflow>" -TargetApplicationPool "{pool}"',
      resets: ["pool.response-groups-left"],
    },
    settles: { "pool.response-groups-left": 0 },
    covers: ["CP-14"],
    source: "migrate-response-groups_1.md",
  }),
  task({
    number: "9.2",
    title: "Migrate dial-in access numbers",
    gate: 9,
    what: "The settings came with the import (4.3); now move the contact object of each number to {target}, until the OCS tool lists none for {pool}. Calls to a number that stays behind fail once the pool is gone.",
    command: lines(
      "Get-CsDialInConferencingAccessNumber",
      'Move-CsApplicationEndpoint -Identity "<SIP address of the number>" -TargetApplicationPool "{target}"',
    ),
    guarded: true,
    skip: { fact: { fact: "pool.dialin-numbers-left", is: 0 } },
    undo: {
      command:
        'Move-CsApplicationEndpoint -Identity "<SIP address of the number>" -TargetApplicationPool "{pool}"',
      resets: ["pool.dialin-numbers-left"],
    },
    settles: { "pool.dialin-numbers-left": 0 },
    covers: ["CP-14"],
    source: "migrate-dial-in-access-numbers_1.md",
  }),
  task({
    number: "9.3",
    title: "Enable Exchange 2013 Outlook Web App and IM integration",
    scope: "forest",
    gate: 9,
    what: "Make Exchange 2013 a trusted application: a trusted application pool for the Client Access Servers, the application in it, and Enable-CsTopology. Only where Outlook Web App is to show presence and messages.",
    command: lines(
      'New-CsTrustedApplicationPool -Identity "<Exchange server>" -Registrar "{target}" -Site "{site}" -RequiresReplication $false',
      'New-CsTrustedApplication -ApplicationId "<id>" -TrustedApplicationPoolFqdn "<Exchange server>" -Port <port>',
      "Enable-CsTopology",
      replication,
    ),
    undo: {
      command: lines(
        'Remove-CsTrustedApplicationPool -Identity "<Exchange server>"',
        "Enable-CsTopology",
        replication,
      ),
      resets: [...reopened],
    },
    publishes: true,
    cautions: [replicateFirst],
    covers: ["CP-15"],
    source: "enable-exchange-2013-outlook-web-app-and-im-integration.md",
  }),
  task({
    number: "9.4",
    title: "Migrate Address Book",
    gate: 9,
    what: "Only where the address book of OCS was customised: carry over the company's normalization rules and the grouping, wait for replication, then update.",
    command: 'Update-CsAddressBook -Fqdn "{target}"',
    guarded: true,
    source: "migrate-address-book_1.md",
  }),
  task({
    number: "9.5",
    title: "Enable remote call control",
    gate: 9,
    what: "The gateway has been there since the pilot pool was deployed. First its sub-task, Remove an authorized host entry: take the gateway off the authorized hosts of OCS, as the same name cannot be authorised and trusted at once. Then make the static route and the trusted application entries on Lync 2013.",
    command: lines(
      "# in the OCS tool, on {pool}: remove the authorized host entry of the gateway (remove-an-authorized-host-entry.md)",
      'New-CsStaticRoute -TLSRoute -Destination "<gateway>" -Port <port> -MatchUri "<SIP domain>"',
      'New-CsTrustedApplicationPool -Identity "<gateway>" -Registrar "{target}" -Site "{site}"',
      "Enable-CsTopology",
      replication,
    ),
    undo: {
      command: lines(
        'Remove-CsTrustedApplicationPool -Identity "<gateway>"',
        "Enable-CsTopology",
        "# and authorise the gateway on {pool} again in the OCS tool",
        replication,
      ),
      resets: [...reopened],
    },
    publishes: true,
    cautions: [replicateFirst],
    covers: ["CP-15"],
    source: "enable-remote-call-control.md",
  }),
  task({
    number: "9.6",
    title: "Remove legacy Archiving and Monitoring servers",
    scope: "forest",
    gate: 9,
    of: "last",
    what: "When nobody is left on any OCS pool, take the OCS Archiving and Monitoring Servers out of service with the OCS tools. Their history does not come along: keep the backup.",
    guarded: true,
    irreversible: true,
    empty: [nobodyLeft("R-69", "remove-legacy-archiving-and-monitoring-servers_1.md")],
    source: "remove-legacy-archiving-and-monitoring-servers_1.md",
  }),
];
