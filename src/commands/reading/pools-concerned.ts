import type { Fqdn } from "../../facts/ids";
import type { Pipeline, ShellCall } from "../../facts/shell";
import type { ForestPart } from "../../machines/forest/forest-part";
import { movesEveryone } from "../../rules/commands/moving";
import { find } from "../names";

/** Of so many pools a pasted command is judged at once. */
export const judgedAtOnce = 4;

/** The pools that a pasted command concerns: those it names; else those that move to the target it names; else, and where it
 * takes everybody, all. Of many the ones that are least far, because what forbids it for any pool forbids it there. */
export function poolsConcerned(
  forest: ForestPart,
  pipelines: readonly Pipeline[],
): { readonly pools: readonly Fqdn[]; readonly others: number } {
  const takesAll = pipelines.some((pipeline) => movesEveryone(pipeline) && !takesFromPool(forest, pipeline));
  const names = takesAll ? [] : pipelines.flat().flatMap(namesIn);
  const found = names.flatMap((name) => find(forest, name, ["pool", "target"]));
  const named = found.flatMap(({ kind, name }) => (kind === "pool" ? [name as Fqdn] : []));
  if (named.length > 0) return firstOf([...new Set(named)]);

  const targets = new Set(found.map(({ name }) => name));
  const users = [...forest.pools].filter(([, { companion }]) => companion === null);
  const moving = users.filter(([, { target }]) => target !== null && targets.has(target));
  const concerned = moving.length > 0 ? moving : users;
  const leastFar = concerned.sort(([, one], [, other]) => one.phase - other.phase);
  return firstOf(leastFar.map(([name]) => name as Fqdn));
}

const firstOf = (pools: readonly Fqdn[]) => ({
  pools: pools.slice(0, judgedAtOnce),
  others: Math.max(0, pools.length - judgedAtOnce),
});

const takesFromPool = (forest: ForestPart, pipeline: Pipeline): boolean =>
  pipeline
    .filter(({ name }) => name === "get-csuser")
    .flatMap(namesIn)
    .some((name) => find(forest, name, ["pool"]).length > 0);

const places = [
  "identity",
  "target",
  "poolfqdn",
  "registrar",
  "registrarpool",
  "source",
  "destination",
] as const;

/** Whatever may be a pool's name: `pool01` of `Registrar:pool01` and of `{RegistrarPool -eq "pool01"}`. */
function namesIn({ parameters }: ShellCall): readonly string[] {
  const given = places.flatMap((place) => parameters[place] ?? []);
  const filter = `${parameters.filter ?? ""} ${parameters.identity ?? ""}`;
  const filtered = [...filter.matchAll(/RegistrarPool\s+[-–—](?:eq|like)\s+["'“”‘’]?([^\s"'“”‘’)}]+)/gi)];
  return [
    ...given.map((value) => value.replace(/^.*:/s, "")),
    ...filtered.map(([, name = ""]) => name),
  ].filter((name) => name.trim() !== "");
}
