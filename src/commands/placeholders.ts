import { legacyEdgeOf, newEdgeOf } from "../machines/case/known-facts";
import { siteOf } from "../machines/pool/pool-part";
import { landmarksOf } from "../paths/look-up";
import type { PoolRoom } from "./room";

/** Puts names in place of `{pool}`, `{target}`, `{edge}`, `{old-edge}`, `{new-edge}` and `{site}`. `{edge}` is the Edge that serves
 * the site now: the legacy one until the route was switched there, the new one afterwards. */
export function fillIn(text: string, { forest, pool, path }: PoolRoom): string {
  const site = siteOf(pool);
  const switched = forest.sites.get(site)?.tasks[landmarksOf(path).routeSwitch] !== undefined;
  const legacy = legacyEdgeOf(forest, site)?.name ?? "<legacy Edge>";
  const fresh = newEdgeOf(forest, site)?.name ?? "<new Edge>";
  const names: Readonly<Record<string, string>> = {
    pool: pool.name,
    target: pool.target ?? "<target pool>",
    edge: switched ? fresh : legacy,
    "old-edge": legacy,
    "new-edge": fresh,
    site: forest.sites.get(site)?.name ?? site,
  };
  return text.replace(
    /\{(pool|target|edge|old-edge|new-edge|site)\}/g,
    (_, name: string) => names[name] ?? "",
  );
}
