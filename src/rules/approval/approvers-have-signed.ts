import type { Approvals } from "../../facts/case";
import { ours } from "../documents";
import { rule } from "../rule";
import { answers, missingApprovals } from "./matching";
import { isBarred } from "./nobody-approves-their-own";

type Found =
  | { readonly verdict: "hold"; readonly code: "no-gate-open" }
  | {
      readonly verdict: "refuse";
      readonly code: "group-not-asked";
      readonly groups: readonly string[];
      readonly asks: readonly Approvals[];
    }
  | {
      readonly verdict: "hold";
      readonly code: "approvals-missing";
      readonly given: number;
      readonly asked: number;
      readonly missing: readonly Approvals[];
    };

/** A gate opens when distinct people have given every approval its policy asks for. */
export const approversHaveSigned = rule({
  id: "approvers-have-signed",
  numbers: [],
  sources: [ours],
  kind: "approval",
  class: "hard",
  judgedAt: ["give-vote"],
  material: () => null,
  check: ({ step, pool }): readonly Found[] => {
    if (!pool || step.kind !== "give-vote") return [];
    if (!pool.gate) return [{ verdict: "hold", code: "no-gate-open" }];

    const { asks, votes } = pool.gate;
    const groups = votes.filter(({ by }) => by === step.voter).flatMap((vote) => vote.groups);
    const gave = votes.some(({ by }) => by === step.voter);
    if (!gave || !asks.some((ask) => answers(groups, ask))) {
      return [{ verdict: "refuse", code: "group-not-asked", groups, asks }];
    }

    const gate = pool.gate;
    const counted = votes.filter(({ by }) => !isBarred(gate, pool.contributors, by));
    const missing = missingApprovals(asks, counted);
    if (missing.length === 0) return [];

    const asked = sum(asks);
    return [{ verdict: "hold", code: "approvals-missing", given: asked - sum(missing), asked, missing }];
  },
});

const sum = (approvals: readonly Approvals[]): number =>
  approvals.reduce((total, { count }) => total + count, 0);
