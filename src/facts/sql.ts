import { firstLabel } from "./ids";

/** A SQL Server instance: the host in lower case, and the instance name in lower case, `default` for the unnamed one. */
export type SqlInstance = { readonly host: string; readonly instance: string };

/** Reads `host\instance`; a host alone means its default instance. Anything else is undefined. */
export function parseSqlInstance(text: string): SqlInstance | undefined {
  const match = /^([a-z0-9](?:[a-z0-9.-]*[a-z0-9])?)(?:\\([a-z0-9_$#-]{0,16}))?$/i.exec(text.trim());
  if (!match?.[1]) return undefined;

  const instance = (match[2] ?? "").toLowerCase();
  return { host: match[1].toLowerCase(), instance: unnamed.has(instance) ? "default" : instance };
}

const unnamed = new Set(["", "default", "mssqlserver"]);

/** As people type it: `sql01\rtc`, or the host alone for the default instance. */
export const printSql = ({ host, instance }: SqlInstance): string =>
  instance === "default" ? host : `${host}\\${instance}`;

/** Whether two names mean one computer. A short name beside an FQDN with the same first label is not known to. */
export function sameHost(one: string, other: string): boolean | "unknown" {
  if (one === other) return true;
  if (firstLabel(one) !== firstLabel(other)) return false;
  return one.includes(".") && other.includes(".") ? false : "unknown";
}

/** Whether two instances are the same one. */
export function sameInstance(one: SqlInstance, other: SqlInstance): boolean | "unknown" {
  return one.instance === other.instance && sameHost(one.host, other.host);
}
