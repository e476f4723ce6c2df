import type { Pair } from "../../facts/evidence/matrix";
import { firstLabel } from "../../facts/ids";
import type { Observation } from "../../facts/observation";
import type { Wanted } from "../../machines/case/wanted";

/** What a text shows of one thing that is wanted. */
export type Match = {
  readonly key: string;
  readonly verdict: "pass" | "fail";
  readonly cmdlet: string;
  readonly detail: string;
};

/** What people say beside the output, where it does not tell itself. */
export type Told = { readonly server: string | undefined; readonly pair: Pair | undefined };

/** The pool that users leave, and the one they go to. */
export type Pools = { readonly pool: string; readonly target: string | null };

/** Finds what observations show of everything that is wanted. What is about another server or pool shows nothing here. */
export const matched = (
  wanted: readonly Wanted[],
  observations: readonly Observation[],
  told: Told,
  pools: Pools,
): readonly Match[] =>
  wanted
    .filter(({ shown }) => shown !== "none-left")
    .flatMap((item) => {
      const seen = observations.filter(
        (one) => item.cmdlets.includes(one.cmdlet) && isAbout(one, item, told, pools),
      );
      const found = seen.length > 0 ? judged(item, seen, pools) : undefined;
      return found ? [{ key: item.key, cmdlet: seen[0]?.cmdlet ?? "", ...found }] : [];
    });

/** The names that output is about although nothing of them is wanted here. */
export function strangers(
  wanted: readonly Wanted[],
  observations: readonly Observation[],
  { pool, target }: Pools,
): readonly string[] {
  const cmdlets = new Set(wanted.flatMap((item) => item.cmdlets));
  const names = new Set([pool, target, ...wanted.map(({ about }) => about)]);
  const seen = observations.flatMap(({ cmdlet, about }) =>
    cmdlets.has(cmdlet) && about.kind !== "user" && about.name !== null ? [about.name] : [],
  );
  return [...new Set(seen)].filter(
    (name) => ![...names].some((known) => known !== null && isNamed(name, known)),
  );
}

/** Output that is wanted and does not say of which server it is. */
export const withoutName = (
  wanted: readonly Wanted[],
  observations: readonly Observation[],
  { server }: Told,
): readonly string[] =>
  server === undefined
    ? [
        ...new Set(
          observations
            .filter(({ cmdlet, about }) => about.name === null && wantsName(wanted, cmdlet))
            .map(({ cmdlet }) => cmdlet),
        ),
      ]
    : [];

const wantsName = (wanted: readonly Wanted[], cmdlet: string): boolean =>
  wanted.some(({ cmdlets, about }) => about !== null && cmdlets.includes(cmdlet));

function isAbout(one: Observation, item: Wanted, told: Told, pools: Pools): boolean {
  if (item.pair) return pairOf(one, told, pools) === item.pair;
  if (item.about === null || item.shown === "on-target") return true;

  const name = one.about.name ?? told.server;
  return name !== undefined && name !== null && isNamed(name, item.about);
}

/** Between whose users a test went: as somebody says, or among those of the pool that it names. */
function pairOf({ about }: Observation, { pair }: Told, { pool, target }: Pools): Pair | undefined {
  if (pair !== undefined) return pair;
  return about.name !== null && isNamed(about.name, target ?? pool) ? "current-current" : undefined;
}

/** A server may be called by its first label alone. */
const isNamed = (name: string, known: string): boolean =>
  name === known || (!name.includes(".") && firstLabel(known) === name);

/** One thing that nobody can tell to be well leaves open whether all are. */
function judged(
  item: Wanted,
  seen: readonly Observation[],
  { target, pool }: Pools,
): Pick<Match, "verdict" | "detail"> | undefined {
  if (item.shown === "listed") return { verdict: "pass", detail: `${seen.length} printed` };

  const wants = item.shown === "on-target";
  const told = wants ? seen.filter(({ about }) => about.kind === "user") : seen;
  const good = told.filter((one) => (wants ? one.value === (target ?? pool) : one.holds === true));
  const bad = told.filter((one) => (wants ? one.value !== (target ?? pool) : one.holds === false));
  if (bad.length > 0) return { verdict: "fail", detail: bad.slice(0, 5).map(faultOf).join("; ") };
  if (!wants && told.some(({ holds }) => holds === null)) return undefined;

  return good.length > 0 ? { verdict: "pass", detail: `${good.length} of ${good.length}` } : undefined;
}

const faultOf = ({ item, value, detail, about }: Observation): string =>
  `${about.kind === "user" ? `${about.name} on ` : `${item} `}${value ?? "nothing"}${detail ? ` (${detail.slice(0, 200)})` : ""}`;
