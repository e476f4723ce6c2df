import type { KnownFacts } from "../../facts/condition";
import type { SiteKey } from "../../facts/ids";
import { ledger } from "../../facts/ledger";
import type { Path } from "../../paths/path";
import type { Edge, ForestPart } from "../forest/forest-part";
import { type Fact, type Facts, type PoolPart, siteOf, usersLeftOf } from "../pool/pool-part";

/** The counts and flags that can hold a pool, beside its users, who are tallied. */
export const ledgerKeys = ledger.map(({ key }) => key).filter((key) => key !== "users-left");

/** Every fact that a condition of path data may name, for one pool. */
export function knownFacts(path: Path, forest: ForestPart, pool: PoolPart): KnownFacts {
  const edge = legacyEdgeOf(forest, siteOf(pool))?.edge;
  const target = pool.target ? forest.targets.get(pool.target) : undefined;
  const facts = withShared(path, forest, pool);
  const own = Object.fromEntries(ledgerKeys.map((key) => [`pool.${key}`, valueIn(facts, key)]));
  return {
    ...own,
    "pool.users": valueIn(pool.facts, "users"),
    "pool.users-left": usersLeftOf(pool),
    "pool.roles": valueIn(pool.facts, "roles"),
    "pool.edition": valueIn(pool.facts, "edition"),
    "pool.target": pool.target ?? undefined,
    "pool.last": notPast(forest.phases, path.phases.length, path.phases.length + 1) <= 1,
    xmpp:
      valueIn(pool.facts, "xmpp") ??
      valueIn(forest.sites.get(siteOf(pool))?.facts ?? {}, "xmpp") ??
      valueIn(forest.facts, "xmpp"),
    "edge.single-fqdn": edge ? valueIn(edge.facts, "single-fqdn") : undefined,
    "edge.retired": edge ? (valueIn(edge.facts, "retired") ?? false) : undefined,
    "forest.users-left": forest.usersLeft,
    "target.edition": target ? valueIn(target.facts, "edition") : undefined,
  };
}

/** A pool's facts with those that a task of all pools made true since they were stated: once the Central Management
 * Server has moved, it is on no legacy pool. */
export function withShared(path: Path, forest: ForestPart, pool: PoolPart): Facts {
  const shared = path.phases
    .flatMap(({ tasks }) => tasks)
    .filter(({ scope, settles }) => scope === "forest" && Object.keys(settles).length > 0);
  return shared.reduce((facts, { number, settles }) => {
    const record = forest.tasks[number];
    if (!record || record.state === "skipped") return facts;

    const { at, by } = record;
    const settled = Object.entries(settles).map(
      ([key, value]) => [key.replace(/^pool\./, ""), { value, by, at, from: "deed" as const }] as const,
    );
    return { ...facts, ...Object.fromEntries(settled.filter(([key]) => (facts[key]?.at ?? 0) <= at)) };
  }, pool.facts);
}

/** How many pools of a tally stand at this phase or before it, completed ones left out. */
export function notPast(phases: Readonly<Record<number, number>>, gate: number, completed: number): number {
  return Object.entries(phases)
    .filter(([phase]) => Number(phase) <= gate && Number(phase) < completed)
    .reduce((sum, [, count]) => sum + count, 0);
}

export type NamedEdge = { readonly name: string; readonly edge: Edge };

/** The Edge pools that serve a site: those that stand there and those that name it. */
export function edgesOf({ edges }: ForestPart, site: SiteKey): readonly NamedEdge[] {
  const bySite = found.get(edges) ?? new Map<SiteKey, readonly NamedEdge[]>();
  found.set(edges, bySite);
  const known = bySite.get(site);
  if (known) return known;

  const serving = [...edges].flatMap(([name, edge]) => (serves(edge.facts, site) ? [{ name, edge }] : []));
  bySite.set(site, serving);
  return serving;
}

/** A case asks for the Edges of its site many times, and they seldom change. */
const found = new WeakMap<ForestPart["edges"], Map<SiteKey, readonly NamedEdge[]>>();

/** The Edge of the version that is left behind. */
export const legacyEdgeOf = (forest: ForestPart, site: SiteKey): NamedEdge | undefined =>
  edgesOf(forest, site).find(({ edge }) => edge.facts.version?.value !== forest.to);

/** The Edge of the version that is moved to. */
export const newEdgeOf = (forest: ForestPart, site: SiteKey): NamedEdge | undefined =>
  edgesOf(forest, site).find(({ edge }) => edge.facts.version?.value === forest.to);

export const valueIn = (facts: Facts, key: string): Fact["value"] | undefined => facts[key]?.value;

function serves(facts: Facts, site: SiteKey): boolean {
  const others = facts.serves?.value;
  return (
    facts.site?.value === site ||
    (Array.isArray(others) && others.some((name) => name.toLowerCase() === site))
  );
}
