import type { ForestPart, Scope } from "../../machines/forest/forest-part";

/** A scope as a key: two that mean the same pools have the same. */
export const scopeKey = ({ site, batch, pool }: Scope): string => [site, batch, pool].join("\n");

/** Finds, of many scopes, those that a pool is in. Most are of everything or of one site, and are found at once. */
export function scopeFinder(
  { batches, pools }: ForestPart,
  scopes: readonly Scope[],
): (pool: string | null, site?: string) => readonly Scope[] {
  const everywhere = scopes.filter(({ site, batch, pool }) => !site && !batch && !pool);
  const bySite = new Map<string, Scope[]>();
  const others = scopes.filter(({ batch, pool }) => batch || pool);
  for (const scope of scopes)
    if (scope.site && !scope.batch && !scope.pool)
      bySite.set(scope.site, [...(bySite.get(scope.site) ?? []), scope]);
  const members = new Map(
    others.flatMap(({ batch }) => (batch ? [[batch, new Set<string>(batches[batch])] as const] : [])),
  );

  return (pool, site = pools.get(pool ?? "")?.site) => {
    const ofSite = bySite.get(site ?? "") ?? none;
    const ofOthers =
      pool === null
        ? none
        : others.filter(
            (scope) =>
              (!scope.pool || scope.pool === pool) &&
              (!scope.site || scope.site === site) &&
              (!scope.batch || members.get(scope.batch)?.has(pool)),
          );
    return ofSite.length + ofOthers.length > 0 ? [...everywhere, ...ofSite, ...ofOthers] : everywhere;
  };
}

const none: readonly Scope[] = [];
