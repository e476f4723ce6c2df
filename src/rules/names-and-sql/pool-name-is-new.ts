import type { PoolCase } from "../../facts/case";
import { rule } from "../rule";

type Conflict = { readonly key: string; readonly was: string; readonly wanted: string };

type Found =
  | {
      readonly verdict: "refuse";
      readonly code: "target-name-taken";
      readonly target: string;
      readonly is: "pool" | "edge";
    }
  | {
      readonly verdict: "refuse";
      readonly code: "pool-name-taken";
      readonly pool: string;
      readonly is: "target" | "edge";
    }
  | ({ readonly verdict: "refuse"; readonly code: "pool-is-registered"; readonly pool: string } & Conflict)
  | ({
      readonly verdict: "refuse";
      readonly code: "target-has-other-values";
      readonly target: string;
    } & Conflict);

/** the new pool's name is new. Several legacy pools may go to one target, but all must mean the same one. */
export const poolNameIsNew = rule({
  id: "pool-name-is-new",
  numbers: ["R-19"],
  sources: ["deploy-lync-server-2013-pilot-pool.md", "deploy-pilot-pool.md"],
  kind: "work",
  class: "hard",
  judgedAt: ["declare-facts", "leave-phase"],
  material: ({ pool }) => ({ pool: pool?.name ?? null, target: pool?.target?.name ?? null }),
  check: ({ pool }): readonly Found[] =>
    pool ? [...targetName(pool), ...ownName(pool), ...otherValues(pool)] : [],
});

function targetName({ name, target, namesakes }: PoolCase): readonly Found[] {
  if (!target) return [];

  const others = [{ name, is: "pool" as const }, ...namesakes];
  return takenBy(others, target.name, ["pool", "edge"]).map((is) => ({
    verdict: "refuse",
    code: "target-name-taken",
    target: target.name,
    is,
  }));
}

/** A pool that is named as its own target is told of once, above. */
function ownName({ name, target, namesakes }: PoolCase): readonly Found[] {
  if (target && isSame(target.name, name)) return [];

  return takenBy(namesakes, name, ["target", "edge"]).map((is) => ({
    verdict: "refuse",
    code: "pool-name-taken",
    pool: name,
    is,
  }));
}

const otherValues = ({ name: pool, conflicts = [] }: PoolCase): readonly Found[] =>
  conflicts.map(({ name, ...conflict }) =>
    isSame(name, pool)
      ? { verdict: "refuse", code: "pool-is-registered", pool, ...conflict }
      : { verdict: "refuse", code: "target-has-other-values", target: name, ...conflict },
  );

const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** The kinds of things that have a name already. */
const takenBy = <Is extends string>(
  others: readonly { readonly name: string; readonly is: string }[],
  name: string,
  kinds: readonly Is[],
): readonly Is[] =>
  kinds.filter((kind) => others.some(({ is, name: other }) => is === kind && isSame(other, name)));
