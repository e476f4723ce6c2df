import type { Caution, Need, Phase } from "../path";
import { task } from "../task";
import { lines, merge, reopened, replicateFirst, wmiPackage } from "./shared";

/** The merge stays true only as long as OCS stays as it was. Reopening it brings what was made of it back too. */
export const mergeAgain: Caution = {
  rules: ["R-38"],
  say: 'The merge is run at least twice, here and at the end (10.4), and once more after any change of OCS. After a change say "reopen {pool} 4.2 because …": it, the import and both verifications are then open again, and users move only after them.',
  source: "Merge-CsLegacyTopology.md",
};

/** What the merge finds has to be of a form that it can take. */
const beforeTheMerge: readonly Need[] = [
  {
    task: "3.3",
    because:
      "OCS is merged into a topology of Lync 2013, whose Central Management store is on the pilot pool",
    source: "phase-4-merge-topologies.md",
  },
  wmiPackage,
  {
    fact: { fact: "forest.expanded-edge", is: false },
    because:
      "an Expanded Edge cannot be merged; it is converted to a single or a load-balanced consolidated Edge first",
    rules: ["R-35"],
    source: "merge-using-topology-builder-merge-wizard.md",
  },
  {
    fact: { fact: "migration.stand-alone-mediation", is: false },
    because: "a legacy Mediation Server has to be collocated before the topologies are merged",
    rules: ["R-28"],
    source: "deploy-lync-server-2013-pilot-pool_1.md",
  },
];

export const phase4: Phase = {
  number: 4,
  title: "Merge topologies",
  source: "phase-4-merge-topologies.md",
  tasks: [
    task({
      number: "4.1",
      title: "Install WMI Backward Compatibility package",
      scope: "forest",
      gate: 4,
      what: "Install OCSWMIBC.msi from the Lync 2013 media on the computer that merges, and best on every Front End Server: moving response groups wants it too.",
      skip: "never",
      source: "install-wmi-backward-compatibility-package.md",
    }),
    task({
      number: "4.2",
      title: "Merge using Topology Builder Merge wizard",
      scope: "forest",
      gate: 4,
      what: 'Download the topology, choose Action > Merge, and enter each OCS Edge: its type, internal FQDN and ports, external web conferencing FQDN and next hop; the internal SIP port is 5061 unless you changed it. Tick "used for federation and public IM" for the one Edge that OCS federates with: if it is forgotten, the wizard has to be run and the topology published again. The status must read Success and a BackCompatSite must appear; then publish.',
      command: merge,
      needs: beforeTheMerge,
      guarded: true,
      skip: "never",
      undo: {
        command: lines(
          "# merge with an empty Edge list, Status Success; delete BackCompatSite in Topology Builder and publish, then:",
          merge,
        ),
        resets: ["4.3", "4.4", "5.3", ...reopened],
      },
      renews: ["4.3", "4.4", "5.3"],
      publishes: true,
      cautions: [mergeAgain, replicateFirst],
      covers: ["CP-05", "CP-15"],
      source: "merge-using-topology-builder-merge-wizard.md",
    }),
    task({
      number: "4.3",
      title: "Import policies and settings",
      scope: "forest",
      gate: 4,
      what: 'Import policies, voice routes, dial plans, Communicator Web Access URLs and dial-in access numbers. Where a conferencing or voice policy of OCS is not set to "use per user", only the global one is taken; where anonymous participants are enforced per user, two conferencing policies appear, one that allows them and one that does not.',
      command: lines("Import-CsLegacyConfiguration", "Import-CsLegacyConferenceDirectory"),
      needs: [
        {
          task: "4.2",
          because: "the merge has to have ended with Status Success, and BackCompatSite has to be there",
          rules: ["R-36", "R-37"],
          source: "import-policies-and-settings.md",
        },
      ],
      guarded: true,
      skip: "never",
      covers: ["CP-05"],
      source: "import-policies-and-settings.md",
    }),
    task({
      number: "4.4",
      title: "Verify topology information",
      scope: "forest",
      gate: 4,
      what: "See that every OCS FQDN stands under BackCompatSite, where collocated roles are not shown, and that the conference directories came along. Control Panel lists the OCS pools under Topology, Status with the site BackCompatSite.",
      command: lines(
        "Get-CsPool | Select-Object Identity, Site",
        "Get-CsConferenceDirectory | Select-Object Identity, ServiceId",
      ),
      needs: [
        {
          task: "4.2",
          because: "there is nothing to verify before the merge",
          source: "verify-topology-information.md",
        },
        {
          task: "4.3",
          because: "the conference directories are there only after the import",
          source: "Merge-CsLegacyTopology.md",
        },
      ],
      skip: "never",
      covers: ["CP-05"],
      source: "verify-topology-information.md",
    }),
  ],
};
