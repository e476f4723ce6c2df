import type { Contribution, GateCase, Separation } from "../../facts/case";
import type { PersonId } from "../../facts/ids";
import { ours } from "../documents";
import { rule } from "../rule";

type Part = Pick<Contribution, "how" | "what">;

type Found = {
  readonly verdict: "refuse";
  readonly code: "approves-own-work";
  readonly voter: PersonId;
  readonly separation: Separation;
  readonly parts: readonly Part[];
};

/** Whoever asked for a gate does not open it; under strict separation neither does whoever worked for it. */
export const nobodyApprovesTheirOwn = rule({
  id: "nobody-approves-their-own",
  numbers: [],
  sources: [ours],
  kind: "approval",
  class: "hard",
  judgedAt: ["give-vote"],
  material: () => null,
  check: ({ step, pool }): readonly Found[] => {
    if (step.kind !== "give-vote" || !pool?.gate) return [];

    const { voter } = step;
    const parts = partsOf(pool.gate, pool.contributors, voter);
    if (parts.length === 0) return [];
    return [{ verdict: "refuse", code: "approves-own-work", voter, separation: pool.gate.separation, parts }];
  },
});

/** Whether somebody's vote may not count at this gate. */
export const isBarred = (gate: GateCase, contributors: readonly Contribution[], person: PersonId): boolean =>
  partsOf(gate, contributors, person).length > 0;

/** How a person took part, as far as the gate's separation minds it. */
function partsOf(gate: GateCase, contributors: readonly Contribution[], person: PersonId): readonly Part[] {
  if (gate.separation === "solo") return [];

  const asked: readonly Part[] = gate.askedBy === person ? [{ how: "asked", what: String(gate.phase) }] : [];
  if (gate.separation === "requester") return asked;

  const others = contributors.filter(
    ({ by, how }) => by === person && !(how === "asked" && asked.length > 0),
  );
  return [...asked, ...others.map(({ how, what }) => ({ how, what }))];
}
