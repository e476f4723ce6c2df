import type { Port, Service } from "./topology";
import type { Element } from "./xml";

/** Where the namespaces of all topology documents begin. */
export const ours = "urn:schema:Microsoft.Rtc.Management";

/** The first child of this name in a topology namespace. */
export const childOf = (element: Element | undefined, name: string): Element | undefined =>
  element?.children.find((child) => child.name === name && child.namespace.startsWith(ours));

/** Every child of this name in a topology namespace. */
export const childrenOf = (element: Element | undefined, name: string): readonly Element[] =>
  element?.children.filter((child) => child.name === name && child.namespace.startsWith(ours)) ?? [];

/** The sites directly below, of whatever kind: what has the number of a site. */
export const sitesBelow = (element: Element | undefined): readonly Element[] =>
  element?.children.filter(
    (child) => child.namespace.startsWith(ours) && attribute(child, "SiteId") !== "",
  ) ?? [];

export const attribute = (element: Element | undefined, name: string): string =>
  element?.attributes[name]?.trim() ?? "";

/** The name of a host, as names of hosts are compared. */
export const hostIn = (element: Element | undefined): string =>
  attribute(element, "Fqdn").toLowerCase().replace(/\.$/, "");

export const isTrue = (text: string): boolean => /^(true|1)$/i.test(text);

/** `4BDC…`; null where it is missing or all zeros, as in a file that was never published. */
export const signatureIn = (element: Element): string | null => {
  const signature = attribute(element, "Signature");
  return /[1-9a-f]/i.test(signature) ? signature.toLowerCase() : null;
};

export const domainsIn = (element: Element | undefined): readonly string[] =>
  childrenOf(childOf(element, "InternalDomains"), "InternalDomain")
    .map((domain) => attribute(domain, "Name").toLowerCase())
    .filter((name) => name !== "");

/** What a service says of itself, alike in both forms. */
export function serviceIn(
  element: Element,
  role: string,
): Pick<Service, "role" | "version" | "director" | "active" | "share" | "ports"> {
  const share = attribute(childOf(element, "FileStoreService"), "ShareName");
  return {
    role,
    version: numberIn(attribute(element, "ServiceVersion")),
    director: isTrue(attribute(childOf(element, "RegistrarService"), "IsDirector")),
    active: isTrue(attribute(childOf(element, "CentralMgmtService"), "IsActive")),
    share: share === "" ? null : share,
    ports: childrenOf(childOf(element, "Ports"), "Port").map(portIn),
  };
}

function portIn(element: Element): Port {
  const fqdn = attribute(element, "ConfiguredFqdn").toLowerCase();
  return {
    owner: attribute(element, "Owner"),
    usage: attribute(element, "Usage"),
    side: attribute(element, "InterfaceSide"),
    port: numberIn(attribute(element, "Port")),
    fqdn: fqdn === "" ? null : fqdn,
  };
}

const numberIn = (text: string): number | null => (/^\d{1,9}$/.test(text) ? Number(text) : null);
