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

/** Reads the file of Topology Builder. It refers to things by GUIDs; of the topologies in it the new one counts. */
export function readBuilder(root: Element): Parts {
  const topology = childOf(childOf(root, "NewTopology"), "PartialTopology");
  const centrals = childrenOf(childOf(topology, "CentralSites"), "CentralSite");
  const sites = centrals.flatMap((site) => [
    siteIn(site, null),
    ...sitesBelow(childOf(site, "RemoteSites")).map((branch) => siteIn(branch, siteIn(site, null).name)),
  ]);
  const hosted = sites.flatMap(({ id, element }) =>
    childrenOf(childOf(element, "Clusters"), "Cluster").map((cluster) => ({ site: id, cluster })),
  );
  return {
    form: "builder",
    signature: topology ? signatureIn(topology) : null,
    domains: domainsIn(topology),
    sites: sites.map(({ element: _, ...site }) => site),
    clusters: hosted.map(({ site, cluster }) => ({
      id: guid(cluster, "UniqueId"),
      site,
      fqdn: hostIn(cluster),
      machines: childrenOf(childOf(cluster, "Machines"), "Machine").map(
        (machine) => hostIn(machine) || hostIn(cluster),
      ),
    })),
    sql: hosted.flatMap(({ cluster }) =>
      childrenOf(childOf(cluster, "SqlInstances"), "SqlInstance").map((instance) => ({
        id: guid(instance, "UniqueId"),
        cluster: guid(cluster, "UniqueId"),
        name: attribute(instance, "Name"),
      })),
    ),
    services: childrenOf(childOf(topology, "Services"), "Service").map((service) => ({
      id: guid(service, "UniqueId"),
      on: guid(service, "InstalledOn"),
      needs: childrenOf(childOf(service, "DependsOn"), "Dependency").map((need) =>
        guid(need, "ServiceUniqueId"),
      ),
      ...serviceIn(service, attribute(service, "RoleName")),
    })),
  };
}

const siteIn = (element: Element, parent: string | null) => {
  const id = attribute(element, "SiteId");
  const name = textOf(element, "Name") || id;
  return { id, name, kind: parent === null ? ("central" as const) : ("branch" as const), parent, element };
};

const guid = (element: Element, name: string): string => attribute(element, name).toLowerCase();
