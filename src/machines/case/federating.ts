import type { FederatingEdge } from "../../facts/case";
import { type Instant, SiteKey } from "../../facts/ids";
import type { Version } from "../../facts/versions";
import type { Path } from "../../paths/path";
import type { Edge, ForestPart } from "../forest/forest-part";
import { valueIn } from "./known-facts";

/** The Edge pools that are enabled for federation and still stand. */
export function federatingEdges(
  path: Path | undefined,
  forest: ForestPart,
  now: Instant,
): readonly FederatingEdge[] {
  return enabledIn(forest.edges).map(({ name, version, sites }) => ({
    name,
    version,
    routeOpen: sites.some((site) => routeOpen(path, forest, site, now)),
  }));
}

/** A migration has few of them, and they seldom change. */
function enabledIn(edges: ForestPart["edges"]): readonly Enabled[] {
  const known = enabled.get(edges);
  if (known) return known;

  const found = [...edges].flatMap(([name, edge]) => {
    const { facts } = edge;
    const counts = valueIn(facts, "federation") === true && valueIn(facts, "retired") !== true;
    return counts ? [{ name, version: valueIn(facts, "version") as Version, sites: sitesOf(edge) }] : [];
  });
  enabled.set(edges, found);
  return found;
}

type Enabled = { readonly name: string; readonly version: Version; readonly sites: readonly SiteKey[] };

const enabled = new WeakMap<ForestPart["edges"], readonly Enabled[]>();

/** Whether the task that switches the route has leave at a site, or was done there. A path without one switches none. */
function routeOpen(path: Path | undefined, forest: ForestPart, site: SiteKey, now: Instant): boolean {
  const route = path?.landmarks?.routeSwitch;
  if (!route) return true;

  const known = forest.sites.get(site);
  return known?.tasks[route] !== undefined || (known?.leaves[route] ?? 0) >= now;
}

function sitesOf({ facts }: Edge): readonly SiteKey[] {
  const others = valueIn(facts, "serves");
  const names = [valueIn(facts, "site"), ...(Array.isArray(others) ? others : [])];
  return names.flatMap((name) => SiteKey.safeParse(name).data ?? []);
}
