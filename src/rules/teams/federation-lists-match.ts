import { rule } from "../rule";

type Found = { readonly verdict: "refuse"; readonly code: "federation-lists-differ" };

/** federation is discovered in the same way on both sides, and the lists of allowed and blocked domains are the
 * same. Unless somebody says that they differ, the task that compares them vouches for it. */
export const federationListsMatch = rule({
  id: "federation-lists-match",
  numbers: ["R-103"],
  sources: ["plan-hybrid-connectivity.md"],
  kind: "work",
  class: "hard",
  judgedAt: ["start-task", "move-users", "leave-phase"],
  material: ({ migration }) => ({ match: migration.federationListsMatch ?? null }),
  check: ({ migration: { to, federationListsMatch: match } }): readonly Found[] =>
    to === "teams" && match === false ? [{ verdict: "refuse", code: "federation-lists-differ" }] : [],
});
