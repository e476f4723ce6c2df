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
