import type { Moved } from "../../facts/case";
import { rule } from "../rule";

type Found =
  | {
      readonly verdict: "hold";
      readonly code: "undo-later-first";
      readonly task: string;
      readonly first: string;
      readonly title: string;
    }
  | { readonly verdict: "refuse"; readonly code: "nothing-to-undo"; readonly task: string }
  | ({ readonly verdict: "hold"; readonly code: "users-not-back"; readonly task: string } & Moved);

/** The recorded steps are undone in reverse, and users are back on the legacy pool before the step that moved them is. */
export const rollbackGoesInReverse = rule({
  id: "rollback-goes-in-reverse",
  numbers: [],
  sources: ["back-up-systems-and-data.md"],
  kind: "work",
  class: "hard",
  judgedAt: ["undo-task"],
  material: () => null,
  check: ({ step, pool }): readonly Found[] => {
    if (!pool || step.kind !== "undo-task") return [];

    const { task } = step;
    const steps = pool.wayBack?.steps ?? [];
    const wanted = steps.find((one) => one.task === task);
    const [first] = steps;
    if (!wanted || !first) return [{ verdict: "refuse", code: "nothing-to-undo", task }];
    if (first.task !== task)
      return [{ verdict: "hold", code: "undo-later-first", task, first: first.task, title: first.title }];
    return wanted.stillMoved ? [{ verdict: "hold", code: "users-not-back", task, ...wanted.stillMoved }] : [];
  },
});
