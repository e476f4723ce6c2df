import type { ForestPart, Scope } from "../../machines/forest/forest-part";

/** A scope as a key: two that mean the same pools have the same. */
export const scopeKey = ({ site, batch, pool }: Scope): string => [site, batch, pool].join("\n");

/** Finds, of many scopes, those that a pool is in. Most are of everything or of one site, and are found at once. */
export function scopeFinder(
  { batches, pools }: ForestPart,
  scopes: readonly Scope[],
): (pool: string | null, site?: string) => readonly Scope[] {
  const everywhere = scopes.filter(({ site, batch, pool }) => !site && !batch && !pool);
  const others = scopes.filter(({ batch, pool }) => batch || pool);
  const bySite = new Map<string, Scope[]>();
  for (const scope of scopes)
    if (scope.site && !scope.batch && !scope.pool)
      bySite.set(scope.site, [...(bySite.get(scope.site) ?? everywhere), scope]);
  const members = new Map(
    others.flatMap(({ batch }) => (batch ? [[batch, new Set<string>(batches[batch])] as const] : [])),
  );
  const isIn = (scope: Scope, pool: string, at: string | undefined): boolean =>
    (!scope.pool || scope.pool === pool) &&
    (!scope.site || scope.site === at) &&
    (!scope.batch || members.get(scope.batch)?.has(pool) === true);

  return (pool, site = pools.get(pool ?? "")?.site) => {
    const wide = bySite.get(site ?? "") ?? everywhere;
    if (pool === null || others.length === 0) return wide;
    return [...wide, ...others.filter((scope) => isIn(scope, pool, site))];
  };
}
