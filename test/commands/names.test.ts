import { inPhase } from "../support/phases";
import { type Line, taken } from "../wire/support/lines";

const pool = (name: string, target: string): Line =>
  taken(
    `pool add ${name}.contoso.com site=munich version=lync2010 edition=ee users=10 sql=sql-${name} target=${target}`,
  );

describe("a name of something else than was wanted", () => {
  const scene = inPhase(1);
  const complaintOf = (line: string, here = scene) => {
    const { outcome } = here.when(line).refuses("not-found").because("other-kind");
    return outcome.kind === "refused" && outcome.violations[0];
  };

  test("is a target, and the pool that goes there is meant", () => {
    expect(complaintOf("advance pool05")).toMatchObject({
      complaint: {
        name: "pool05",
        is: "target",
        wanted: ["pool"],
        pools: ["pool01"],
        more: false,
        try: "advance pool01.contoso.com",
      },
    });
  });

  test("is a target of many pools, of which some are named", () => {
    const many = scene.and(...["pool11", "pool12", "pool13"].map((name) => pool(name, "pool05.contoso.com")));
    expect(complaintOf("hold pool05 because freeze", many)).toMatchObject({
      complaint: {
        pools: [expect.any(String), expect.any(String), expect.any(String)],
        more: true,
        try: expect.stringMatching(/^hold pool\d\d\.contoso\.com because freeze$/),
      },
    });
  });

  test("is a site, and no pool is meant", () => {
    expect(complaintOf("status Munich")).toMatchObject({
      complaint: { is: "site", wanted: ["pool"], pools: [], try: "status" },
    });
    expect(complaintOf("hold pool01,Munich because freeze")).toMatchObject({ complaint: { is: "site" } });
  });
});

test("a name of nothing is told with what is nearest", () => {
  inPhase(1).when("advance pool0").refuses("not-found").because("unknown-name");
});
