import { canonical, changedRules, digestOf } from "../../src/machines/digest";

test("the order of keys does not change the digest", () => {
  const one = digestOf("p", 2, 1, { a: ["pass", { x: 1, y: [2, 3] }], b: ["pass", null] });
  const other = digestOf("p", 2, 1, { b: ["pass", null], a: ["pass", { y: [2, 3], x: 1 }] });

  expect(one).toBe(other);
});

test("the order of a list does", () => {
  expect(canonical({ roles: ["mediation", "edge"] })).not.toBe(canonical({ roles: ["edge", "mediation"] }));
});

test("keys are written in order at every depth", () => {
  expect(canonical({ b: { d: 1, c: null }, a: [{ f: "x", e: false }] })).toBe(
    '{"a":[{"e":false,"f":"x"}],"b":{"c":null,"d":1}}',
  );
});

test("what nobody said is left out, and what is known to be nothing is not", () => {
  expect(canonical({ a: undefined, b: null })).toBe('{"b":null}');
});

test.each([
  ["path", digestOf("q", 2, 1, {})],
  ["phase", digestOf("p", 3, 1, {})],
  ["round", digestOf("p", 2, 2, {})],
  ["verdict", digestOf("p", 2, 1, { a: ["pass", null] })],
])("another %s gives another digest", (_, other) => {
  expect(other).not.toBe(digestOf("p", 2, 1, {}));
});

test("the rules whose word or facts moved are told", () => {
  const before = { same: ["pass", { n: 1 }], moved: ["pass", { n: 1 }], gone: ["pass", null] };
  const after = { same: ["pass", { n: 1 }], moved: ["hold", { n: 1 }], fresh: ["pass", null] };

  expect(changedRules(before, after)).toEqual(["moved", "gone", "fresh"]);
});
