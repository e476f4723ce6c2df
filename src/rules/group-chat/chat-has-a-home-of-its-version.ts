import type { Version } from "../../facts/versions";
import { rule } from "../rule";

type Found =
  | { readonly verdict: "unknown"; readonly code: "chat-home-unknown" }
  | { readonly verdict: "unknown"; readonly code: "chat-home-not-registered"; readonly home: string }
  | {
      readonly verdict: "refuse";
      readonly code: "chat-home-of-other-version";
      readonly home: string;
      readonly version: Version;
      readonly own: Version;
    };

/** each chat system is homed on a pool of its own version, and nothing is shared between the two. */
export const chatHasAHomeOfItsVersion = rule({
  id: "chat-has-a-home-of-its-version",
  numbers: ["R-93"],
  sources: ["coexistence-considerations.md"],
  kind: "work",
  class: "hard",
  judgedAt: ["declare-facts", "leave-phase"],
  material: ({ pool }) => pool?.chatHome ?? null,
  check: ({ pool }): readonly Found[] => {
    if (pool?.companion !== "group-chat") return [];
    if (!pool.chatHome) return [{ verdict: "unknown", code: "chat-home-unknown" }];

    const { name: home, version } = pool.chatHome;
    const own = pool.facts.version;
    if (version === undefined) return [{ verdict: "unknown", code: "chat-home-not-registered", home }];
    return version === own
      ? []
      : [{ verdict: "refuse", code: "chat-home-of-other-version", home, version, own }];
  },
});
