import type { SqlInstance } from "../../facts/sql";
import { type EdgeSeen, edgesIn } from "./edges-seen";
import { nameOf } from "./parts";
import { needed, type Places, placesIn } from "./places";
import { type PoolSeen, poolsIn } from "./pools-seen";
import type { Dangling, Service, Topology, TopologySite } from "./topology";

/** What stands in a topology, as people speak of it: pools and Edges with what can be told of them, and the rest by name. */
export type Survey = {
  readonly form: Topology["form"];
  readonly signature: string | null;
  readonly domains: readonly string[];
  readonly sites: readonly TopologySite[];
  readonly pools: readonly PoolSeen[];
  readonly edges: readonly EdgeSeen[];
  readonly directors: readonly HostSeen[];
  /** Mediation Servers that stand alone, on no Front End pool. */
  readonly mediation: readonly HostSeen[];
  /** Trusted application pools, with the pool that they hand traffic to. */
  readonly applications: readonly (HostSeen & { readonly nextHop: string | null })[];
  readonly gateways: readonly HostSeen[];
  readonly fileStores: readonly (HostSeen & { readonly share: string | null })[];
  /** What lives on each instance of a SQL Server. */
  readonly databases: readonly { readonly sql: SqlInstance; readonly roles: readonly string[] }[];
  /** The pool with the active Central Management Server, and the instance of its store. */
  readonly cms: { readonly pool: string; readonly sql: SqlInstance | null } | null;
  /** Every `ServiceVersion` there is, with one host that has it. */
  readonly numbers: readonly { readonly number: number; readonly example: string }[];
  readonly dangling: readonly Dangling[];
};

export type HostSeen = {
  readonly fqdn: string;
  readonly site: string | null;
  readonly version: number | null;
};

/** Surveys a topology. Each service is looked at once. */
export function surveyOf(topology: Topology): Survey {
  const places = placesIn(topology);
  const { form, signature, domains, sites, services, dangling } = topology;
  const hosts = (
    fits: (service: Service) => boolean,
  ): readonly (HostSeen & { readonly service: Service })[] =>
    services.flatMap((service) =>
      fits(service) && "cluster" in service.on
        ? [{ ...seenOn(places, service.on.cluster, service), service }]
        : [],
    );
  const plainly = ({ fqdn, site, version }: HostSeen): HostSeen => ({ fqdn, site, version });
  const isAlone = ({ on }: Service): boolean =>
    "cluster" in on && !places.servicesOn(on.cluster).some(({ role }) => role === "Registrar");
  return {
    form,
    signature,
    domains,
    sites,
    pools: poolsIn(topology, places),
    edges: edgesIn(topology, places),
    directors: hosts(({ role, director }) => role === "Registrar" && director).map(plainly),
    mediation: hosts((service) => service.role === "MediationServer" && isAlone(service)).map(plainly),
    applications: hosts(({ role }) => role === "ExternalServer").map((host) => ({
      ...plainly(host),
      nextHop: needed(host.service, "Registrar"),
    })),
    gateways: hosts(({ role }) => role === "PstnGateway").map(plainly),
    fileStores: hosts(({ role }) => role === "FileStore").map((host) => ({
      ...plainly(host),
      share: host.service.share,
    })),
    databases: databasesIn(topology),
    cms: cmsIn(services),
    numbers: numbersIn(services),
    dangling,
  };
}

const seenOn = ({ siteOf }: Places, fqdn: string, { version }: Service): HostSeen => ({
  fqdn,
  site: siteOf(fqdn),
  version,
});

function databasesIn({ sql, services }: Topology): Survey["databases"] {
  const roles = new Map<string, string[]>(sql.map((instance) => [nameOf({ sql: instance }), []]));
  for (const service of services) {
    if ("sql" in service.on) roles.get(nameOf(service.on))?.push(service.role);
  }
  return sql.map((instance) => ({ sql: instance, roles: roles.get(nameOf({ sql: instance })) ?? [] }));
}

function cmsIn(services: readonly Service[]): Survey["cms"] {
  const active = services.find(({ role, active }) => role === "CentralMgmt" && active);
  if (!active || !("cluster" in active.on)) return null;

  const store = needed(active, "CentralMgmtStore");
  const found = services.find(
    ({ role, on }) => role === "CentralMgmtStore" && "sql" in on && nameOf(on) === store,
  );
  return { pool: active.on.cluster, sql: found && "sql" in found.on ? found.on.sql : null };
}

function numbersIn(services: readonly Service[]): Survey["numbers"] {
  const examples = new Map<number, string>();
  for (const { version, on } of services) {
    if (version !== null && !examples.has(version)) examples.set(version, nameOf(on));
  }
  return [...examples].map(([number, example]) => ({ number, example })).sort((a, b) => a.number - b.number);
}
