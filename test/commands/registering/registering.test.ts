import { given, poolOf } from "../../support/given";
import { inPhase } from "../../support/phases";
import { standingOf } from "../../support/world";
import { ana, di, type Line, taken } from "../../wire/support/lines";
import { registered } from "../../wire/support/scenes";

const contoso = given(taken("migration new contoso from lync2010 to lync2013 forest=contoso.com"));
const withSite = contoso.and(taken("site add munich"));
const pool = "pool add pool01.contoso.com site=munich version=lync2010 users=500";

describe("migration new", () => {
  const first = given();

  test("registers a migration along its path and speaks of it here", () => {
    first
      .when("migration new contoso from lync2010 to lync2013")
      .changes("migrationRegistered", "migrationOpened", "migrationChosen");
  });

  test.each([
    ["lcs2005 to lync2013", "source-is-supported"],
    ["lync2010 to lync2013 method=in-place", "side-by-side-only"],
    ["lync2010 to lync2013 forest=a.com target-forest=b.com", "same-forest"],
    ["lync2010 to lync2013 forest=x", "domain-is-not-single-label"],
    ["lync2010 to sfb2019", "source-is-supported"],
  ])("from %s is refused by %s", (what, rule) => {
    expect(JSON.stringify(first.when(`migration new contoso from ${what}`).outcome)).toContain(
      `"rule":"${rule}"`,
    );
  });

  test.each([
    "migration new contoso from lync2009 to lync2013",
    "migration new contoso from lync2010 to lync",
    "migration new all from lync2010 to lync2013",
    "migration new contoso from lync2010 to lync2013 forest=-x",
    "migration new contoso from lync2010 to lync2013 method=quick",
    "migration new contoso from lync2010",
  ])("%s is not understood", (line) => {
    first.when(line).refuses("not-understood");
  });

  test("a name is taken once, whatever its case", () => {
    contoso
      .when("migration new CONTOSO from lync2010 to lync2013")
      .refuses("not-understood")
      .because("name-taken");
  });

  test("a forest has one open migration", () => {
    contoso
      .when("migration new other from lync2010 to lync2013 forest=contoso.com")
      .refuses("one-migration-per-forest");
  });

  test("only an admin registers one", () => {
    contoso.when("migration new other from lync2010 to lync2013", di).refuses("not-allowed");
  });
});

describe("migration use, list and home", () => {
  const both = contoso.and(taken("migration new fabrikam from lync2010 to lync2013 forest=fabrikam.com"));

  test("another migration is spoken of here", () => {
    both.when("migration use contoso").changes("migrationChosen");
    both.when("migration use fabrikam").nothing("used-already");
  });

  test("a migration in which one has no role is none", () => {
    both.when("migration use contoso", di).refuses("not-found");
  });

  test("where there are several and none was chosen, people pick", () => {
    both.when("status", ana, "elsewhere").tells("pick");
  });

  test("questions and gates appear where home is", () => {
    contoso.when("migration home", ana, "elsewhere").changes("migrationHomed");
  });

  test("home is where it was registered already", () => {
    contoso.when("migration home").nothing("home-already");
  });
});

describe("site add and edge add", () => {
  test("a site is known once, whatever its case", () => {
    contoso.when("site add munich").changes("siteAdded");
    withSite.when("site add MUNICH").nothing("site-known");
  });

  test.each(["site add all", "site add 12", "site add lync2010", "site add approver", "site add"])(
    "%s names no site",
    (line) => {
      withSite.when(line).refuses("not-understood");
    },
  );

  test("a site may have a parent that is known", () => {
    withSite.when('site add "Munich West" kind=branch parent=munich').changes("siteAdded");
    withSite.when('site add "Munich West" parent=paris').refuses("not-found");
  });

  test("an Edge is known once", () => {
    const line = "edge add edge01.contoso.com site=munich version=lync2010 single-fqdn=no";

    withSite.when(line).changes("edgeAdded");
    withSite.and(taken(line)).when(line).nothing("edge-known");
  });

  test.each([
    ["edge add edge01 site=munich version=lync2010", "not-understood"],
    ["edge add edge01.contoso.com version=lync2010", "not-understood"],
    ["edge add edge01.contoso.com site=paris version=lync2010", "not-found"],
  ])("%s is refused", (line, rule) => {
    withSite.when(line).refuses(rule);
  });
});

