import { Fqdn, firstLabel, SiteKey } from "../facts/ids";
import { Edition, ServerRole, SqlVersion, Version } from "../facts/versions";
import { Role, SubjectKind } from "../machines/events/values";
import type { ForestPart } from "../machines/forest/forest-part";
import { nearest } from "./grammar/nearest";
import { type ComplaintCode, type NamedKind, type Outcome, refused, told } from "./outcome";

/** Something that a typed name may mean. */
export type Found = { readonly kind: NamedKind; readonly name: string };

/** What a name means in a migration: by full name, by site name, or by its first label. */
export function find(
  forest: ForestPart,
  typed: string,
  kinds: readonly Found["kind"][] = everyKind,
): readonly Found[] {
  const name = typed.trim().toLowerCase().replace(/\.$/, "");
  const labelled = name.includes(".") ? [] : (forest.labels.get(name) ?? []);
  return [name, ...labelled].flatMap((full) =>
    among(kinds)
      .filter((kind) => forest[allOf[kind]].has(full))
      .map((kind) => ({ kind, name: full })),
  );
}

const everyKind = ["pool", "target", "edge", "site"] as const;

/** These kinds, in the order in which names are looked for. */
const among = (kinds: readonly Found["kind"][]) => everyKind.filter((kind) => kinds.includes(kind));

const allOf = { pool: "pools", target: "targets", edge: "edges", site: "sites" } as const;

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

  const [other] = find(forest, typed);
  if (other) return { outcome: refused("not-found", otherKind(forest, typed, kinds, other, again)) };

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

/** A name that is known, and of something else than was wanted: of a target the pools that go there are meant. */
function otherKind(
  { pools }: ForestPart,
  name: string,
  wanted: readonly Found["kind"][],
  { kind, name: full }: Found,
  again: (found: Found) => string,
): ComplaintCode {
  const sources: Found[] = [];
  if (kind === "target" && wanted.includes("pool"))
    for (const [pool, { target }] of pools) {
      if (target === full) sources.push({ kind: "pool", name: pool });
      if (sources.length > poolsNamed) break;
    }
  return {
    code: "other-kind",
    name,
    is: kind,
    wanted,
    pools: sources.slice(0, poolsNamed).map((pool) => firstLabel(pool.name)),
    more: sources.length > poolsNamed,
    try: sources[0] ? again(sources[0]) : "status",
  };
}

const poolsNamed = 3;

/** Candidates for "did you mean": at most a thousand, so that a huge migration costs no more than a small one. */
function namesLike(forest: ForestPart, typed: string, kinds: readonly Found["kind"][]): readonly string[] {
  const full = typed.includes(".");
  return among(kinds).flatMap((kind) =>
    [...forest[allOf[kind]].keys()].slice(0, 1000).map((name) => (full ? name : firstLabel(name))),
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
