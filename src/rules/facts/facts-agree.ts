import type { Case, ContradictionCase } from "../../facts/case";
import type { Source } from "../../facts/fact";
import type { Instant, PersonId } from "../../facts/ids";
import { ours } from "../documents";
import { rule } from "../rule";

type Found =
  | ({ readonly verdict: "hold"; readonly code: "facts-contradict" } & ContradictionCase)
  | ({ readonly verdict: "hold"; readonly code: "output-says-otherwise" } & Otherwise);

/** What output showed to fail, and a person's word would confirm. */
export type Otherwise = {
  readonly checkpoint: string;
  readonly site: string | null;
  readonly points: readonly {
    readonly what: string;
    readonly detail: string | null;
    readonly source: Source;
    readonly by: PersonId | null;
    readonly at: Instant;
  }[];
};

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

/** A word does not confirm what output shows to fail: the same command has to show that it holds now. */
export const outputSaysOtherwise = (otherwise: Otherwise): Found => ({
  verdict: "hold",
  code: "output-says-otherwise",
  ...otherwise,
});