describe("pool add", () => {
  test("a pool is registered once site, version and users are known", () => {
    withSite.when(pool).changes("poolEnrolled");
  });

  test("what else is missing is asked of whoever registered it", () => {
    withSite.when(pool).changes("poolEnrolled", "questionPut");
  });

  test("what it takes to register is asked first", () => {
    withSite.when("pool add pool01.contoso.com site=munich version=lync2010").changes("questionPut");
  });

  test("the answer registers it", () => {
    withSite
      .and(taken("pool add pool01.contoso.com site=munich version=lync2010"))
      .when("500")
      .changes("poolEnrolled", "questionPut");
  });

  test("the same pool twice is registered already", () => {
    withSite.and(taken(pool)).when(pool).nothing("pool-registered");
  });

  test("the same pool with other values is no new name", () => {
    withSite
      .and(taken(pool))
      .when(pool.replace("500", "501"))
      .refuses("pool-name-is-new")
      .because("pool-is-registered");
  });

  test("a target that another pool named with other values is no new name", () => {
    inPhase(1)
      .when(
        "pool add pool02.contoso.com site=munich version=lync2010 users=5 target=pool05.contoso.com target-sql=sql99\\rtc",
      )
      .refuses("pool-name-is-new")
      .because("target-has-other-values");
  });

  test("a pool cannot be its own target", () => {
    withSite.when(`${pool} target=pool01.contoso.com`).refuses("pool-name-is-new");
  });

  test("two versions of sources are too many", () => {
    inPhase(1)
      .when("pool add pool02.contoso.com site=munich version=ocs2007r2 users=5")
      .refuses("one-source-version", "two-versions-at-most");
  });

  test.each([
    "pool add pool01 site=munich version=lync2010 users=5",
    "pool add pool_01.contoso.com site=munich version=lync2010 users=5",
    "pool add -pool.contoso.com site=munich version=lync2010 users=5",
    "pool add pool01.contoso.com site=munich version=lync2010 users=-5",
    "pool add pool01.contoso.com site=munich version=lync2010 users=many",
    "pool add pool01.contoso.com site=munich version=lync2010 users=5 colour=red",
    "pool add pool01.contoso.com site=munich version=lync2010 users=5 target-sql=sql05\\rtc",
  ])("%s is not understood", (line) => {
    withSite.when(line).refuses("not-understood");
  });

  test("a site that nobody added is none", () => {
    contoso.when(pool).refuses("not-found");
  });

  test("Group Chat goes along a path of its own, and counts in none of the main path's tallies", () => {
    const chat = "pool add chat01.contoso.com role=groupchat site=munich version=lync2010";
    const scene = inPhase(1).when(`${chat} home=pool01.contoso.com target=chat05.contoso.com`);
    expect(scene.event("poolEnrolled").path).toBe("groupchat-to-pchat2013");
    const { forest } = standingOf(scene.world);
    expect(forest.phases).toEqual(standingOf(inPhase(1).world).forest.phases);
    expect(forest.chatHomes).toEqual({ "pool01.contoso.com": 1 });
    scene.next().when("why pool01").tells("why");
    scene.next().when("pool remove chat01 because mistyped").changes("poolRemoved");
  });

  test.each([
    ["role=chat", "not-understood"],
    ["role=groupchat home=pool01.contoso.com target=a.contoso.com,b.contoso.com", "chat-goes-to-one-pool"],
  ])("a chat pool with %s is refused by %s", (pairs, rule) => {
    inPhase(1).when(`pool add chat01.contoso.com site=munich version=lync2010 ${pairs}`).refuses(rule);
  });

  test("beside a migration to another version there is no path for Group Chat", () => {
    const scene = given(
      taken("migration new contoso from lync2013 to sfb2015 forest=contoso.com"),
      taken("site add munich"),
    );
    scene
      .when("pool add chat01.contoso.com role=groupchat site=munich version=lync2013 home=pool01.contoso.com")
      .refuses("path-is-available");
  });

  test("several pools share a target", () => {
    const scene = inPhase(1).and(
      taken("pool add pool02.contoso.com site=munich version=lync2010 users=5 target=pool05.contoso.com"),
    );

    expect(standingOf(scene.world).forest.targets.get("pool05.contoso.com")?.pools).toBe(2);
  });
});

describe("pool change and remove", () => {
  test("another target is another target", () => {
    const scene = inPhase(1).and(
      taken("pool change pool01 target=pool06.contoso.com target-edition=se because the hardware came late"),
    );

    expect(poolOf(scene).target).toBe("pool06.contoso.com");
    expect(standingOf(scene.world).forest.targets.get("pool05.contoso.com")?.pools).toBe(0);
  });

  test("a change wants a reason, and something to change", () => {
    inPhase(1).when("pool change pool01 users=400").refuses("not-understood");
    inPhase(1).when("pool change pool01 because of that").refuses("not-understood").because("pair-wanted");
  });

  test("a pool that was a mistake is taken out", () => {
    inPhase(1).when("pool remove pool01 because a mistake").changes("poolRemoved");
  });

  test("its name may be used again", () => {
    const line = registered("contoso").find(({ says }) => says.startsWith("pool add")) as Line;

    inPhase(1)
      .and(taken("pool remove pool01 because a mistake"))
      .when(line.says)
      .changes("poolEnrolled", "factsDeclared");
  });

  test("a pool with leave for its first guarded task stays", () => {
    inPhase(4)
      .and(taken("done pool01 4.1"), taken("done pool01 4.2"), taken("start pool01 4.3"))
      .when("pool remove pool01 because a mistake")
      .refuses("not-understood")
      .because("already-started");
  });

  test("there is no such pool", () => {
    inPhase(1).when("pool remove pool77 because a mistake").refuses("not-found");
  });
});
