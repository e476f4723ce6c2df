import type { Port, Service } from "./topology";
import { attributeIn, type Element, elementsBelow, textIn } from "./xml";

/** Where the namespaces of all topology documents begin. */
export const ours = "urn:schema:Microsoft.Rtc.Management";

/** The first child of this name in a topology namespace. */
export function childOf(element: Element | undefined, name: string): Element | undefined {
  if (!element) return undefined;
  for (const child of elementsBelow(element, name)) if (isOurs(child)) return child;
  return undefined;
}

/** Every child of this name in a topology namespace. */
export const childrenOf = (element: Element | undefined, name: string): readonly Element[] =>
  element ? [...elementsBelow(element, name)].filter(isOurs) : [];

/** The sites directly below, of whatever kind: what has the number of a site. */
export const sitesBelow = (element: Element | undefined): readonly Element[] =>
  element
    ? [...elementsBelow(element)].filter((child) => isOurs(child) && attribute(child, "SiteId") !== "")
    : [];

const isOurs = ({ namespace }: Element): boolean => namespace.startsWith(ours);

export const attribute = (element: Element | undefined, name: string): string =>
  element ? attributeIn(element, name).trim() : "";

/** The text of a child. */
export const textOf = (element: Element, child: string): string => {
  const found = childOf(element, child);
  return found ? textIn(found) : "";
};

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
