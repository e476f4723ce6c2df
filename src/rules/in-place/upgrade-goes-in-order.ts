import type { Case, PoolCase } from "../../facts/case";
import type { Version } from "../../facts/versions";
import { rule } from "../rule";

/** Where the guide is borrowed, its order is told and not enforced. */
type Borne = { readonly verdict: "refuse" | "warn"; readonly source: string };

type Found =
  | ({ readonly code: "cms-pool-before-pools"; readonly pools: number } & Borne)
  | ({ readonly code: "cms-pool-before-edges"; readonly edges: number; readonly example: string } & Borne)
  | ({
      readonly code: "edges-before-pools";
      readonly edges: number;
      readonly example: string;
      readonly from: Version;
    } & Borne)
  | { readonly verdict: "unknown" | "warn"; readonly code: "cms-place-unknown"; readonly source: string };

const guide = "upgrade.md";

/** pools are upgraded first, then the Edge pools, and the pool that holds the Central Management Server last. */
export const upgradeGoesInOrder = rule({
  id: "upgrade-goes-in-order",
  numbers: ["R-96"],
  sources: [guide],
  kind: "work",
  class: "hard",
  judgedAt: ["start-task", "declare-facts"],
  material: ({ pool }) => ({ cms: pool?.facts.ledger.cms ?? null }),
  check: (facts): readonly Found[] => {
    if (facts.migration.method !== "in-place") return [];
    if (facts.step.kind === "declare-facts") return facts.pool ? [] : edgesTooEarly(facts);
    return facts.pool ? cmsTooEarly(facts, facts.pool) : [];
  },
});

function cmsTooEarly({ migration }: Case, pool: PoolCase): readonly Found[] {
  const { edgesBehind } = migration;
  const pools = migration.poolsBeforeRemoval - (pool.phase <= pool.postMigration ? 1 : 0);
  const { cms } = pool.facts.ledger;
  if (cms === false || (pools <= 0 && !edgesBehind)) return [];

  const { verdict, source } = bearing(migration.to);
  if (cms === undefined) {
    return [{ verdict: verdict === "refuse" ? "unknown" : "warn", code: "cms-place-unknown", source }];
  }
  return [
    ...(pools > 0 ? [{ code: "cms-pool-before-pools", pools, verdict, source } as const] : []),
    ...(edgesBehind
      ? [
          {
            ...({ code: "cms-pool-before-edges", verdict, source } as const),
            edges: edgesBehind.count,
            example: edgesBehind.example,
          },
        ]
      : []),
  ];
}

/** One pool may still be behind: that with the Central Management Server. */
function edgesTooEarly({ migration }: Case): readonly Found[] {
  const { edgesAhead, poolsBeforeRemoval, from, to } = migration;
  if (!edgesAhead || poolsBeforeRemoval <= 1) return [];

  const { count: edges, example } = edgesAhead;
  return [{ code: "edges-before-pools", edges, example, from, ...bearing(to) }];
}

const bearing = (to: Version): Borne =>
  to === "sfb2015"
    ? { verdict: "refuse", source: guide }
    : { verdict: "warn", source: `${guide} (for 2015, by analogy)` };
