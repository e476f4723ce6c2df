import { isLoopback } from "../../config";

/** With which hosts files are exchanged. */
export type Hosts = {
  readonly hosts: readonly string[];
  /** With this machine and no other. */
  readonly local: boolean;
};

/** The address that somebody sent, where it is on a host of the list; over https, but for this machine. */
export function addressIn(
  url: string,
  { hosts, local }: Hosts,
): URL | { readonly code: "foreign-host"; readonly host: string } {
  if (!URL.canParse(url)) return { code: "foreign-host", host: "" };

  const address = new URL(url);
  const { hostname, host, protocol, username } = address;
  const here = isLoopback(hostname);
  const allowed = local ? here : hosts.some((pattern) => fits(pattern, hostname, host));
  const secure = protocol === "https:" || (protocol === "http:" && here);
  return allowed && secure && username === "" ? address : { code: "foreign-host", host: host.slice(0, 200) };
}

/** `*.sharepoint.com` means every host below it, a name without a star that host alone; a port has to be named. */
function fits(pattern: string, hostname: string, host: string): boolean {
  const [name = "", port] = pattern.split(":");
  if (port === undefined ? host !== hostname : !host.endsWith(`:${port}`)) return false;
  return name.startsWith("*.") ? hostname.endsWith(name.slice(1)) : hostname === name;
}
