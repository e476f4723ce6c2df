import { Fqdn, firstLabel, SiteKey } from "../facts/ids";
import { Edition, ServerRole, SqlVersion, Version } from "../facts/versions";
import { Role, SubjectKind } from "../machines/events";
import type { ForestPart } from "../machines/forest/forest-part";
import { nearest } from "./grammar/nearest";
import { type Outcome, refused, told } from "./outcome";

/** Something that a typed name may mean. */
export type Found = { readonly kind: "pool" | "target" | "edge" | "site"; readonly name: string };

/** What a name means in a migration: by full name, by site name, or by its first label. */
export function find(
  forest: ForestPart,
  typed: string,
  kinds: readonly Found["kind"][] = everyKind,
): readonly Found[] {
  const name = typed.trim().toLowerCase().replace(/\.$/, "");
  const labelled = name.includes(".") ? [] : (forest.labels.get(name) ?? []);
  return [name, ...labelled]
    .flatMap((full) => everyFull(forest, full))
    .filter(({ kind }) => kinds.includes(kind));
}

const everyKind = ["pool", "target", "edge", "site"] as const;

const everyFull = (forest: ForestPart, name: string): readonly Found[] => [
  ...(forest.pools.has(name) ? [{ kind: "pool" as const, name }] : []),
  ...(forest.targets.has(name) ? [{ kind: "target" as const, name }] : []),
  ...(forest.edges.has(name) ? [{ kind: "edge" as const, name }] : []),
  ...(forest.sites.has(name) ? [{ kind: "site" as const, name }] : []),
];

/** The one thing a name means, or the answer for a name of none or of several. `again` writes the command with a full name. */
export function findOne(
  forest: ForestPart,
  typed: string,
  kinds: readonly Found["kind"][],
  again: (found: Found) => string,
): Found | { readonly outcome: Outcome } {
  const found = find(forest, typed, kinds);
  const [only, second] = found;
  if (only && !second) return only;
  if (only) return { outcome: told({ kind: "pick", what: typed, tries: found.map(again) }) };

  const similar = nearest(typed.toLowerCase(), namesLike(forest, typed, kinds));
  const what = kinds.length === 1 ? (kinds[0] as string) : "name";
  return {
    outcome: refused("not-found", {
      code: "unknown-name",
      what,
      name: typed,
      nearest: similar,
      try: "status",
    }),
  };
}

/** Candidates for "did you mean": at most a thousand, so that a huge migration costs no more than a small one. */
function namesLike(forest: ForestPart, typed: string, kinds: readonly Found["kind"][]): readonly string[] {
  const maps = [
    ...(kinds.includes("pool") ? [forest.pools] : []),
    ...(kinds.includes("target") ? [forest.targets] : []),
    ...(kinds.includes("edge") ? [forest.edges] : []),
    ...(kinds.includes("site") ? [forest.sites] : []),
  ];
  const full = typed.includes(".");
  return maps.flatMap((map) =>
    [...map.keys()].slice(0, 1000).map((name) => (full ? name : firstLabel(name))),
  );
}

/** Words that cannot be names, because they mean something else in a command. */
export function isReserved(name: string, verbs: readonly string[]): boolean {
  const word = name.trim().toLowerCase();
  return (
    reserved.has(word) ||
    /^\d+$/.test(word) ||
    verbs.some((verb) => verb === word || verb.split(" ").includes(word))
  );
}

const reserved = new Set<string>([
  "all",
  "unset",
  "yes",
  "no",
  "later",
  "from",
  "to",
  "back",
  "house",
  ...SubjectKind.options,
  ...Role.options,
  ...Version.options,
  ...Edition.options,
  ...ServerRole.options,
  ...SqlVersion.options,
]);

export const readFqdn = (text: string) => Fqdn.safeParse(text).data;
export const readSite = (text: string) => SiteKey.safeParse(text).data;
