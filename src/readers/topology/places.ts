import type { Service, Topology } from "./topology";

/** Quick answers to where things stand. */
export type Places = {
  readonly siteOf: (cluster: string) => string | null;
  readonly machinesOf: (cluster: string) => readonly string[];
  readonly servicesOn: (cluster: string) => readonly Service[];
};

/** Finds once where everything stands. */
export function placesIn({ clusters, services }: Topology): Places {
  const known = new Map(clusters.map((cluster) => [cluster.fqdn, cluster]));
  const on = new Map<string, Service[]>();
  for (const service of services) {
    if (!("cluster" in service.on)) continue;
    const there = on.get(service.on.cluster) ?? [];
    there.push(service);
    on.set(service.on.cluster, there);
  }
  return {
    siteOf: (cluster) => known.get(cluster)?.site ?? null,
    machinesOf: (cluster) => known.get(cluster)?.machines ?? [],
    servicesOn: (cluster) => on.get(cluster) ?? [],
  };
}

/** Where the first service of a role stands that this one depends on. */
export const needed = ({ needs }: Service, role: string): string | null =>
  needs.find((need) => need.role === role)?.on ?? null;
