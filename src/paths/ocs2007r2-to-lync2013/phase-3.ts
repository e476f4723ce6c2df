import type { Caution, Phase } from "../path";
import { task } from "../task";
import { lines, reopened, replicateFirst, replication } from "./shared";

/** What is told of the pilot pool before both versions serve users side by side. */
const onEnteringCoexistence: readonly Caution[] = [
  {
    rules: [],
    say: "While two versions run side by side, routing between them is limited. The documents say so and list the limits nowhere; those they mention elsewhere concern Mediation Server, XMPP, Archiving and Monitoring, trusted applications and Group Chat.",
    source: "lync-server-2013-supported-server-migration-paths-and-coexistence-scenarios.md",
  },
  {
    rules: ["R-32"],
    say: "Define {target} without an Edge pool; it gets the legacy one in 5.1.",
    source: "deploy-lync-server-2013-pilot-pool_1.md",
  },
  {
    rules: ["R-46"],
    say: "Only stores of {target} itself record its users: define Archiving and Monitoring now if recording must go on.",
    source: "migrating-archiving-and-monitoring-servers_1.md",
  },
  {
    rules: ["R-48"],
    say: "OCS does not know IPv6: leave it off until every pool of the central site is on Lync 2013.",
    source: "lync-server-2013-migration-and-coexistence-considerations-for-ipv6.md",
  },
  replicateFirst,
];

/** Ends in coexistence: from here to the mass move both versions serve users. */
export const phase3: Phase = {
  number: 3,
  title: "Deploy Lync Server 2013 pilot pool",
  source: "phase-3-deploy-lync-server-2013-pilot-pool_1.md",
  tasks: [
    task({
      number: "3.1",
      title: "Prepare Active Directory for Lync Server 2013",
      scope: "forest",
      gate: 3,
      what: "Prepare schema, forest and each domain, in this order, with steps 1 to 5 of the Lync 2013 setup wizard or the lines below. The schema cannot be taken back to what it was.",
      command: lines(
        "Install-CsAdServerSchema",
        "Get-CsAdServerSchema   # SCHEMA_VERSION_STATE_CURRENT",
        "Enable-CsAdForest",
        "Get-CsAdForest   # LC_FORESTSETTINGS_STATE_READY",
        "Enable-CsAdDomain",
        "Get-CsAdDomain   # LC_DOMAINSETTINGS_STATE_READY",
      ),
      needs: [
        {
          task: "2.4",
          because: "without a backup and an inventory of users there is nothing to go back to",
          rules: ["R-23"],
          source: "back-up-systems-and-data_1.md",
        },
      ],
      irreversible: true,
      skip: "never",
      covers: ["CP-03"],
      source: "prepare-active-directory-for-lync-server-2013.md",
    }),
    task({
      number: "3.2",
      title: "Install Lync Server administration tools",
      scope: "forest",
      gate: 3,
      what: "Install the Lync 2013 tools on the computer chosen in 1.3, away from the OCS tools.",
      source: "install-lync-server-administration-tools.md",
    }),
    task({
      number: "3.3",
      title: "Deploy Lync Server 2013 pilot pool",
      scope: "target",
      gate: 3,
      what: "With the first pool, start a new topology, as there is none to download, and name the primary SIP domain. Define {target} under a name of its own, on a SQL Server of its own, with Mediation collocated and no Edge pool; add the simple URL for administration. Make the pilot pool the Central Management Server: the store is born here. Publish, then install the servers.",
      command: lines('Get-CsService -PoolFqdn "{target}"', "Get-CsService -CentralManagement", replication),
      needs: [
        {
          task: "2.1",
          because: "OCS has to be updated before the versions meet",
          rules: ["R-22"],
          source: "apply-office-communications-server-2007-r2-updates.md",
        },
        {
          task: "2.2",
          because: "the new pool is found by its host record",
          rules: ["R-24"],
          source: "configure-dns-records-for-pilot-pool-deployment_1.md",
        },
        {
          task: "2.4",
          because: "without a backup and an inventory of users there is nothing to go back to",
          rules: ["R-23"],
          source: "back-up-systems-and-data_1.md",
        },
        {
          task: "2.5",
          because: "OCS must admit updated clients only, and none of OC 15, CWA 5 and OCPhone 4",
          rules: ["R-27"],
          source: "configure-clients-for-migration_1.md",
        },
        {
          task: "2.6",
          because: "a fault that was there before cannot be told from one that the pilot brings",
          rules: ["R-26"],
          source: "verify-office-communications-server-2007-r2-environment.md",
        },
        {
          task: "3.1",
          because: "Lync 2013 needs schema, forest and domains prepared",
          rules: ["R-25"],
          source: "prepare-active-directory-for-lync-server-2013.md",
        },
        {
          task: "3.2",
          because: "the topology is made with the new tools",
          source: "install-lync-server-administration-tools.md",
        },
      ],
      guarded: true,
      undo: {
        command: lines(
          "Disable-CsComputer -Scorch   # on each server of {target}",
          "# delete {target} in Topology Builder and publish; with the last new pool the topology and its store go too",
          replication,
        ),
        resets: ["3.4", "4.1", "6.1", ...reopened],
      },
      publishes: true,
      cautions: onEnteringCoexistence,
      covers: ["CP-15"],
      source: "deploy-lync-server-2013-pilot-pool_1.md",
    }),
    task({
      number: "3.4",
      title: "Verify pilot pool coexistence with legacy pool",
      scope: "target",
      gate: 3,
      what: "See in the OCS tool that the services of {pool} run, and in the Lync 2013 Control Panel that {target} is there and its services are started. The one does not show the other yet: that comes with the merge.",
      command: lines(
        'Get-CsWindowsService -ComputerName "<each server of {target}>"',
        'Get-CsPool -Identity "{target}"',
      ),
      needs: [
        {
          task: "3.3",
          because: "there is nothing to verify before the pool runs",
          source: "verify-pilot-pool-coexistence-with-legacy-pool_1.md",
        },
      ],
      covers: ["CP-04"],
      source: "verify-pilot-pool-coexistence-with-legacy-pool_1.md",
    }),
  ],
};
