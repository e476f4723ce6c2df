import { printSql, type SqlInstance } from "../../facts/sql";
import type {
  Cluster,
  Dangling,
  Port,
  Service,
  ServiceName,
  Topology,
  TopologySite,
  Where,
} from "./topology";

/** What both forms come to before references are resolved: each thing with the id that the document refers to it by. */
export type Parts = {
  readonly form: Topology["form"];
  readonly signature: string | null;
  readonly domains: readonly string[];
  readonly sites: readonly (TopologySite & { readonly id: string })[];
  readonly clusters: readonly (Omit<Cluster, "site"> & { readonly id: string; readonly site: string })[];
  readonly sql: readonly { readonly id: string; readonly cluster: string; readonly name: string }[];
  readonly services: readonly ServicePart[];
};

export type ServicePart = {
  readonly id: string;
  /** The cluster or the SQL Server instance that it is installed on. */
  readonly on: string;
  readonly needs: readonly string[];
  readonly ports: readonly Port[];
} & Pick<Service, "role" | "version" | "director" | "active" | "share">;

/** The document with names in place of ids. What refers to nothing is listed, and a service that stands on nothing is left
 * out. Of two things with one id the first counts. */
export function assembled(parts: Parts): Topology {
  const dangling: Dangling[] = [];
  const sites = byId(parts.sites);
  const clusters = byId(parts.clusters);
  const instances = new Map<string, SqlInstance>();
  for (const { id, cluster, name } of parts.sql) {
    const host = clusters.get(cluster)?.fqdn;
    if (host === undefined) dangling.push({ from: `SQL Server instance ${name || "default"}`, to: cluster });
    else if (!instances.has(id)) instances.set(id, instanceOn(host, name));
  }

  const placed = new Map<string, { readonly part: ServicePart; readonly where: Where }>();
  for (const part of parts.services) {
    const where = placeOf(part.on, clusters, instances);
    if (!where) dangling.push({ from: part.role, to: part.on });
    else if (!placed.has(part.id)) placed.set(part.id, { part, where });
  }

  const services: Service[] = [];
  for (const { part, where } of placed.values()) {
    const { role, version, ports, director, active, share } = part;
    const needs: ServiceName[] = [];
    for (const need of part.needs) {
      const other = placed.get(need);
      if (other) needs.push({ role: other.part.role, on: nameOf(other.where) });
      else dangling.push({ from: `${role} on ${nameOf(where)}`, to: need });
    }
    services.push({ role, version, on: where, needs, ports, director, active, share });
  }
  return {
    form: parts.form,
    signature: parts.signature,
    domains: parts.domains,
    sites: parts.sites.map(({ id: _, ...site }) => site),
    clusters: parts.clusters.map(({ id: _, site, ...cluster }) => ({
      ...cluster,
      site: sites.get(site)?.name ?? null,
    })),
    sql: [...instances.values()],
    services,
    dangling,
  };
}

/** Where something stands, in a word. */
export const nameOf = (where: Where): string => ("cluster" in where ? where.cluster : printSql(where.sql));

function byId<Part extends { readonly id: string }>(parts: readonly Part[]): ReadonlyMap<string, Part> {
  const known = new Map<string, Part>();
  for (const part of parts) if (!known.has(part.id)) known.set(part.id, part);
  return known;
}

function placeOf(
  id: string,
  clusters: ReadonlyMap<string, { readonly fqdn: string }>,
  instances: ReadonlyMap<string, SqlInstance>,
): Where | undefined {
  const cluster = clusters.get(id);
  if (cluster) return { cluster: cluster.fqdn };
  const sql = instances.get(id);
  return sql && { sql };
}

const instanceOn = (host: string, name: string): SqlInstance => ({
  host,
  instance: /^(|default|mssqlserver)$/i.test(name) ? "default" : name.toLowerCase(),
});
