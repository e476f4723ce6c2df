import type { Demand, Shown, Wish } from "../../facts/evidence/demand";
import { type CellKey, cellKey, columns, type Pair, pairs } from "../../facts/evidence/matrix";
import { checkpointWishes, taskWishes } from "../../facts/evidence/wishes";
import type { SiteKey } from "../../facts/ids";
import { ledger } from "../../facts/ledger";
import type { Path, Task } from "../../paths/path";
import type { ForestPart } from "../forest/forest-part";
import { type PoolPart, siteOf, usersLeftOf } from "../pool/pool-part";
import { edgesOf, valueIn } from "./known-facts";
import type { Subject } from "./subject-key";

/** One thing that is still to be shown or is shown: by which commands, about which server or pool. */
export type Wanted = {
  readonly key: string;
  readonly means: string;
  readonly cmdlets: readonly string[];
  /** An FQDN; null: the forest. */
  readonly about: string | null;
  readonly shown: Shown | "none-left";
  /** Between users of which pools. */
  readonly pair: Pair | null;
  /** Set where it is not used here, by what is known. */
  readonly unused: string | null;
};

/** Everything that a subject wants shown. `unknown`: facts without which nobody can tell about whom. `rest`: what no
 * command shows. Null: evidence has nothing to say about it. */
export type WantedAll = {
  readonly items: readonly Wanted[];
  readonly unknown: readonly Unknown[];
  readonly rest: string | null;
};

/** A fact that is missing, and what would tell it. */
export type Unknown = { readonly key: string; readonly of: string };

type Place = { readonly path: Path; readonly forest: ForestPart; readonly pool: PoolPart };

/** What evidence for a subject has to show, of this pool, its target and its site. */
export function wantedFor(place: Place, subject: Subject): WantedAll | undefined {
  if (subject.kind === "task") return forTask(place, subject.task);
  if (subject.checkpoint === "clients-communicate") return matrixFor(place);

  const wish = checkpointWishes[subject.checkpoint];
  return wish && spelledOut(place, [wish], subject.site);
}

function forTask(place: Place, number: string): WantedAll | undefined {
  const task = place.path.phases.flatMap(({ tasks }) => tasks).find((one) => one.number === number);
  if (!task) return undefined;

  const wishes = task.covers.flatMap((covered) => taskWishes[covered] ?? []);
  const { items, unknown, rest } = spelledOut(place, wishes, null);
  const counts = countsFor(place, task);
  return items.length + counts.length + unknown.length > 0
    ? { items: [...items, ...counts], unknown, rest }
    : undefined;
}

/** The kinds of objects that must be gone before a task, or that it moves away. */
function countsFor({ pool }: Place, task: Task): readonly Wanted[] {
  const named = new Set<string>(task.empty.filter(({ of }) => of === "pool").map(({ what }) => what));
  return ledger
    .filter((entry) => named.has(entry.key) || ("vouchedBy" in entry && entry.vouchedBy.test(task.title)))
    .filter(({ kind }) => kind === "count")
    .map(({ key, called, command }) => ({
      key: `${key} ${pool.name}`,
      means: `no ${called[1]} left`,
      cmdlets: [...new Set(command.match(/Get-Cs\w+/g) ?? [])],
      about: pool.name,
      shown: "none-left",
      pair: null,
      unused: null,
    }));
}

function spelledOut(place: Place, wishes: readonly Wish[], site: SiteKey | null): WantedAll {
  const demands = new Map(wishes.flatMap(({ demands: all }) => all).map((demand) => [demand.id, demand]));
  const each = [...demands.values()].map((demand) => ({ demand, names: namesFor(place, demand, site) }));
  return {
    items: each.flatMap(({ demand, names }) => names.known.map((name) => wanted(demand, name))),
    unknown: distinct(each.flatMap(({ names }) => names.unknown)),
    rest: restOf(place.path, wishes),
  };
}

const wanted = ({ id, means, cmdlets, shown }: Demand, about: string | null): Wanted => ({
  key: about === null ? id : `${id} ${about}`,
  means,
  cmdlets,
  about,
  shown,
  pair: null,
  unused: null,
});

type Names = { readonly known: readonly (string | null)[]; readonly unknown: readonly Unknown[] };

