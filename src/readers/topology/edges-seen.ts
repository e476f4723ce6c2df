import { needed, type Places } from "./places";
import type { Port, Service, Topology } from "./topology";

/** An Edge pool. */
export type EdgeSeen = {
  readonly fqdn: string;
  readonly site: string | null;
  readonly machines: readonly string[];
  readonly version: number | null;
  /** How each of its services is reached from outside. */
  readonly access: readonly Outside[];
  readonly conferencing: readonly Outside[];
  readonly av: readonly Outside[];
  /** Whether one name serves all three; null where a service has no name of its own. */
  readonly singleFqdn: boolean | null;
  /** Whether its port for federation is there. That it is missing where federation is off, nobody has seen. */
  readonly federation: boolean;
  readonly xmpp: boolean;
  /** The pool or Director that it hands traffic to. */
  readonly nextHop: string | null;
  /** The pools whose media goes through it. */
  readonly pools: readonly string[];
};

export type Outside = { readonly fqdn: string | null; readonly port: number | null };

/** The Edge pools of a topology. */
export function edgesIn({ services }: Topology, places: Places): readonly EdgeSeen[] {
  const pools = poolsByEdge(services);
  return services.flatMap((service) =>
    service.role === "EdgeServer" && "cluster" in service.on
      ? [edgeSeen(service, service.on.cluster, places, pools.get(service.on.cluster) ?? [])]
      : [],
  );
}

function edgeSeen(
  service: Service,
  fqdn: string,
  { siteOf, machinesOf }: Places,
  pools: readonly string[],
): EdgeSeen {
  const { ports, version } = service;
  const [access, conferencing, av] = [
    outside(ports, "AccessEdge"),
    outside(ports, "DataEdge"),
    outside(ports, "MediaRelayEdge"),
  ];
  return {
    fqdn,
    site: siteOf(fqdn),
    machines: machinesOf(fqdn),
    version,
    access,
    conferencing,
    av,
    singleFqdn: oneName([access, conferencing, av]),
    federation: ports.some(
      ({ owner, usage, side, port }) =>
        owner === "AccessEdge" && usage === "SipServer" && side === "External" && port === 5061,
    ),
    xmpp: ports.some(({ owner }) => owner === "XmppFederationProxy"),
    nextHop: needed(service, "Registrar"),
    pools,
  };
}

/** Each name and port of an owner on the outer side, once. */
function outside(ports: readonly Port[], owner: string): readonly Outside[] {
  const found = new Map<string, Outside>();
  for (const { owner: of, side, fqdn, port } of ports) {
    if (of === owner && side === "External") found.set(`${fqdn}:${port}`, { fqdn, port });
  }
  return [...found.values()];
}

function oneName(services: readonly (readonly Outside[])[]): boolean | null {
  const names = services.map((ports) => [...new Set(ports.flatMap(({ fqdn }) => fqdn ?? []))]);
  if (names.some((own) => own.length === 0)) return null;
  return new Set(names.flat()).size === 1;
}

function poolsByEdge(services: readonly Service[]): ReadonlyMap<string, readonly string[]> {
  const pools = new Map<string, string[]>();
  for (const service of services) {
    const edge = service.role === "Registrar" ? needed(service, "EdgeServer") : null;
    if (edge === null || !("cluster" in service.on)) continue;
    const known = pools.get(edge) ?? [];
    known.push(service.on.cluster);
    pools.set(edge, known);
  }
  return pools;
}
