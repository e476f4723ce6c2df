import type { SqlInstance } from "../../facts/sql";
import type { Edition } from "../../facts/versions";
import { nameOf } from "./parts";
import { needed, type Places } from "./places";
import type { Service, Topology } from "./topology";

/** A Front End pool or Standard Edition server. */
export type PoolSeen = {
  readonly fqdn: string;
  readonly site: string | null;
  readonly machines: readonly string[];
  /** The `ServiceVersion` of its Registrar, and those of its other services where they differ. */
  readonly version: number | null;
  readonly otherVersions: readonly number[];
  /** Standard Edition keeps its user store on itself. Null where it has none that is known. */
  readonly edition: Edition | null;
  /** Where its user store is. */
  readonly sql: SqlInstance | null;
  /** The Edge pool that its media goes through. */
  readonly edge: string | null;
  readonly archiving: boolean;
  readonly monitoring: boolean;
  /** Whether Mediation Servers are collocated. */
  readonly mediation: boolean;
  readonly responseGroups: boolean;
  readonly callPark: boolean;
  /** Whether the engine of call admission control is there. */
  readonly cac: boolean;
  readonly cms: boolean;
};

/** The pools of a topology: every cluster with a Registrar that is no Director. */
export function poolsIn({ services }: Topology, places: Places): readonly PoolSeen[] {
  const stores = new Map(
    services.flatMap(({ role, on }) =>
      role === "UserStore" && "sql" in on ? [[nameOf(on), on.sql] as const] : [],
    ),
  );
  return services.flatMap((registrar) =>
    registrar.role === "Registrar" && !registrar.director && "cluster" in registrar.on
      ? [poolSeen(registrar, registrar.on.cluster, places, stores)]
      : [],
  );
}

function poolSeen(
  registrar: Service,
  fqdn: string,
  { siteOf, machinesOf, servicesOn }: Places,
  stores: ReadonlyMap<string, SqlInstance>,
): PoolSeen {
  const own = servicesOn(fqdn);
  const owners = new Set(
    own.flatMap(({ role, ports }) => (role === "ApplicationServer" ? ports : [])).map(engine),
  );
  const store = storeOf(own, stores);
  return {
    fqdn,
    site: siteOf(fqdn),
    machines: machinesOf(fqdn),
    version: registrar.version,
    otherVersions: othersThan(registrar.version, own),
    edition: store ? (store.host === fqdn ? "se" : "ee") : null,
    sql: store,
    edge: needed(registrar, "EdgeServer") ?? firstNeeded(own, "EdgeServer"),
    archiving: needed(registrar, "ArchivingStore") !== null,
    monitoring: needed(registrar, "MonitoringStore") !== null,
    mediation: own.some(({ role }) => role === "MediationServer"),
    responseGroups: owners.has("rgs"),
    callPark: owners.has("cps"),
    cac: owners.has("pdp"),
    cms: own.some(({ role, active }) => role === "CentralMgmt" && active),
  };
}

/** `urn:application:RGS` is the engine `rgs`. */
const engine = ({ owner }: { readonly owner: string }): string =>
  /^urn:application:(.+)$/i.exec(owner)?.[1]?.toLowerCase() ?? "";

function storeOf(own: readonly Service[], stores: ReadonlyMap<string, SqlInstance>): SqlInstance | null {
  const name = firstNeeded(own, "UserStore");
  return (name !== null && stores.get(name)) || null;
}

const firstNeeded = (own: readonly Service[], role: string): string | null =>
  own.map((service) => needed(service, role)).find((on) => on !== null) ?? null;

const othersThan = (version: number | null, own: readonly Service[]): readonly number[] => [
  ...new Set(
    own.flatMap((service) =>
      service.version !== null && service.version !== version ? service.version : [],
    ),
  ),
];
