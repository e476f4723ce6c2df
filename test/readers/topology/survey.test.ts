import { driftBetween } from "../../../src/readers/topology/drift";
import { readTopology } from "../../../src/readers/topology/read-topology";
import { type Survey, surveyOf } from "../../../src/readers/topology/survey";
import { meaningOf } from "../../../src/readers/topology/version-numbers";
import { type Deployment, deployed } from "../../support/topology/deployment";
import { type Form, printTopology } from "../../support/topology/print";

/** A survey of a made-up deployment. Its version numbers 5 and 6 are assumptions. */
const surveyed = (deployment: Deployment, form: Form = "published"): Survey => {
  const topology = readTopology(printTopology(deployed(deployment), form));
  if ("code" in topology) throw new Error(JSON.stringify(topology));
  return surveyOf(topology);
};

const mixed: Deployment = {
  sites: ["Munich", "Hamburg"],
  pools: [
    {
      label: "pool01",
      version: 5,
      sql: "sql01\\rtc",
      edge: "edge01",
      cms: true,
      cac: true,
      archiving: "sql02\\arc",
      monitoring: "sql02",
    },
    { label: "pool02", site: "Hamburg", version: 5, edition: "se", edge: "edge01", mediation: false },
    { label: "pool05", version: 6, sql: "sql05\\rtc" },
    { label: "dir01", version: 5, director: true },
  ],
  edges: [{ label: "edge01", version: 5, nextHop: "dir01", singleFqdn: true, xmpp: true }],
  gateways: ["gw01"],
};

describe("a survey", () => {
  const survey = surveyed(mixed);

  test("tells Enterprise from Standard Edition by where the user store is", () => {
    expect(survey.pools.map(({ fqdn, edition, sql }) => [fqdn, edition, sql?.host, sql?.instance])).toEqual([
      ["pool01.contoso.com", "ee", "sql01.contoso.com", "rtc"],
      ["pool02.contoso.com", "se", "pool02.contoso.com", "rtc"],
      ["pool05.contoso.com", "ee", "sql05.contoso.com", "rtc"],
    ]);
  });

  test("takes the version from the Registrar, so that one site may hold two", () => {
    const inMunich = survey.pools.filter(({ site }) => site === "Munich");
    expect(inMunich.map(({ version }) => version)).toEqual([5, 6]);
    expect(survey.numbers.map(({ number }) => number)).toEqual([5, 6, 7]);
  });

  test("finds what is associated and what is collocated", () => {
    expect(survey.pools[0]).toMatchObject({
      archiving: true,
      monitoring: true,
      mediation: true,
      responseGroups: true,
      callPark: true,
      cac: true,
      cms: true,
      edge: "edge01.contoso.com",
      machines: ["pool01-fe1.contoso.com", "pool01-fe2.contoso.com"],
    });
    expect(survey.pools[1]).toMatchObject({ archiving: false, mediation: false, cac: false, cms: false });
    expect(survey.cms).toEqual({
      pool: "pool01.contoso.com",
      sql: { host: "sql01.contoso.com", instance: "rtc" },
    });
  });

  test("shows an Edge with its names, its next hop and the pools whose media it carries", () => {
    expect(survey.edges).toMatchObject([
      {
        fqdn: "edge01.contoso.com",
        singleFqdn: true,
        federation: true,
        xmpp: true,
        nextHop: "dir01.contoso.com",
        pools: ["pool01.contoso.com", "pool02.contoso.com"],
        access: [
          { fqdn: "sip-edge01.contoso.com", port: 5062 },
          { fqdn: "sip-edge01.contoso.com", port: 5061 },
        ],
      },
    ]);
  });

  test("counts a Director as none of the pools", () => {
    expect(survey.directors).toEqual([{ fqdn: "dir01.contoso.com", site: "Munich", version: 5 }]);
    expect(survey.gateways.map(({ fqdn }) => fqdn)).toEqual(["gw01.contoso.com"]);
  });

  test("knows what lives on each instance", () => {
    expect(
      survey.databases.find(({ sql }) => sql.host === "sql02.contoso.com" && sql.instance === "default")
        ?.roles,
    ).toEqual(["MonitoringStore"]);
  });

  test("says the same of both forms", () => {
    const { form: _, ...published } = survey;
    const { form, ...builder } = surveyed(mixed, "builder");
    expect(form).toBe("builder");
    const sorted = (one: object) =>
      JSON.stringify(one, (_key, value) => (Array.isArray(value) ? [...value].sort(byText) : value));
    expect(sorted(builder)).toBe(sorted(published));
  });
});

const byText = (one: unknown, other: unknown): number =>
  JSON.stringify(one) < JSON.stringify(other) ? -1 : 1;

describe("drift between two documents", () => {
  test("is nothing between a document and itself, whatever its form", () => {
    expect(driftBetween(surveyed(mixed), surveyed(mixed, "builder"))).toEqual([]);
  });

  test("lists what was added, what is gone and what is otherwise", () => {
    const after: Deployment = {
      ...mixed,
      pools: [
        { ...mixed.pools[0], label: "pool01", version: 5, sql: "sql09\\rtc", edge: "edge01", cms: false },
        { label: "pool05", version: 6, sql: "sql05\\rtc", cms: true, edge: "edge05" },
        { label: "pool06", version: 6 },
      ],
      edges: [
        { label: "edge01", version: 5, nextHop: "pool05", singleFqdn: true, federation: false },
        { label: "edge05", version: 6, nextHop: "pool05" },
      ],
    };
    const drift = driftBetween(surveyed(mixed), surveyed(after)).map((one) =>
      one.change === "moved"
        ? `${one.name} ${one.trait}: ${one.was} -> ${one.now}`
        : `${one.change} ${one.kind} ${one.name}`,
    );
    expect(drift).toEqual(
      expect.arrayContaining([
        "added pool pool06.contoso.com",
        "added edge edge05.contoso.com",
        "gone pool pool02.contoso.com",
        "gone director dir01.contoso.com",
        "pool01.contoso.com SQL Server instance: sql01.contoso.com\\rtc -> sql09.contoso.com\\rtc",
        "pool05.contoso.com media Edge: none -> edge05.contoso.com",
        "edge01.contoso.com next hop: dir01.contoso.com -> pool05.contoso.com",
        "edge01.contoso.com federation: yes -> no",
        "Central Management Server pool: pool01.contoso.com -> pool05.contoso.com",
      ]),
    );
  });
});

describe("a version number", () => {
  test.each([
    [4, "lync2010", "lync2013", { version: "ocs2007r2", certainty: "inferred" }],
    [6, "lync2010", "lync2013", { version: "lync2013", certainty: "inferred" }],
    [7, "lync2013", "sfb2015", { version: "sfb2015", certainty: "verified" }],
    [8, "sfb2015", "sfb2019", { version: "sfb2019", certainty: "verified" }],
    [8, "sfb2015", "sfbse", { version: "sfbse", certainty: "inferred" }],
    [8, "sfb2019", "sfbse", undefined],
    [9, "sfb2015", "sfb2019", undefined],
  ] as const)("%d from %s to %s", (number, from, to, meaning) => {
    expect(meaningOf(number, { from, to })).toEqual(meaning);
  });
});
