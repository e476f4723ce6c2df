import type { KnownFacts } from "../../facts/condition";
import type { Fact, Facts } from "../../facts/fact";
import type { SiteKey } from "../../facts/ids";
import { lazily } from "../../facts/lazily";
import { ledger } from "../../facts/ledger";
import type { Path, Task } from "../../paths/path";
import type { Edge, ForestPart } from "../forest/forest-part";
import { type PoolPart, siteOf, usersLeftOf } from "../pool/pool-part";
import { inDeed, stated } from "../stated";

/** The counts and flags that can hold a pool, beside its users, who are tallied. */
export const ledgerKeys = ledger.map(({ key }) => key).filter((key) => key !== "users-left");

/** Every fact that a condition of path data may name, for one pool. */
export const knownFacts = (path: Path, forest: ForestPart, pool: PoolPart): KnownFacts =>
  known({ path, forest, pool, facts: withShared(path, forest, pool) });

/** There are many, and the conditions that a step meets name a few. */
const known = lazily<Nearby, KnownFacts>({
  ...Object.fromEntries(
    ledgerKeys.map((key) => [`pool.${key}`, ({ facts }: Nearby) => valueIn(facts, key)] as const),
  ),
  "pool.group-chat": ({ forest, pool, facts }) => chatHomed(forest, pool) ?? valueIn(facts, "group-chat"),
  "pool.long-room-names": ({ pool }) => valueIn(pool.facts, "long-room-names"),
  "pool.users": ({ pool }) => valueIn(pool.facts, "users"),
  "pool.users-left": ({ pool }) => usersLeftOf(pool),
  "pool.roles": ({ pool }) => valueIn(pool.facts, "roles"),
  "pool.edition": ({ pool }) => valueIn(pool.facts, "edition"),
  "pool.upgrade-method": ({ pool }) => valueIn(pool.facts, "upgrade-method"),
  "pool.paired": ({ pool }) => valueIn(pool.facts, "paired"),
  "pool.target": ({ pool }) => pool.target ?? undefined,
  "pool.last": ({ path, forest }) => standing(path, forest) <= 1,
  "pool.persistent-chat": ({ pool }) =>
    valueIn(pool.facts, "persistent-chat") ?? hasRole(pool, "persistent-chat"),
  xmpp: ({ forest, pool }) =>
    valueIn(pool.facts, "xmpp") ??
    valueIn(forest.sites.get(siteOf(pool))?.facts ?? {}, "xmpp") ??
    valueIn(forest.facts, "xmpp"),
  "edge.single-fqdn": (nearby) => valueIn(legacyEdge(nearby)?.facts ?? {}, "single-fqdn"),
  "edge.retired": (nearby) => {
    const edge = legacyEdge(nearby);
    return edge && (valueIn(edge.facts, "retired") ?? false);
  },
  "migration.stand-alone-mediation": ({ forest }) => valueIn(forest.facts, "stand-alone-mediation"),
  "forest.users-left": ({ forest }) => forest.usersLeft,
  "forest.expanded-edge": ({ forest }) => expandedEdge(forest),
  "forest.edges-left": ({ forest }) => edgesLeft(forest).length,
  "target.edition": ({ forest, pool }) =>
    valueIn(forest.targets.get(pool.target ?? "")?.facts ?? {}, "edition"),
});

type Nearby = {
  readonly path: Path;
  readonly forest: ForestPart;
  readonly pool: PoolPart;
  /** The pool's own, with what a task of all pools made of them. */
  readonly facts: Facts;
};

const legacyEdge = ({ forest, pool }: Nearby): Edge | undefined => legacyEdgeOf(forest, siteOf(pool))?.edge;

/** Whether a registered chat pool is homed here that is not migrated yet; undefined where none ever was. */
function chatHomed({ chatHomes }: ForestPart, { name }: PoolPart): boolean | undefined {
  const count = chatHomes[name];
  return count === undefined ? undefined : count > 0;
}

/** How many legacy pools are to stay for now. Those kept in coexistence count: what holds the last pool of a forest, such
 * as its management store, is not taken away under them. */
const standing = ({ phases: { length } }: Path, { phases }: ForestPart): number =>
  notPast(phases, length, length + 1) + (phases[length + 2] ?? 0);

/** True where the pool's roles say so. A role that is not among them may stand elsewhere: that is not known. */
function hasRole(pool: PoolPart, role: string): true | undefined {
  const roles = valueIn(pool.facts, "roles");
  return Array.isArray(roles) && roles.includes(role) ? true : undefined;
}

