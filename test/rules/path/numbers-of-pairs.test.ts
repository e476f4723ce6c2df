import { sideBySideOnly } from "../../../src/rules/path/side-by-side-only";
import { sourceIsSupported } from "../../../src/rules/path/source-is-supported";
import { facts } from "../../support/case";

const undocumented = (tooOld: boolean) =>
  ({ kind: "undocumented", tooOld, detour: [], source: "upgrade.md" }) as const;

test.each([
  ["lcs2005", "lync2013", true, "R-02"],
  ["ocs2007r2", "sfb2015", false, "R-10"],
  ["lync2010", "sfb2019", false, "R-06"],
  ["ocs2007r2", "sfb2019", false, "R-06"],
  ["lync2010", "teams", false, "R-14"],
] as const)("from %s to %s is refused by %s, %s", (from, to, tooOld, number) => {
  const [found] = sourceIsSupported.check(facts({ migration: { from, to, route: undocumented(tooOld) } }));
  expect(found?.rules).toEqual([number]);
});

test.each([
  ["lync2013", "R-07"],
  ["sfb2019", "R-08"],
  ["sfb2015", "R-09"],
  ["sfbse", "R-11"],
] as const)("in place to %s is refused by %s", (to, number) => {
  const route = { kind: "no-such-method", methods: ["side-by-side"], source: "upgrade.md" } as const;
  const [found] = sideBySideOnly.check(facts({ migration: { to, method: "in-place", route } }));
  expect(found?.rules).toEqual([number]);
});

test.each([
  [
    "a pool with a branch appliance is not upgraded in place",
    "in-place",
    "sfb2015",
    ["sba"],
    ["branch-is-not-upgraded"],
  ],
  ["one without may be", "in-place", "sfb2015", ["mediation"], []],
  ["side by side it may go", "side-by-side", "sfb2015", ["sba"], []],
  ["to Subscription Edition nothing is said of it", "in-place", "sfbse", ["sba"], []],
] as const)("%s", (_, method, to, roles, expected) => {
  const judged = facts({ migration: { method, to }, pool: { facts: { roles } } });
  expect(sideBySideOnly.check(judged).map(({ code }) => code)).toEqual(expected);
});
