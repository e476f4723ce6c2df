import { type Model, type ModelPort, type ModelService, placeOf } from "./model";

export type Form = "published" | "builder";

/** How a document is written: what differs between those that Windows PowerShell redirects, Topology Builder saves, and
 * people keep by hand. */
export type Writing = {
  readonly newline: "\n" | "\r\n";
  /** Attributes last to first, `xmlns` among them. */
  readonly reversed: boolean;
  /** Elements and attributes that nobody knows, in our namespace and in others. */
  readonly strange: boolean;
  /** A prefix for the namespace of the topology instead of a default one. */
  readonly prefixed: boolean;
  readonly declaration: boolean;
};

export const plainly: Writing = {
  newline: "\r\n",
  reversed: false,
  strange: false,
  prefixed: false,
  declaration: false,
};

/** The model as a document of one of the two forms. */
export function printTopology(model: Model, form: Form, writing: Partial<Writing> = {}): string {
  const how = { ...plainly, ...writing };
  const root = form === "published" ? published(model) : builder(model);
  const lines = printed(root, "", how, how.prefixed ? "t" : "");
  return [...(how.declaration ? ['<?xml version="1.0" encoding="utf-8"?>'] : []), ...lines].join(how.newline);
}

const topologyNs = "urn:schema:Microsoft.Rtc.Management.Deploy.Topology.2008";
const rolesNs = "urn:schema:Microsoft.Rtc.Management.Deploy.ServiceRoles.2008";
const builderNs = "urn:schema:Microsoft.Rtc.Management.Deploy.TopologyBuilder.2008";
const writableNs = "urn:schema:Microsoft.Rtc.Management.Deploy.WritableTopology.2008";

type Node = {
  readonly name: string;
  readonly at?: Readonly<Record<string, string>>;
  readonly in?: readonly Node[];
  readonly text?: string;
  /** The namespace from here on, where it is another. */
  readonly ns?: string;
};

function published(model: Model): Node {
  const ids = numbered(model);
  return {
    name: "Topology",
    ns: topologyNs,
    at: { Signature: model.signature },
    in: [
      domains(model),
      {
        name: "Sites",
        in: model.sites.map(({ name, kind }, index) => ({
          name: kind === "central" ? "CentralSite" : "RemoteSite",
          at: { SiteId: String(index + 1) },
          in: [{ name: "Name", text: name }, { name: "Location" }],
        })),
      },
      {
        name: "Clusters",
        in: model.clusters.map(({ fqdn, machines }) => ({
          name: "Cluster",
          at: { RequiresReplication: "true", RequiresSetup: "true", Fqdn: fqdn },
          in: [
            { name: "ClusterId", at: ids.cluster(fqdn) },
            ...machines.map((machine, index) => ({
              name: "Machine",
              at: { OrdinalInCluster: String(index + 1), Fqdn: machine },
              in: [
                {
                  name: "NetInterface",
                  at: { InterfaceSide: "Primary", InterfaceNumber: "1", IPAddress: "0.0.0.0" },
                },
              ],
            })),
          ],
        })),
      },
      {
        name: "SqlInstances",
        in: model.sql.map(({ host, instance }) => ({
          name: "SqlInstance",
          at: { AlwaysOnPrimaryNodeFqdn: "" },
          in: [sqlId(ids, host, instance)],
        })),
      },
      {
        name: "Services",
        in: model.services.map((service) => ({
          name: "Service",
          at: {
            RoleVersion: "1",
            ServiceVersion: String(service.version),
            Type: `Microsoft.Rtc.Management.Deploy.Internal.ServiceRoles.${service.role}Service`,
          },
          in: [
            { name: "ServiceId", at: ids.service(service.role, placeOf(service.on)) },
            {
              name: "DependsOn",
              in: service.needs.map(({ role, on }) => ({
                name: "Dependency",
                at: { Usage: "Default" },
                in: [{ name: "ServiceId", at: ids.service(role, on) }],
              })),
            },
            {
              name: "InstalledOn",
              in: [
                "cluster" in service.on
                  ? { name: "ClusterId", at: ids.cluster(service.on.cluster) }
                  : sqlId(ids, service.on.sql.host, service.on.sql.instance),
              ],
            },
            ports(service.ports),
            ...roleElement(service),
          ],
        })),
      },
    ],
  };
}

