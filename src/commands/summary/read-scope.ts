import { SiteKey } from "../../facts/ids";
import type { ForestPart, Scope } from "../../machines/forest/forest-part";
import type { Typed } from "../command";
import { find } from "../names";
import { type Outcome, refused } from "../outcome";

/** Reads which pools a summary is to be about. A site, batch or pool that is not known is refused. */
export function readScope(
  pairs: Typed["pairs"],
  forest: ForestPart,
): { readonly scope: Scope } | { readonly outcome: Outcome } {
  const site = pairs.site === undefined ? undefined : SiteKey.safeParse(pairs.site).data;
  if (pairs.site !== undefined && (!site || !forest.sites.has(site)))
    return unknown("site", pairs.site, [...forest.sites.keys()].slice(0, 3), "status");
  const batch = pairs.batch?.toLowerCase();
  if (batch !== undefined && !forest.batches[batch])
    return unknown("batch", pairs.batch ?? "", Object.keys(forest.batches).slice(0, 3), "batch");
  const [pool, second] = pairs.pool === undefined ? [] : find(forest, pairs.pool, ["pool"]);
  if (pairs.pool !== undefined && (!pool || second)) return unknown("pool", pairs.pool, [], "status");

  return {
    scope: {
      ...(site ? { site } : {}),
      ...(batch ? { batch } : {}),
      ...(pool ? { pool: pool.name as never } : {}),
    },
  };
}

const unknown = (what: string, name: string, nearest: readonly string[], command: string) => ({
  outcome: refused("not-found", { code: "unknown-name", what, name, nearest, try: command }),
});
