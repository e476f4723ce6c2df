import { rule } from "../rule";

type Found =
  | { readonly verdict: "refuse"; readonly code: "chat-goes-to-several"; readonly targets: readonly string[] }
  | { readonly verdict: "unknown"; readonly code: "chat-target-unknown" };

/** one legacy Group Chat pool goes into one Persistent Chat pool. More may be added once the import is done. */
export const chatGoesToOnePool = rule({
  id: "chat-goes-to-one-pool",
  numbers: ["R-88"],
  sources: ["migration-process-details.md"],
  kind: "work",
  class: "hard",
  judgedAt: ["declare-facts", "start-task", "leave-phase"],
  material: ({ pool }) => (pool?.companion ? { target: pool.target?.name ?? null } : null),
  check: ({ step, pool }): readonly Found[] => {
    if (pool?.companion !== "group-chat") return [];
    if (!pool.target)
      return step.kind === "declare-facts" ? [] : [{ verdict: "unknown", code: "chat-target-unknown" }];

    const other = pool.conflicts?.find(({ key }) => key === "target");
    return other ? [severalTargets([other.was, other.wanted])] : [];
  },
});

/** What is found where somebody names more than one target. */
export const severalTargets = (targets: readonly string[]): Extract<Found, { verdict: "refuse" }> => ({
  verdict: "refuse",
  code: "chat-goes-to-several",
  targets,
});
