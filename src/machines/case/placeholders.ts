import type { Path } from "../../paths/path";
import type { ForestPart } from "../forest/forest-part";
import { type PoolPart, siteOf } from "../pool/pool-part";
import { legacyEdgeOf, newEdgeOf } from "./known-facts";

/** The pool whose names are put in, the path it goes along, and the forest it stands in. */
type Place = { readonly forest: ForestPart; readonly pool: PoolPart; readonly path: Path };

/** Puts names in place of `{pool}`, `{target}`, `{edge}`, `{old-edge}`, `{new-edge}` and `{site}`. `{edge}` is the Edge that serves
 * the site now: the legacy one until the route was switched there, the new one afterwards. */
export function fillIn(text: string, { forest, pool, path }: Place): string {
  if (!text.includes("{")) return text;

  const site = siteOf(pool);
  const { landmarks } = path;
  const switched = landmarks !== null && forest.sites.get(site)?.tasks[landmarks.routeSwitch] !== undefined;
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