function namesFor(place: Place, { about }: Demand, site: SiteKey | null): Names {
  const { pool } = place;
  const here = pool.target ? [pool.name, pool.target] : [pool.name];
  switch (about) {
    case "forest":
      return { known: [null], unknown: [] };
    case "pools":
      return { known: here, unknown: [] };
    case "target":
      return { known: [pool.target ?? pool.name], unknown: [] };
    case "pools-of-site":
      return { known: here.filter((name) => site === null || siteOfPool(place, name) === site), unknown: [] };
    case "target-servers":
      return serversOf(place, [pool.target ?? pool.name]);
    case "servers":
      return serversOf(place, isRead(place.path) ? here : [pool.target ?? pool.name]);
  }
}

/** Servers of Office Communications Server know no cmdlets. */
const isRead = ({ from }: Path): boolean => !from.includes("ocs2007r2");

function restOf({ from, to }: Path, wishes: readonly Wish[]): string | null {
  const said = wishes.flatMap(({ rest }) => rest ?? []);
  const ocs = from.includes("ocs2007r2") ? ["the legacy pool, whose servers know no cmdlets"] : [];
  const teams = to === "teams" ? ["what is in Teams"] : [];
  const all = [...said, ...ocs, ...teams];
  return all.length > 0 ? all.join("; ") : null;
}

/** The servers of pools, as far as they are known. A Standard Edition pool is its only server. */
function serversOf(place: Place, names: readonly string[]): Names {
  const each = names.map((name) => ({ name, servers: serversIn(place, name) }));
  return {
    known: each.flatMap(({ servers }) => servers ?? []),
    unknown: each.flatMap(({ name, servers }) => (servers ? [] : [{ key: "servers", of: name }])),
  };
}

function serversIn({ forest, pool }: Place, name: string): readonly string[] | undefined {
  const facts = name === pool.name ? pool.facts : (forest.targets.get(name)?.facts ?? {});
  const servers = valueIn(facts, "servers");
  if (Array.isArray(servers) && servers.length > 0) return servers;
  return valueIn(facts, "edition") === "se" ? [name] : undefined;
}

function siteOfPool({ forest, pool }: Place, name: string): string {
  const own = siteOf(pool);
  if (name === pool.name) return own;
  return String(forest.targets.get(name)?.facts.site?.value ?? own);
}

/** Every cell of the matrix that `clients-communicate` is about: with nobody left on the legacy pool, those among users of
 * the new one. */
function matrixFor(place: Place): WantedAll {
  const { pool, path } = place;
  const asked: readonly Pair[] = usersLeftOf(pool) > 0 ? pairs : ["current-current"];
  return {
    items: columns.flatMap((column) =>
      asked.map((pair) => ({
        key: cellKey(column.key, pair) satisfies CellKey,
        means: column.means,
        cmdlets: column.cmdlets,
        about: pool.target ?? pool.name,
        shown: "all-good" as const,
        pair,
        unused: unusedHere(place, column.needs),
      })),
    ),
    unknown: [],
    rest: path.to === "teams" ? "what is in Teams" : null,
  };
}

/** Why a kind of communication is not used here, by what is known. Not knowing is not unused. */
function unusedHere({ forest, pool }: Place, needs: (typeof columns)[number]["needs"]): string | null {
  const edges = edgesOf(forest, siteOf(pool)).map(({ edge }) => edge.facts);
  switch (needs) {
    case null:
      return null;
    case "mediation": {
      const roles = valueIn(pool.facts, "roles");
      const ofTarget = valueIn(pool.target ? (forest.targets.get(pool.target)?.facts ?? {}) : {}, "roles");
      const known = Array.isArray(roles) && Array.isArray(ofTarget);
      const has = known && [...roles, ...ofTarget].includes("mediation");
      return known && !has ? "neither pool has the role mediation" : null;
    }
    case "federation":
      return edges.length > 0 && edges.every((facts) => valueIn(facts, "federation") === false)
        ? "no Edge of the site is enabled for federation"
        : null;
    case "edge":
      return null;
  }
}

const distinct = (unknown: readonly Unknown[]): readonly Unknown[] => [
  ...new Map(unknown.map((one) => [`${one.key} ${one.of}`, one])).values(),
];
