import type { SqlInstance } from "../../facts/sql";

/** What a topology document says, in one plain shape for both forms: things are named, not numbered. Names of hosts are in
 * lower case, and as the document has them even where a placeholder stands in for a name. */
export type Topology = {
  readonly form: "published" | "builder";
  readonly signature: string | null;
  /** The SIP domains. */
  readonly domains: readonly string[];
  readonly sites: readonly TopologySite[];
  readonly clusters: readonly Cluster[];
  readonly sql: readonly SqlInstance[];
  readonly services: readonly Service[];
  /** References to things that the document does not have. */
  readonly dangling: readonly Dangling[];
};

export type TopologySite = {
  readonly name: string;
  readonly kind: "central" | "branch";
  readonly parent: string | null;
};

/** A pool or any other host: gateways, SQL Servers and file servers are clusters too. */
export type Cluster = {
  readonly fqdn: string;
  readonly site: string | null;
  readonly machines: readonly string[];
};

export type Service = {
  /** As the document writes it: `Registrar`, `UserStore`, `EdgeServer`. */
  readonly role: string;
  /** `ServiceVersion`; null where it is no number. */
  readonly version: number | null;
  readonly on: Where;
  readonly needs: readonly ServiceName[];
  readonly ports: readonly Port[];
  /** Of a Registrar: whether it is a Director. */
  readonly director: boolean;
  /** Of the Central Management Server: whether it is the active one. */
  readonly active: boolean;
  /** Of a file store: the name of its share. */
  readonly share: string | null;
};

/** What a service is installed on. */
export type Where = { readonly cluster: string } | { readonly sql: SqlInstance };

/** A service by its role and place: `Registrar` on `pool01.contoso.com`, `UserStore` on `sql01.contoso.com\rtc`. */
export type ServiceName = { readonly role: string; readonly on: string };

export type Port = {
  readonly owner: string;
  readonly usage: string;
  readonly side: string;
  readonly port: number | null;
  /** The name under which it is reached from outside; null where none is set. */
  readonly fqdn: string | null;
};

export type Dangling = { readonly from: string; readonly to: string };
