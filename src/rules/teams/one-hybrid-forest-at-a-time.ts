import { rule } from "../rule";

type Found = { readonly verdict: "refuse"; readonly code: "other-forest-is-hybrid"; readonly rival: string };

/** one forest of a tenant is in hybrid at a time. It is finished, and hybrid switched off, before the next begins. */
export const oneHybridForestAtATime = rule({
  id: "one-hybrid-forest-at-a-time",
  numbers: ["R-102"],
  sources: ["plan-hybrid-connectivity.md"],
  kind: "work",
  class: "hard",
  judgedAt: ["register-migration", "declare-facts", "leave-phase"],
  material: ({ migration }) => ({ forest: migration.forest ?? null }),
  check: ({ migration: { to, hybridRival: rival } }): readonly Found[] =>
    to === "teams" && rival !== undefined
      ? [{ verdict: "refuse", code: "other-forest-is-hybrid", rival }]
      : [],
});