/** A pool's facts with those that a task of all pools made true since they were stated: once the Central Management
 * Server has moved, it is on no legacy pool. */
export function withShared(path: Path, forest: ForestPart, pool: PoolPart): Facts {
  return sharedTasks(path).reduce((facts, { number, settles }) => {
    const record = forest.tasks[number];
    if (!record || record.state === "skipped") return facts;

    const own = Object.entries(settles).map(([key, value]) => [key.replace(/^pool\./, ""), value] as const);
    return stated(facts, Object.fromEntries(own), inDeed(record.by, record.at));
  }, pool.facts);
}

/** The tasks of all pools that settle facts. */
function sharedTasks(path: Path): readonly Task[] {
  const known = shared.get(path);
  if (known) return known;

  const tasks = path.phases
    .flatMap((phase) => phase.tasks)
    .filter(({ scope, settles }) => scope === "forest" && Object.keys(settles).length > 0);
  shared.set(path, tasks);
  return tasks;
}

const shared = new WeakMap<Path, readonly Task[]>();

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
  if (bySite.size === 0) found.set(edges, bySite);
  const known = bySite.get(site);
  if (known) return known;

  const serving = [...edges].flatMap(([name, edge]) => (serves(edge.facts, site) ? [{ name, edge }] : []));
  bySite.set(site, serving);
  return serving;
}

/** A case asks for the Edges of its site many times, and they seldom change. */
const found = new WeakMap<ForestPart["edges"], Map<SiteKey, readonly NamedEdge[]>>();

/** The Edges of the version that is left behind that were not decommissioned, at whatever site. */
export function edgesLeft(forest: ForestPart): readonly NamedEdge[] {
  const known = left.get(forest.edges);
  if (known) return known;

  const standing = [...forest.edges]
    .filter(([, { facts }]) => facts.version?.value !== forest.to && facts.retired?.value !== true)
    .map(([name, edge]) => ({ name, edge }));
  left.set(forest.edges, standing);
  return standing;
}

/** Every pool asks for them, and they seldom change. */
const left = new WeakMap<ForestPart["edges"], readonly NamedEdge[]>();

/** Whether one of them is an Expanded Edge; undefined where of one it is not known, or where none was named. */
function expandedEdge(forest: ForestPart): boolean | undefined {
  const said = edgesLeft(forest).map(({ edge }) => edge.facts.expanded?.value);
  if (said.includes(true)) return true;
  return said.length === 0 || said.includes(undefined) ? undefined : false;
}

/** The Edge that a fact is about: one that stands in the way, or the legacy one of the site. */
export function edgeAsked(forest: ForestPart, site: SiteKey, facts: readonly string[]): string | undefined {
  if (facts.includes("forest.expanded-edge"))
    return edgesLeft(forest).find(({ edge }) => edge.facts.expanded?.value !== false)?.name;
  if (facts.includes("forest.edges-left")) return edgesLeft(forest)[0]?.name;
  return legacyEdgeOf(forest, site)?.name;
}

/** The Edge of the version that is left behind. */
export const legacyEdgeOf = (forest: ForestPart, site: SiteKey): NamedEdge | undefined =>
  edgesOf(forest, site).find(({ edge }) => edge.facts.version?.value !== forest.to);

/** The Edge of the version that is moved to. */
export const newEdgeOf = (forest: ForestPart, site: SiteKey): NamedEdge | undefined =>
  edgesOf(forest, site).find(({ edge }) => edge.facts.version?.value === forest.to);

export type EdgesByVersion = { readonly behind: readonly string[]; readonly ahead: readonly string[] };

/** The Edge pools in use that do not run the target version yet, and those that do. */
export function edgesByVersion({ edges, to }: ForestPart): EdgesByVersion {
  const known = byVersion.get(edges);
  if (known) return known;

  const inUse = [...edges].filter(([, { facts }]) => facts.retired?.value !== true);
  const named = (ahead: boolean) =>
    inUse.flatMap(([name, { facts }]) => ((facts.version?.value === to) === ahead ? [name] : []));
  const sorted = { behind: named(false), ahead: named(true) };
  byVersion.set(edges, sorted);
  return sorted;
}

/** A migration's target never changes, and its Edges seldom do. */
const byVersion = new WeakMap<ForestPart["edges"], EdgesByVersion>();

export const valueIn = (facts: Facts, key: string): Fact["value"] | undefined => facts[key]?.value;

function serves(facts: Facts, site: SiteKey): boolean {
  const others = facts.serves?.value;
  return (
    facts.site?.value === site ||
    (Array.isArray(others) && others.some((name) => name.toLowerCase() === site))
  );
}
