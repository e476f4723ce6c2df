import type { Facts, Stored } from "../../facts/fact";
import { Fqdn, SiteKey } from "../../facts/ids";
import { printSql } from "../../facts/sql";
import type { ServerRole } from "../../facts/versions";
import type { ForestPart } from "../../machines/forest/forest-part";
import type { EdgeSeen } from "../../readers/topology/edges-seen";
import type { PoolSeen } from "../../readers/topology/pools-seen";
import type { Survey } from "../../readers/topology/survey";
import type { TopologySite } from "../../readers/topology/topology";
import { type NumberLine, versionIn } from "./numbers";

export type Values = Readonly<Record<string, Stored>>;

/** What a document says of a pool, as its facts; of a legacy pool and of a new one alike. What it cannot tell is not in it. */
export function poolFactsIn(
  pool: PoolSeen,
  numbers: readonly NumberLine[],
  known: Facts | undefined,
): Values {
  return {
    ...placed(pool),
    ...versioned(pool, numbers),
    ...(pool.edition ? { edition: pool.edition } : {}),
    ...(pool.edition === "ee" && pool.sql ? { sql: printSql(pool.sql) } : {}),
    roles: rolesIn(pool, known),
  };
}

/** What a legacy pool has beside: a new one is not asked for it. */
export const legacyFactsIn = ({ cms, cac }: PoolSeen, survey: Survey): Values => ({
  ...(survey.cms ? { cms } : {}),
  // That the engine is missing where it is off is a guess: only that it is there says something.
  ...(cac ? { cac } : {}),
});

/** What a document says of an Edge. That its port for federation is missing says nothing: nobody has seen it so. */
export function edgeFactsIn(edge: EdgeSeen, numbers: readonly NumberLine[], survey: Survey): Values {
  const sites = new Map(survey.pools.map((pool) => [pool.fqdn, pool.site]));
  const own = edge.site?.toLowerCase();
  const others = [...new Set(edge.pools.flatMap((name) => sites.get(name)?.toLowerCase() ?? []))].filter(
    (site) => site !== own,
  );
  return {
    ...placed(edge),
    ...versioned(edge, numbers),
    ...(edge.singleFqdn === null ? {} : { "single-fqdn": edge.singleFqdn }),
    ...(edge.federation ? { federation: true } : {}),
    ...(edge.nextHop && Fqdn.safeParse(edge.nextHop).success ? { "next-hop": edge.nextHop } : {}),
    ...(others.length > 0 ? { serves: others } : {}),
  };
}

export const siteFactsIn = ({ kind, parent }: TopologySite): Values => ({
  kind,
  ...(parent === null ? {} : { parent: parent.toLowerCase() }),
});

/** What a document says of the migration as a whole. A server's own Mediation Servers count only where its version is known. */
export function migrationFactsIn(survey: Survey, forest: ForestPart, numbers: readonly NumberLine[]): Values {
  const isLegacy = ({ version }: { readonly version: number | null }): boolean =>
    versionIn(numbers, version) === forest.from;
  const seesLegacy = survey.pools.some(isLegacy);
  return {
    ...(seesLegacy ? { "stand-alone-mediation": survey.mediation.some(isLegacy) } : {}),
    ...(survey.edges.some(({ xmpp }) => xmpp) ? { xmpp: true } : {}),
  };
}

/** The servers of a pool, where each is called by a full name: what evidence is wanted of. */
export function serversIn({ machines }: PoolSeen): Values {
  const servers = machines.flatMap((name) => Fqdn.safeParse(name).data ?? []);
  return servers.length > 0 && servers.length === machines.length ? { servers } : {};
}

const placed = ({ site }: { readonly site: string | null }): Values => {
  const key = SiteKey.safeParse(site ?? "").data;
  return key ? { site: key } : {};
};

const versioned = (
  { version }: { readonly version: number | null },
  numbers: readonly NumberLine[],
): Values => {
  const known = versionIn(numbers, version);
  return known ? { version: known } : {};
};

/** The roles that a document shows, and of those it cannot show what people said. */
function rolesIn({ archiving, monitoring, mediation }: PoolSeen, known: Facts | undefined): string[] {
  const said = known?.roles?.value;
  const shown: readonly (readonly [ServerRole, boolean])[] = [
    ["archiving", archiving],
    ["monitoring", monitoring],
    ["mediation", mediation],
  ];
  const names = shown.map(([role]) => role as string);
  const others = Array.isArray(said) ? said.filter((role) => !names.includes(role)) : [];
  return [...shown.flatMap(([role, is]) => (is ? [role] : [])), ...others];
}