function builder(model: Model): Node {
  const uid = (name: string): string => `uid-${name}`;
  const uidOf = (on: ModelService["on"]): string => uid(`${"sql" in on ? "sql " : ""}${placeOf(on)}`);
  const central = (site: Model["sites"][number], index: number): Node => ({
    name: site.kind === "central" ? "CentralSite" : "RemoteSite",
    at: { SiteId: String(index + 1) },
    in: [
      { name: "Name", ns: topologyNs, text: site.name },
      { name: "Location", ns: topologyNs },
      {
        name: "Clusters",
        in: model.clusters
          .filter((cluster) => cluster.site === site.name)
          .map(({ fqdn, machines }) => ({
            name: "Cluster",
            at: { IsSingleMachineOnly: String(machines.length === 1), UniqueId: uid(fqdn), Fqdn: fqdn },
            in: [
              {
                name: "Machines",
                in: machines.map((machine) => ({
                  name: "Machine",
                  at: machine === fqdn ? {} : { Fqdn: machine },
                  in: [{ name: "NetInterface", ns: topologyNs, at: { InterfaceSide: "Primary" } }],
                })),
              },
              {
                name: "SqlInstances",
                in: model.sql
                  .filter(({ host }) => host === fqdn)
                  .map((sql) => ({
                    name: "SqlInstance",
                    at: {
                      UniqueId: uidOf({ sql }),
                      Name: sql.instance === "default" ? "" : sql.instance,
                    },
                  })),
              },
            ],
          })),
      },
      ...(site.kind === "central"
        ? [
            {
              name: "RemoteSites",
              in: model.sites.flatMap((branch, at) =>
                branch.parent === site.name ? [central(branch, at)] : [],
              ),
            },
          ]
        : []),
    ],
  });
  return {
    name: "TopologyBuilder",
    ns: builderNs,
    at: { IsFreeFromChanges: "false", FileName: "C:\\Topology & more\\contoso.tbxml" },
    in: [
      {
        name: "NewTopology",
        in: [
          {
            name: "PartialTopology",
            ns: writableNs,
            at: { IsPublished: "false", Signature: model.signature },
            in: [
              { ...domains(model), ns: topologyNs },
              {
                name: "SimpleUrlConfiguration",
                ns: "urn:schema:Microsoft.Rtc.Management.Settings.SimpleUrl.2008",
                in: [
                  { name: "SimpleUrl", at: { Component: "meet", Domain: "*", ActiveUrl: "https://meet" } },
                ],
              },
              {
                name: "CentralSites",
                in: model.sites.flatMap((site, index) =>
                  site.kind === "central" ? [central(site, index)] : [],
                ),
              },
              {
                name: "Services",
                in: model.services.map((service) => ({
                  name: "Service",
                  at: {
                    UniqueId: uid(`${service.role}@${placeOf(service.on)}`),
                    RoleName: service.role,
                    RoleVersion: "1",
                    InstalledOn: uidOf(service.on),
                    ServiceVersion: String(service.version),
                  },
                  in: [
                    {
                      name: "DependsOn",
                      in: service.needs.map(({ role, on }) => ({
                        name: "Dependency",
                        at: { ServiceUniqueId: uid(`${role}@${on}`), Usage: "Default" },
                      })),
                    },
                    ports(service.ports),
                    ...roleElement(service),
                  ],
                })),
              },
            ],
          },
        ],
      },
    ],
  };
}

