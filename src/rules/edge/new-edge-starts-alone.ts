import { rule } from "../rule";

type Found = { readonly verdict: "refuse"; readonly code: "edge-federates-early"; readonly edge: string };

/** a new Edge starts without federation. It gets it when the route is switched, and not before that has leave. */
export const newEdgeStartsAlone = rule({
  id: "new-edge-starts-alone",
  numbers: ["R-50"],
  sources: ["deploy-pilot-edge-server.md"],
  kind: "work",
  class: "hard",
  judgedAt: ["declare-facts"],
  material: () => null,
  check: ({ migration: { to, federatingEdges } }): readonly Found[] =>
    federatingEdges
      .filter(({ version, routeOpen }) => version === to && !routeOpen)
      .map(({ name: edge }) => ({ verdict: "refuse", code: "edge-federates-early", edge })),
});
