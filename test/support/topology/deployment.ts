import type { Model, ModelPort, ModelService, ModelSql } from "./model";

/** A pool to be, in short: what is not said is as in a plain Enterprise pool of two servers. */
export type PoolWish = {
  readonly label: string;
  readonly site?: string;
  /** Its `ServiceVersion`. The numbers 4 to 6 are assumptions: no document with them was ever seen. */
  readonly version: number;
  readonly edition?: "ee" | "se";
  readonly sql?: string;
  readonly edge?: string;
  readonly cms?: boolean;
  readonly cac?: boolean;
  readonly archiving?: string;
  readonly monitoring?: string;
  readonly mediation?: boolean;
  readonly director?: boolean;
  readonly servers?: number;
};

export type EdgeWish = {
  readonly label: string;
  readonly site?: string;
  readonly version: number;
  readonly nextHop: string;
  readonly singleFqdn?: boolean;
  readonly federation?: boolean;
  readonly xmpp?: boolean;
};

export type Deployment = {
  readonly sites?: readonly string[];
  readonly pools: readonly PoolWish[];
  readonly edges?: readonly EdgeWish[];
  readonly gateways?: readonly string[];
  readonly signature?: string;
};

/** A deployment as a topology of the documents' shape. Names are labels of contoso.com. */
export function deployed({
  sites = ["Munich"],
  pools,
  edges = [],
  gateways = [],
  signature = "6b5c2f0e-0000-4000-8000-000000000001",
}: Deployment): Model {
  const first = sites[0] ?? "Munich";
  const clusters: Model["clusters"][number][] = [];
  const sql: ModelSql[] = [];
  const services: ModelService[] = [];
  const host = (fqdn: string, site: string, machines = [fqdn]): string => {
    if (!clusters.some((known) => known.fqdn === fqdn)) clusters.push({ fqdn, site, machines });
    return fqdn;
  };
  const instance = (text: string, site: string): ModelSql => {
    const [label = "", name = "default"] = text.split("\\");
    const found = { host: host(full(label), site), instance: name };
    const known = sql.find((other) => other.host === found.host && other.instance === name);
    if (!known) sql.push(found);
    return known ?? found;
  };

  for (const { label, site = first, version, nextHop, ...edge } of edges) {
    const fqdn = host(full(label), site);
    services.push(
      service("EdgeServer", version, { cluster: fqdn }, [{ role: "Registrar", on: full(nextHop) }], {
        ports: edgePorts(label, edge),
      }),
      service("ManagementServices", version, { cluster: fqdn }),
    );
  }
  for (const { label, site = first, version, edition = "ee", ...pool } of pools) {
    const fqdn = full(label);
    const servers = edition === "se" ? 1 : (pool.servers ?? 2);
    host(
      fqdn,
      site,
      edition === "se" ? [fqdn] : Array.from({ length: servers }, (_, at) => full(`${label}-fe${at + 1}`)),
    );
    const back = instance(edition === "se" ? `${label}\\rtc` : (pool.sql ?? `${label}-sql\\rtc`), site);
    const file = host(full(`${label}-files`), site);
    const on = { cluster: fqdn };
    const edge = pool.edge ? [{ role: "EdgeServer", on: full(pool.edge) }] : [];
    const stores = [
      ...(pool.archiving ? [["ArchivingStore", instance(pool.archiving, site)] as const] : []),
      ...(pool.monitoring ? [["MonitoringStore", instance(pool.monitoring, site)] as const] : []),
    ];
    const store = { role: "UserStore", on: placed(back) };
    services.push(
      service("FileStore", version, { cluster: file }, [], { share: `${label}-share` }),
      service(
        "Registrar",
        version,
        on,
        [
          ...(pool.director ? [] : [store]),
          ...edge,
          ...stores.map(([role, where]) => ({ role, on: placed(where) })),
        ],
        { director: pool.director === true },
      ),
    );
    if (pool.director) continue;
    services.push(
      service("UserServices", version, on, [store]),
      service("UserStore", version, { sql: back }),
      service("WebServices", version, on, [{ role: "FileStore", on: file }]),
      service("ApplicationServer", version, on, [], { ports: engines(pool.cac === true) }),
      ...stores
        .filter(
          ([role, where]) =>
            !services.some((one) => one.role === role && "sql" in one.on && one.on.sql === where),
        )
        .map(([role, where]) => service(role, version, { sql: where })),
      ...(pool.mediation === false
        ? []
        : [service("MediationServer", version, on, [{ role: "Registrar", on: fqdn }])]),
      ...(pool.cms === undefined
        ? []
        : [
            service("CentralMgmtStore", version, { sql: back }),
            service("CentralMgmt", version, on, [{ role: "CentralMgmtStore", on: placed(back) }], {
              active: pool.cms,
            }),
          ]),
    );
  }
  for (const gateway of gateways)
    services.push(service("PstnGateway", 7, { cluster: host(full(gateway), first) }));
  return {
    signature,
    domains: ["contoso.com"],
    sites: sites.map((name) => ({ name, kind: "central", parent: null })),
    clusters,
    sql,
    services,
  };
}

const full = (label: string): string => (label.includes(".") ? label : `${label}.contoso.com`);

const placed = ({ host, instance }: ModelSql): string =>
  instance === "default" ? host : `${host}\\${instance}`;

const service = (
  role: string,
  version: number,
  on: ModelService["on"],
  needs: ModelService["needs"] = [],
  differs: Partial<ModelService> = {},
): ModelService => ({
  role,
  version,
  on,
  needs,
  ports: [],
  director: false,
  active: false,
  share: null,
  ...differs,
});

const engines = (cac: boolean): readonly ModelPort[] =>
  ["urn:application:RGS", "urn:application:Cps", ...(cac ? ["urn:application:PDP"] : [])].map(
    (owner, index) => ({
      owner,
      usage: "SipServer",
      side: "Primary",
      port: 5071 + index,
      fqdn: null,
    }),
  );

function edgePorts(
  label: string,
  { singleFqdn = false, federation = true, xmpp = false }: Partial<EdgeWish>,
): readonly ModelPort[] {
  const name = (own: string): string =>
    singleFqdn ? `sip-${label}.contoso.com` : `${own}-${label}.contoso.com`;
  const outside = (owner: string, usage: string, port: number, own: string): ModelPort => ({
    owner,
    usage,
    side: "External",
    port,
    fqdn: name(own),
  });
  return [
    { owner: "AccessEdge", usage: "SipServer", side: "Internal", port: 5061, fqdn: null },
    outside("AccessEdge", "SipClient", singleFqdn ? 5062 : 443, "sip"),
    ...(federation ? [outside("AccessEdge", "SipServer", 5061, "sip")] : []),
    outside("DataEdge", "DataPsom", singleFqdn ? 444 : 443, "webconf"),
    outside("MediaRelayEdge", "StunTcp", 443, "av"),
    ...(xmpp ? [outside("XmppFederationProxy", "Xmpp", 5269, "sip")] : []),
  ];
}
