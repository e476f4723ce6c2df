import type { Case, ContradictionCase } from "../../facts/case";
import { ours } from "../documents";
import { rule } from "../rule";

type Found = { readonly verdict: "hold"; readonly code: "facts-contradict" } & ContradictionCase;

/** What was read and what is said, or what two commands say, agrees. What was read counts meanwhile; which side is right is
 * found out by reading again. It may be waived, for a command can be wrong for longer than a migration can wait. */
export const factsAgree = rule({
  id: "facts-agree",
  numbers: [],
  sources: [ours],
  kind: "work",
  class: "waivable",
  judgedAt: ["start-task", "move-users", "leave-phase"],
  material: ({ pool }: Case) =>
    (pool?.contradictions ?? []).map(({ on, name, key, counts, against }) => ({
      on,
      name,
      key,
      counts: counts.value,
      against: against.map(({ value }) => value),
    })),
  check: ({ pool }): readonly Found[] =>
    (pool?.contradictions ?? []).map((contradiction) => ({
      verdict: "hold",
      code: "facts-contradict",
      ...contradiction,
    })),
});
