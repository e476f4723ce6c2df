import type { Case } from "../../facts/case";
import { rule } from "../rule";

type Found =
  | {
      readonly verdict: "refuse";
      readonly code: "second-edge-federates";
      readonly edges: readonly string[];
      readonly rules: readonly string[];
    }
  | {
      readonly verdict: "hold";
      readonly code: "federation-not-cleared";
      readonly legacy: string;
      readonly edge: string;
      readonly rules: readonly string[];
    };

/** federation goes through one Edge pool alone, and the legacy one is cleared of it before the new one gets
 * it. The warning that Topology Builder shows meanwhile is harmless. */
export const oneEdgeFederates = rule({
  id: "one-edge-federates",
  numbers: ["R-53", "R-54"],
  sources: ["configure-federation-routes-and-media-traffic.md"],
  kind: "work",
  class: "hard",
  judgedAt: ["declare-facts", "leave-phase"],
  material: ({ migration }) => migration.federatingEdges.map(({ name }) => name),
  check: ({ migration: { to, federatingEdges } }: Case): readonly Found[] => {
    const legacy = federatingEdges.filter(({ version }) => version !== to);
    const fresh = federatingEdges.filter(({ version }) => version === to);
    const [old] = legacy;
    const [first] = fresh;
    return [
      ...[legacy, fresh]
        .filter((alike) => alike.length > 1)
        .map((alike): Found => {
          const edges = alike.map(({ name }) => name);
          return { verdict: "refuse", code: "second-edge-federates", edges, rules: ["R-53"] };
        }),
      ...(old && first
        ? [
            {
              verdict: "hold",
              code: "federation-not-cleared",
              legacy: old.name,
              edge: first.name,
              rules: ["R-54"],
            } as const,
          ]
        : []),
    ];
  },
});
