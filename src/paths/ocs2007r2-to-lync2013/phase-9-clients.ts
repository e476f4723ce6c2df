import type { Task } from "../path";
import { task } from "../task";
import { lines, reopened, replicateFirst, replication } from "./shared";

/** 9.8 to 9.12: trusted applications, clients and Exchange Unified Messaging. */
export const clientTasks: readonly Task[] = [
  task({
    number: "9.8",
    title: "Configure trusted application servers",
    gate: 9,
    what: "Give each application that trusted {pool} a new trusted application pool whose next hop is {target}, and nothing but a Lync 2013 pool. Applications written with UCMA move before phase 10 too.",
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
      resets: [...reopened],
    },
    publishes: true,
    cautions: [replicateFirst],
    covers: ["CP-14", "CP-15"],
    source: "configure-trusted-application-servers_1.md",
  }),
  task({
    number: "9.9",
    title: "Configure the meeting join page",
    gate: 9,
    what: "If guests with older clients still join, offer them that choice on the join page. Optional.",
    command: 'Set-CsWebServiceConfiguration -Identity "<scope>" -ShowJoinUsingLegacyClientLink $true',
    guarded: true,
    undo: {
      command: 'Set-CsWebServiceConfiguration -Identity "<scope>" -ShowJoinUsingLegacyClientLink $false',
      resets: [],
    },
    source: "configure-the-meeting-join-page_1.md",
  }),
  task({
    number: "9.10",
    title: "Deploy Lync Server 2013 clients",
    gate: 9,
    what: "Set the client version filter of Lync 2013 and the bootstrapping policies, then roll out the newest clients to those who have moved. After a rollback these clients have to be downgraded again, and meetings scheduled with them do not work.",
    cautions: [
      {
        rules: ["R-80"],
        say: "Enhanced presence privacy mode is for a pool whose every user has the newest client; leave it off until then.",
        source: "deploy-lync-server-2013-clients_1.md",
      },
    ],
    source: "deploy-lync-server-2013-clients_1.md",
  }),
  task({
    number: "9.11",
    title: "Move Exchange Unified Messaging Contact objects",
    gate: 9,
    what: "Move the Exchange UM contact objects of {pool} to {target}, run exchucutil.ps1 on Exchange, then restart the Lync Server Front-End service. In this order.",
    command: lines(
      'Get-CsExUmContact -Filter {RegistrarPool -eq "{pool}"} | Move-CsExUmContact -Target "{target}"',
      "exchucutil.ps1   # on Exchange",
      "Restart-Service RTCSRV   # on each server of {target}",
    ),
    guarded: true,
    undo: {
      command: 'Move-CsExUmContact -Identity "<contact>" -Target "{pool}"',
      resets: ["9.12", "pool.contacts-left"],
    },
    covers: ["CP-14"],
    source: "move-exchange-unified-messaging-contact-objects.md",
  }),
  task({
    number: "9.12",
    title: "Verify that all Exchange UM Contact objects are removed from the legacy pool",
    gate: 9,
    what: "See with OcsUMUtil, or with the line below, that {pool} has no Exchange UM contact object any more; then say how many non-user contact objects of any kind are left (set {pool} contacts-left=0).",
    command: 'Get-CsExUmContact -Filter {RegistrarPool -eq "{pool}"}',
    needs: [
      {
        task: "9.11",
        because: "there is nothing to verify before they were moved",
        source: "verify-that-all-exchange-um-contact-objects-are-removed-from-the-legacy-pool.md",
      },
    ],
    covers: ["CP-14"],
    source: "verify-that-all-exchange-um-contact-objects-are-removed-from-the-legacy-pool.md",
  }),
];
