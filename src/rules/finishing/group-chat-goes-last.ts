import type { Case } from "../../facts/case";
import { supportedPaths } from "../documents";
import { rule } from "../rule";
import { taskOf } from "../subject";

type Found =
  | {
      readonly verdict: "refuse";
      readonly code: "group-chat-too-early";
      readonly pools: number;
      readonly rules: readonly string[];
    }
  | {
      readonly verdict: "refuse";
      readonly code: "group-chat-still-homed";
      readonly task: string;
      readonly source: string;
      readonly rules: readonly string[];
    }
  | {
      readonly verdict: "unknown";
      readonly code: "group-chat-unknown";
      readonly task: string;
      readonly source: string;
      readonly rules: readonly string[];
    };

/** Group Chat is migrated last. R-95, derived from: so the pool it is homed on waits for it. */
export const groupChatGoesLast = rule({
  id: "group-chat-goes-last",
  numbers: ["R-30", "R-95"],
  sources: [supportedPaths, "coexistence-considerations.md"],
  kind: "work",
  class: "hard",
  judgedAt: ["do-task", "start-task", "leave-phase"],
  material: ({ pool }) => ({
    companion: pool?.companion ?? null,
    groupChat: pool?.facts.ledger["group-chat"] ?? null,
  }),
  check: (facts): readonly Found[] => [...tooEarly(facts), ...stillHomed(facts)],
});

function tooEarly({ step, pool, migration }: Case): readonly Found[] {
  if (pool?.companion !== "group-chat" || step.kind === "do-task") return [];
  if (migration.poolsBeforeRemoval === 0) return [];

  return [
    { verdict: "refuse", code: "group-chat-too-early", pools: migration.poolsBeforeRemoval, rules: ["R-30"] },
  ];
}

function stillHomed(facts: Case): readonly Found[] {
  const task = taskOf(facts);
  if (!task) return [];

  return task.empty
    .filter(({ what, left }) => what === "group-chat" && left !== false && left !== 0)
    .map(({ left, source }) =>
      left === undefined
        ? { verdict: "unknown", code: "group-chat-unknown", task: task.number, source, rules: ["R-95"] }
        : { verdict: "refuse", code: "group-chat-still-homed", task: task.number, source, rules: ["R-95"] },
    );
}
