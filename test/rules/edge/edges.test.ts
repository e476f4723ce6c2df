import type { FederatingEdge } from "../../../src/facts/case";
import { newEdgeStartsAlone } from "../../../src/rules/edge/new-edge-starts-alone";
import { oneEdgeFederates } from "../../../src/rules/edge/one-edge-federates";
import { codes, facts, type Row } from "../../support/case";

const step = { kind: "declare-facts" } as const;
const edge = (name: string, version: FederatingEdge["version"], routeOpen = false): FederatingEdge => ({
  name,
  version,
  routeOpen,
});
const withEdges = (...federatingEdges: readonly FederatingEdge[]) => ({
  step,
  migration: { federatingEdges },
});
const old1 = edge("edge01.contoso.com", "lync2010");
const old2 = edge("edge03.contoso.com", "lync2010");
const new1 = edge("edge02.contoso.com", "lync2013");
const new2 = edge("edge04.contoso.com", "lync2013", true);

test.each<Row>([
  ["none federates", { step }, []],
  ["the legacy one may", withEdges(old1), []],
  ["a new one may not, before the route is switched", withEdges(new1), ["edge-federates-early"]],
  ["it may once that has leave", withEdges(new2), []],
  ["only what has no leave is told", withEdges(new1, new2, old1), ["edge-federates-early"]],
  ["gates do not ask", { ...withEdges(new1), step: { kind: "leave-phase", phase: 5 } }, []],
])("a new Edge: %s", (_, differences, expected) => {
  expect(codes(newEdgeStartsAlone, differences)).toEqual(expected);
});

test.each<Row>([
  ["none federates", { step }, []],
  ["one does", withEdges(old1), []],
  ["a second legacy one is refused", withEdges(old1, old2), ["second-edge-federates"]],
  ["a second new one is refused", withEdges(new1, new2), ["second-edge-federates"]],
  ["the new one waits for the legacy one", withEdges(old1, new2), ["federation-not-cleared"]],
  ["both are told", withEdges(old1, old2, new2), ["second-edge-federates", "federation-not-cleared"]],
  [
    "gates ask, too",
    { ...withEdges(old1, new2), step: { kind: "leave-phase", phase: 6 } },
    ["federation-not-cleared"],
  ],
])("federation: %s", (_, differences, expected) => {
  expect(codes(oneEdgeFederates, differences)).toEqual(expected);
});

test("each says the rule it rests on, and votes rest on who federates", () => {
  const judged = facts(withEdges(old1, old2, new2));
  expect(oneEdgeFederates.check(judged).map(({ rules }) => rules)).toEqual([["R-53"], ["R-54"]]);
  expect(oneEdgeFederates.material(judged)).toEqual([old1.name, old2.name, new2.name]);
});
