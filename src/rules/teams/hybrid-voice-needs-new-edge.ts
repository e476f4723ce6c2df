import { Version } from "../../facts/versions";
import { rule } from "../rule";

type Found =
  | {
      readonly verdict: "refuse";
      readonly code: "edge-too-old-for-hybrid-voice";
      readonly edge: string;
      readonly version: Version;
    }
  | { readonly verdict: "unknown"; readonly code: "federating-edge-unknown" };

/** hybrid voice wants the federating Edge, and the pool behind it, to run Skype for Business Server 2015 or later.
 * Users may still be homed on a Lync Server 2013 pool. */
export const hybridVoiceNeedsNewEdge = rule({
  id: "hybrid-voice-needs-new-edge",
  numbers: ["R-107"],
  sources: ["plan-hybrid-connectivity.md"],
  kind: "work",
  class: "hard",
  judgedAt: ["declare-facts", "start-task", "leave-phase"],
  material: ({ migration: { hybridVoice, federatingEdges } }) => ({
    hybridVoice: hybridVoice ?? null,
    edges: federatingEdges.map(({ name, version }) => `${name} ${version}`),
  }),
  check: ({ migration: { to, hybridVoice, federatingEdges } }): readonly Found[] => {
    if (to !== "teams" || hybridVoice !== true) return [];
    if (federatingEdges.length === 0) return [{ verdict: "unknown", code: "federating-edge-unknown" }];

    return federatingEdges
      .filter(({ version }) => Version.options.indexOf(version) < Version.options.indexOf("sfb2015"))
      .map(({ name: edge, version }) => ({
        verdict: "refuse",
        code: "edge-too-old-for-hybrid-voice",
        edge,
        version,
      }));
  },
});
