import { Fqdn } from "../../../src/facts/ids";
import { domainIsNotSingleLabel } from "../../../src/rules/platform/domain-is-not-single-label";
import { codes, facts, type Row } from "../../support/case";

const single = ["domain-is-single-label"];
const target = (name: string) => ({ pool: { target: { name: Fqdn.parse(name) } } });

test.each<Row>([
  ["two labels pass", {}, []],
  ["one label of the old forest is refused", { migration: { forest: "contoso" } }, single],
  [
    "… at its registration",
    { step: { kind: "register-migration" }, migration: { forest: "contoso" } },
    single,
  ],
  ["… of the new forest", { migration: { targetForest: "contoso" } }, single],
  ["… each of them", { migration: { forest: "contoso", targetForest: "contoso" } }, [...single, ...single]],
  ["… of the target's domain", target("pool05.contoso"), single],
  ["a target deeper down passes", target("pool05.corp.contoso.com"), []],
  ["what is not told passes", { migration: { forest: undefined, targetForest: undefined } }, []],
  ["Teams has no domain of ours", { migration: { to: "teams", forest: "contoso" } }, []],
  ["no pool, no target", { pool: "none" }, []],
])("%s", (_, differences, expected) => {
  expect(codes(domainIsNotSingleLabel, differences)).toEqual(expected);
});

test.each([
  ["lync2013", "lync-server-2013-active-directory-infrastructure-requirements.md"],
  ["sfb2019", "system-requirements.md"],
] as const)("for %s it is said by %s", (to, source) => {
  expect(domainIsNotSingleLabel.check(facts({ migration: { to, forest: "contoso" } }))).toEqual([
    expect.objectContaining({ source, of: "forest" }),
  ]);
});
