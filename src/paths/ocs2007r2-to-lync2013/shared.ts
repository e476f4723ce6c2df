import type { Caution, Emptiness, Need, Task } from "../path";

/** Several lines to copy, one below the other. */
export const lines = (...each: readonly string[]): string => each.join("\n");

/** What publishing the topology puts in question. Taking a published change back publishes once more. */
export const reopened = ["services-started", "sites-administrable"] as const;

/** To be read after each publish, before the next structural step. */
export const replication = lines(
  "Invoke-CsManagementStoreReplication",
  "Get-CsManagementStoreReplicationStatus | Select-Object ReplicaFqdn, UpToDate",
);

/** The merge, as a cmdlet; the wizard writes the same two files. */
export const merge = lines(
  'Merge-CsLegacyTopology -TopologyXmlFileName "<merged topology>.xml" -UserInputFileName "<Edge list>.xml"',
  'Publish-CsTopology -FileName "<merged topology>.xml"',
  replication,
);

/** Moving a user back to OCS 2007 R2 is in no document; what is printed in its place is no command. */
export const noCommandBack = lines(
  "# No document names a command that moves a user back to OCS 2007 R2: treat the move as one way.",
  "# The inventory of 2.4 is the only help. Whoever is on {pool} again is told to the bot: moved {pool} <n> wave=<wave> back",
);

/** The same as the undo of a task that moves users. */
export const usersMovedBack = (...resets: readonly string[]): NonNullable<Task["undo"]> => ({
  command: noCommandBack,
  resets,
});

/** nobody and nothing that answers calls may still be homed on a pool that is being taken apart. */
export const poolIsVacated: readonly Emptiness[] = [
  {
    what: "users-left",
    of: "pool",
    rules: ["R-61"],
    source: "migrating-multiple-sites-and-pools_1.md",
  },
  {
    what: "contacts-left",
    of: "pool",
    rules: ["R-61"],
    source: "migrating-multiple-sites-and-pools_1.md",
  },
];

/** Nobody may be left on any OCS pool. */
export const nobodyLeft = (rule: string, source: string): Emptiness => ({
  what: "users-left",
  of: "forest",
  rules: [rule],
  source,
});

/** R-34, with both texts by which people will search for it. */
export const wmiPackage: Need = {
  task: "4.1",
  because:
    'without OCSWMIBC.msi the cmdlet fails with "WMI provider is not installed. Install it using OCSWMIBC.msi installer.", and the wizard stops with "Missing WMI Backward Compatibility component"',
  rules: ["R-34"],
  source: "install-wmi-backward-compatibility-package.md",
};

/** a publish has to arrive everywhere before the next one. */
export const replicateFirst: Caution = {
  rules: ["R-79"],
  say: "After publishing, wait until every replica says UpToDate : True before anything else in the topology is changed.",
  source: "validate-replication-of-configuration-settings.md",
};
