import { SiteKey } from "../../../src/facts/ids";
import { edgeAsked, edgesLeft, knownFacts } from "../../../src/machines/case/known-facts";
import { type Edge, emptyForest, type ForestPart } from "../../../src/machines/forest/forest-part";
import { emptyPool } from "../../../src/machines/pool/pool-part";
import { ocs2007r2ToLync2013 as path } from "../../../src/paths/ocs2007r2-to-lync2013";

type Values = Readonly<Record<string, string | boolean>>;

const edge = (values: Values): Edge => ({
  facts: Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      { value, by: null, at: 0, source: { kind: "word" as const } },
    ]),
  ),
});

const forestWith = (edges: Readonly<Record<string, Values>>): ForestPart => ({
  ...emptyForest(),
  to: "lync2013",
  edges: Object.entries(edges).reduce(
    (all, [name, values]) => all.set(name, edge(values)),
    emptyForest().edges,
  ),
});

const expanded = (edges: Readonly<Record<string, Values>>) =>
  knownFacts(path, forestWith(edges), emptyPool("pool01.contoso.com" as never))["forest.expanded-edge"];

const old: Values = { version: "ocs2007r2", site: "munich" };

describe("what the legacy Edges of a forest have in common", () => {
  test.each([
    ["none is named", {}, undefined],
    ["of the only one nobody has said it", { a: old }, undefined],
    ["of one of two nobody has said it", { a: { ...old, expanded: false }, b: old }, undefined],
    ["one of two is expanded", { a: old, b: { ...old, expanded: true } }, true],
    ["none is expanded", { a: { ...old, expanded: false } }, false],
    ["the expanded one is retired", { a: { ...old, expanded: true, retired: true } }, undefined],
    ["the new one does not count", { a: { version: "lync2013", expanded: true } }, undefined],
  ])("%s", (_, edges, wanted) => {
    expect(expanded(edges as Readonly<Record<string, Values>>)).toBe(wanted);
  });

  test("those that stand, whatever their site; the retired and the new ones do not", () => {
    const forest = forestWith({
      a: { ...old, retired: true },
      b: { ...old, site: "berlin" },
      c: { ...old, retired: false },
      d: { version: "lync2013", site: "munich" },
    });
    expect(edgesLeft(forest).map(({ name }) => name)).toEqual(["b", "c"]);
  });

  test("the one to declare a fact of is the one in the way", () => {
    const forest = forestWith({ a: { ...old, expanded: false }, b: { ...old, site: "berlin" } });
    const munich = SiteKey.parse("munich");
    expect(edgeAsked(forest, munich, ["forest.expanded-edge"])).toBe("b");
    expect(edgeAsked(forest, munich, ["forest.edges-left"])).toBe("a");
    expect(edgeAsked(forest, munich, ["edge.single-fqdn"])).toBe("a");
  });
});
