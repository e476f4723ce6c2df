import type { CheckpointKey, GuideEmptiness } from "./guide";

/** Several lines to copy, one below the other. */
export const lines = (...each: readonly string[]): string => each.join("\n");

/** What publishing the topology puts in question. Taking a published change back publishes once more. */
export const reopened: readonly CheckpointKey[] = ["services-started", "sites-administrable"];

/** To be read after each publish, before the next structural step. */
export const replication = lines(
  "Invoke-CsManagementStoreReplication",
  "Get-CsManagementStoreReplicationStatus | Select-Object ReplicaFqdn, UpToDate",
);

/** Nobody and nothing that answers calls may still be homed on a pool that is being taken apart. */
export const poolIsVacated: readonly GuideEmptiness[] = [
  { what: "users-left", of: "pool", source: "sitesPlan" },
  { what: "contacts-left", of: "pool", source: "sitesPlan", rules: ["R-68"] },
];