const domains = (model: Model): Node => ({
  name: "InternalDomains",
  at: { AllowAllDomains: "NoDomains", DefaultDomain: model.domains[0] ?? "" },
  in: model.domains.map((name) => ({
    name: "InternalDomain",
    at: { Name: name, Authoritative: "false", AllowSubDomains: "false" },
  })),
});

const ports = (list: readonly ModelPort[]): Node => ({
  name: "Ports",
  ns: rolesNs,
  in: list.map(({ owner, usage, side, port, fqdn }) => ({
    name: "Port",
    at: {
      Owner: owner,
      Usage: usage,
      InterfaceSide: side,
      InterfaceNumber: "0",
      Port: String(port),
      Protocol: "Mtls",
      UrlPath: "",
      AuthorizesRequests: "false",
      ...(fqdn === null ? {} : { ConfiguredFqdn: fqdn }),
    },
  })),
});

function roleElement({ role, director, active, share }: ModelService): readonly Node[] {
  if (role === "Registrar")
    return [{ name: "RegistrarService", ns: rolesNs, at: { IsDirector: String(director) } }];
  if (role === "CentralMgmt")
    return [{ name: "CentralMgmtService", ns: rolesNs, at: { IsActive: String(active) } }];
  return role === "FileStore"
    ? [{ name: "FileStoreService", ns: rolesNs, at: { ShareName: share ?? "" } }]
    : [];
}

type Ids = ReturnType<typeof numbered>;

/** The numbers that the published form refers to things by. */
function numbered({ sites, clusters, services }: Model) {
  const site = new Map(sites.map(({ name }, index) => [name, String(index + 1)]));
  const cluster = new Map(
    clusters.map(({ fqdn, site: at }, index) => [
      fqdn,
      { SiteId: site.get(at) ?? "0", Number: String(index + 1) },
    ]),
  );
  const service = new Map(
    services.map(({ role, on }, index) => [`${role}@${placeOf(on)}`, String(index + 1)] as const),
  );
  return {
    cluster: (fqdn: string) => cluster.get(fqdn) ?? { SiteId: "0", Number: "0" },
    service: (role: string, on: string) => ({
      SiteId: "1",
      RoleName: role,
      Instance: service.get(`${role}@${on}`) ?? "0",
    }),
  };
}

const sqlId = (ids: Ids, host: string, instance: string): Node => ({
  name: "SqlInstanceId",
  at: { Name: instance === "default" ? "" : instance },
  in: [{ name: "ClusterId", at: ids.cluster(host) }],
});

function printed(node: Node, indent: string, how: Writing, prefix: string): readonly string[] {
  const { ns, text } = node;
  const own =
    ns === undefined ? prefix : indent === "" && how.prefixed ? "t" : how.prefixed ? `n${indent.length}` : "";
  const name = own === "" ? node.name : `${own}:${node.name}`;
  const space: Record<string, string> =
    ns === undefined ? {} : { [own === "" ? "xmlns" : `xmlns:${own}`]: ns };
  const all = Object.entries({ ...space, ...node.at, ...(how.strange ? { Unheard: "of <it>" } : {}) });
  const attributes = (how.reversed ? all.reverse() : all).map(
    ([key, value]) => ` ${key}="${escaped(value)}"`,
  );
  const open = `${indent}<${name}${attributes.join("")}`;
  const inside = [...(node.in ?? []), ...(how.strange && node.in ? [strange] : [])];
  if (text !== undefined) return [`${open}>${escaped(text)}</${name}>`];
  if (inside.length === 0) return [`${open} />`];
  return [
    `${open}>`,
    ...inside.flatMap((child) => printed(child, `${indent}  `, how, own)),
    `${indent}</${name}>`,
  ];
}

const strange: Node = {
  name: "Service",
  ns: "urn:somebody-else",
  at: { RoleName: "Registrar", UniqueId: "x" },
};

const escaped = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
