import type { Emptiness, Task } from "../path";

/** Several lines to copy, one below the other. */
export const lines = (...each: readonly string[]): string => each.join("\n");

/** The task changed nothing, so taking it back changes nothing either. */
export const nothingToUndo: Task["undo"] = { command: "", resets: [] };

/** What publishing the topology puts in question. Taking a published change back publishes once more. */
export const reopened = ["services-started", "sites-administrable"] as const;

/** To be read after each publish, before the next structural step. */
export const replication = lines(
  "Invoke-CsManagementStoreReplication",
  "Get-CsManagementStoreReplicationStatus | Select-Object ReplicaFqdn, UpToDate",
);

/** nobody and nothing that answers calls may still be homed on a pool that is being taken apart. */
export const poolIsVacated: readonly Emptiness[] = [
  { what: "users-left", of: "pool", source: "migrating-multiple-sites-and-pools.md" },
  { what: "contacts-left", of: "pool", source: "migrating-multiple-sites-and-pools.md" },
];
