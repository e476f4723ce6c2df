import {
  attribute,
  childOf,
  childrenOf,
  domainsIn,
  hostIn,
  serviceIn,
  signatureIn,
  sitesBelow,
  textOf,
} from "./elements";
import type { Parts } from "./parts";
import type { Element } from "./xml";

/** Reads the published form, which `Get-CsTopology -AsXml` prints. It refers to things by their numbers. */
export function readPublished(root: Element): Parts {
  return {
    form: "published",
    signature: signatureIn(root),
    domains: domainsIn(root),
    sites: sitesBelow(childOf(root, "Sites")).map((site) => {
      const id = attribute(site, "SiteId");
      const name = textOf(site, "Name") || id;
      const kind = site.name === "CentralSite" ? ("central" as const) : ("branch" as const);
      return { id, name, kind, parent: null };
    }),
    clusters: childrenOf(childOf(root, "Clusters"), "Cluster").map((cluster) => {
      const id = childOf(cluster, "ClusterId");
      return {
        id: clusterId(id),
        site: attribute(id, "SiteId"),
        fqdn: hostIn(cluster),
        machines: childrenOf(cluster, "Machine").map((machine) => hostIn(machine) || hostIn(cluster)),
      };
    }),
    sql: childrenOf(childOf(root, "SqlInstances"), "SqlInstance").map((instance) => {
      const id = childOf(instance, "SqlInstanceId");
      return { id: sqlId(id), cluster: clusterId(childOf(id, "ClusterId")), name: attribute(id, "Name") };
    }),
    services: childrenOf(childOf(root, "Services"), "Service").map((service) => {
      const id = childOf(service, "ServiceId");
      const on = childOf(service, "InstalledOn");
      const sql = childOf(on, "SqlInstanceId");
      return {
        id: serviceId(id),
        on: sql ? sqlId(sql) : clusterId(childOf(on, "ClusterId")),
        needs: childrenOf(childOf(service, "DependsOn"), "Dependency").map((need) =>
          serviceId(childOf(need, "ServiceId")),
        ),
        ...serviceIn(service, attribute(id, "RoleName")),
      };
    }),
  };
}

/** Site and number: `1:2`. */
const clusterId = (id: Element | undefined): string =>
  `${attribute(id, "SiteId")}:${attribute(id, "Number")}`;

/** An instance of a SQL Server: `1:3\rtc`. */
const sqlId = (id: Element | undefined): string =>
  `${clusterId(childOf(id, "ClusterId"))}\\${attribute(id, "Name").toLowerCase()}`;

/** `1-Registrar-1` */
const serviceId = (id: Element | undefined): string =>
  ["SiteId", "RoleName", "Instance"].map((name) => attribute(id, name)).join("-");
