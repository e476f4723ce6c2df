import { platformIsSupported } from "../../../src/rules/platform/platform-is-supported";
import { codes, facts, type Row } from "../../support/case";

const level = (
  functionalLevel: "2000" | "2003" | "2008r2" | "2012",
  to: "lync2013" | "sfb2015" | "sfb2019" | "sfbse",
) => ({
  migration: { functionalLevel, to },
});
const os = (
  system: "2008" | "2008r2" | "2012r2" | "2016" | "2022",
  to: "lync2013" | "sfb2015" | "sfb2019" | "sfbse",
) => ({
  migration: { to },
  pool: { target: { os: system } },
});
const low = ["functional-level-too-low"];
const other = ["os-not-supported"];

test.each<Row>([
  ["what nobody told passes", {}, []],
  ["2003 is enough for Lync Server 2013", level("2003", "lync2013"), []],
  ["2000 is not", level("2000", "lync2013"), low],
  ["2003 is enough for 2015", level("2003", "sfb2015"), []],
  ["2012 is enough for 2019", level("2012", "sfb2019"), []],
  ["2008 R2 is not", level("2008r2", "sfb2019"), low],
  ["… nor for Subscription Edition", level("2008r2", "sfbse"), low],
  ["Teams has no such wish", { migration: { functionalLevel: "2000", to: "teams" } }, []],
  ["2008 R2 carries Lync Server 2013", os("2008r2", "lync2013"), []],
  ["2008 does not", os("2008", "lync2013"), other],
  ["2016 does not", os("2016", "lync2013"), other],
  ["2012 R2 carries 2015", os("2012r2", "sfb2015"), []],
  ["2012 R2 does not carry 2019", os("2012r2", "sfb2019"), other],
  ["2022 is not in the documents", os("2022", "sfb2019"), other],
  ["both are told", { pool: { target: { os: "2008" } }, ...level("2003", "sfb2019") }, low.concat(other)],
  ["without a target only the level counts", { pool: { target: undefined } }, []],
])("%s", (_, differences, expected) => {
  expect(codes(platformIsSupported, differences)).toEqual(expected);
});

test("each is told with its own document", () => {
  const found = platformIsSupported.check(
    facts({ migration: { functionalLevel: "2000", to: "lync2013" }, pool: { target: { os: "2008" } } }),
  );
  expect(found.map(({ source }) => source)).toEqual([
    "lync-server-2013-active-directory-infrastructure-requirements.md",
    "lync-server-2013-server-and-tools-operating-system-support.md",
  ]);
});
