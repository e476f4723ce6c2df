import { paths } from "../../../src/paths/catalogue";
import { given } from "../../support/given";
import { inPhase, readyIn } from "../../support/phases";
import { taken } from "../../wire/support/lines";

describe("a new Edge", () => {
  test("may not federate from the start", () => {
    inPhase(3)
      .and(taken("set edge edge01 federation=no"))
      .when("edge add edge04.contoso.com site=munich version=lync2013 federation=yes")
      .refuses("new-edge-starts-alone");
  });

  test("may not be given it before the route has leave", () => {
    inPhase(5)
      .when("set edge edge02 federation=yes")
      .refuses("new-edge-starts-alone", "one-edge-federates")
      .because("edge-federates-early", "federation-not-cleared");
  });

  test("waits for the legacy Edge to be cleared", () => {
    readyIn(6)
      .when("set edge edge02 federation=yes")
      .refuses("one-edge-federates")
      .because("federation-not-cleared");
  });

  test("gets it when the legacy Edge was cleared", () => {
    readyIn(6)
      .and(taken("set edge edge01 federation=no"))
      .when("set edge edge02 federation=yes")
      .changes("factsDeclared");
  });

  test("gets it as soon as the switch has leave", () => {
    inPhase(6)
      .and(taken("set edge edge01 federation=no"), taken("start pool01 6.1"))
      .when("set edge edge02 federation=yes")
      .changes("factsDeclared");
  });
});

test("a second legacy Edge may not federate beside the first", () => {
  inPhase(1)
    .when("edge add edge03.contoso.com site=munich version=lync2010 federation=yes")
    .refuses("one-edge-federates")
    .because("second-edge-federates");
});

test("it may once the first does not any more", () => {
  inPhase(1)
    .and(taken("set edge edge01 federation=no"))
    .when("edge add edge03.contoso.com site=munich version=lync2010 federation=yes")
    .changes("edgeAdded");
});

test.each(
  paths.flatMap((path) =>
    path.landmarks === null
      ? []
      : path.from.map((from) => [from, path.to, path.landmarks?.routeSwitch] as const),
  ),
)("from %s to %s a new Edge federates only once its route may be switched (%s)", (from, to) => {
  given(
    taken(`migration new fabrikam from ${from} to ${to} method=side-by-side forest=fabrikam.com`),
    taken("site add oslo"),
  )
    .when(`edge add edge09.fabrikam.com site=oslo version=${to} federation=yes`)
    .refuses("new-edge-starts-alone");
});
