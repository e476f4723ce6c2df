import { printSql } from "../../facts/sql";
import type { Outside } from "./edges-seen";
import type { Survey } from "./survey";

/** How one thing of a topology differs between two documents. */
export type Drift =
  | { readonly change: "added" | "gone"; readonly kind: Kind; readonly name: string }
  | {
      readonly change: "moved";
      readonly kind: Kind;
      readonly name: string;
      readonly trait: string;
      readonly was: string;
      readonly now: string;
    };

export type Kind =
  | "site"
  | "pool"
  | "edge"
  | "director"
  | "mediation"
  | "application"
  | "gateway"
  | "file-store"
  | "database"
  | "management-store"
  | "sip-domain";

/** What was added, is gone, or is otherwise, in the order of the newer document. The two may be of different forms. */
export function driftBetween(before: Survey, after: Survey): readonly Drift[] {
  const [old, present] = [portrait(before), portrait(after)];
  const known = new Map(old.map((thing) => [idOf(thing), thing]));
  const still = new Set(present.map(idOf));
  return [
    ...present.flatMap((thing): Drift[] => {
      const was = known.get(idOf(thing));
      const { kind, name } = thing;
      return was ? moves(was, thing) : [{ change: "added", kind, name }];
    }),
    ...old.flatMap((thing): Drift[] =>
      still.has(idOf(thing)) ? [] : [{ change: "gone", kind: thing.kind, name: thing.name }],
    ),
  ];
}

/** A thing with all that can change about it, in words of the topology. */
type Thing = {
  readonly kind: Kind;
  readonly name: string;
  readonly traits: Readonly<Record<string, string>>;
};

const idOf = ({ kind, name }: Thing): string => `${kind} ${name.toLowerCase()}`;

const moves = (before: Thing, { kind, name, traits }: Thing): Drift[] =>
  Object.entries(traits).flatMap(([trait, now]) => {
    const was = before.traits[trait] ?? none;
    return was === now ? [] : [{ change: "moved" as const, kind, name, trait, was, now }];
  });

const none = "none";

function portrait(survey: Survey): readonly Thing[] {
  const host = (kind: Kind) => (seen: { fqdn: string; site: string | null; version: number | null }) =>
    thing(kind, seen.fqdn, { site: seen.site, version: seen.version });
  return [
    ...survey.domains.map((name) => thing("sip-domain", name, {})),
    ...survey.sites.map(({ name, kind, parent }) => thing("site", name, { kind, parent })),
    ...survey.pools.map((pool) =>
      thing("pool", pool.fqdn, {
        site: pool.site,
        servers: list(pool.machines),
        version: pool.version,
        "SQL Server instance": pool.sql && printSql(pool.sql),
        "media Edge": pool.edge,
        archiving: pool.archiving,
        monitoring: pool.monitoring,
        "collocated mediation": pool.mediation,
        "response groups": pool.responseGroups,
        "call park": pool.callPark,
        "call admission control": pool.cac,
      }),
    ),
    ...survey.edges.map((edge) =>
      thing("edge", edge.fqdn, {
        site: edge.site,
        servers: list(edge.machines),
        version: edge.version,
        "next hop": edge.nextHop,
        federation: edge.federation,
        XMPP: edge.xmpp,
        "Access Edge": reached(edge.access),
        "Web Conferencing Edge": reached(edge.conferencing),
        "A/V Edge": reached(edge.av),
      }),
    ),
    ...survey.directors.map(host("director")),
    ...survey.mediation.map(host("mediation")),
    ...survey.applications.map(({ nextHop, ...seen }) =>
      thing("application", seen.fqdn, { site: seen.site, version: seen.version, "next hop": nextHop }),
    ),
    ...survey.gateways.map(host("gateway")),
    ...survey.fileStores.map(({ fqdn, share }) => thing("file-store", `${fqdn}\\${share ?? ""}`, {})),
    ...survey.databases.map(({ sql, roles }) => thing("database", printSql(sql), { holds: list(roles) })),
    thing("management-store", "Central Management Server", {
      pool: survey.cms?.pool ?? null,
      "SQL Server instance": survey.cms?.sql ? printSql(survey.cms.sql) : null,
    }),
  ];
}

const thing = (
  kind: Kind,
  name: string,
  traits: Readonly<Record<string, string | number | boolean | null>>,
): Thing => ({
  kind,
  name,
  traits: Object.fromEntries(Object.entries(traits).map(([trait, value]) => [trait, worded(value)])),
});

const worded = (value: string | number | boolean | null): string =>
  value === null || value === "" ? none : typeof value === "boolean" ? (value ? "yes" : "no") : String(value);

const list = (names: readonly string[]): string => [...names].sort().join(", ");

const reached = (outside: readonly Outside[]): string =>
  list(outside.map(({ fqdn, port }) => `${fqdn ?? "no name"}:${port ?? "?"}`));
