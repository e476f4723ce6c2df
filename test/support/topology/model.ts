/** A made-up topology, in the words of the documents. It knows nothing of the bot: the tests over the wire print it, too. */
export type Model = {
  readonly signature: string;
  readonly domains: readonly string[];
  readonly sites: readonly {
    readonly name: string;
    readonly kind: "central" | "branch";
    readonly parent: string | null;
  }[];
  readonly clusters: readonly {
    readonly fqdn: string;
    readonly site: string;
    readonly machines: readonly string[];
  }[];
  readonly sql: readonly ModelSql[];
  readonly services: readonly ModelService[];
};

export type ModelSql = { readonly host: string; readonly instance: string };

export type ModelService = {
  readonly role: string;
  readonly version: number;
  readonly on: { readonly cluster: string } | { readonly sql: ModelSql };
  readonly needs: readonly { readonly role: string; readonly on: string }[];
  readonly ports: readonly ModelPort[];
  readonly director: boolean;
  readonly active: boolean;
  readonly share: string | null;
};

export type ModelPort = {
  readonly owner: string;
  readonly usage: string;
  readonly side: string;
  readonly port: number;
  readonly fqdn: string | null;
};

/** `sql01.contoso.com\rtc`, or the host alone for its default instance. */
export const placeOf = (on: ModelService["on"]): string =>
  "cluster" in on
    ? on.cluster
    : on.sql.instance === "default"
      ? on.sql.host
      : `${on.sql.host}\\${on.sql.instance}`;
