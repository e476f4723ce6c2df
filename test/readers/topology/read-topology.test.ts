import fc from "fast-check";
import { readTopologyFile } from "../../../src/readers/topology/read-document";
import type { Topology } from "../../../src/readers/topology/topology";
import { deployed } from "../../support/topology/deployment";
import { encoded, encodings } from "../../support/topology/encode";
import type { Model } from "../../support/topology/model";
import { type Form, printTopology, type Writing } from "../../support/topology/print";
import { models } from "./models";

const contoso = deployed({
  pools: [
    { label: "pool01", version: 5, sql: "sql01\\rtc", edge: "edge01", cms: true },
    { label: "pool05", version: 6, sql: "sql05\\rtc" },
  ],
  edges: [{ label: "edge01", version: 5, nextHop: "pool01" }],
});

const read = (bytes: Uint8Array): Topology => {
  const found = readTopologyFile(bytes);
  if ("code" in found) throw new Error(JSON.stringify(found));
  return found.topology;
};

/** What the model says, as both forms are to be read. A published document does not say under which site a branch is. */
const expected = ({ sites, ...model }: Model, form: Form) => ({
  ...model,
  form,
  sites: sites.map((site) => (form === "published" ? { ...site, parent: null } : site)),
  dangling: [],
});

describe("what is printed is read again", () => {
  const writings: fc.Arbitrary<Writing> = fc.record({
    newline: fc.constantFrom("\n", "\r\n"),
    reversed: fc.boolean(),
    strange: fc.boolean(),
    prefixed: fc.boolean(),
    declaration: fc.boolean(),
  });

  test("in the published form, however it is written", () => {
    fc.assert(
      fc.property(models, writings, fc.constantFrom(...encodings), (model, writing, encoding) => {
        const text = printTopology(model, "published", writing);
        expect(read(encoded(text, encoding))).toEqual(expected(model, "published"));
      }),
      { numRuns: 150 },
    );
  });

  test("in the form of Topology Builder, whose clusters go by sites", () => {
    fc.assert(
      fc.property(models, writings, fc.constantFrom(...encodings), (any, writing, encoding) => {
        const [first = { name: "" }] = any.sites;
        const model = {
          ...any,
          sites: any.sites.map((site) => (site.kind === "branch" ? { ...site, parent: first.name } : site)),
        };
        const topology = read(encoded(printTopology(model, "builder", writing), encoding));
        const inOrder = (list: readonly object[]) => list.map((each) => JSON.stringify(each)).sort();
        const { sites, clusters, sql, ...rest } = expected(model, "builder");
        expect(topology).toMatchObject(rest);
        expect(inOrder(topology.sites)).toEqual(inOrder(sites));
        expect(inOrder(topology.clusters.map((each) => ({ fqdn: each.fqdn, site: each.site })))).toEqual(
          inOrder(clusters.map(({ fqdn, site }) => ({ fqdn, site }))),
        );
        expect(inOrder(topology.sql)).toEqual(inOrder(sql));
      }),
      { numRuns: 150 },
    );
  });
});

describe("a document by hand", () => {
  const text = printTopology(contoso, "published");

  test.each(encodings)("says the same in %s", (encoding) => {
    expect(read(encoded(text, encoding))).toEqual(expected(contoso, "published"));
  });

  test("may claim another encoding than it has, as text from .NET does", () => {
    const claims = `<?xml version="1.0" encoding="utf-16"?>\n${text}`;
    expect(read(encoded(claims, "utf-8"))).toEqual(expected(contoso, "published"));
  });

  test("lists what refers to nothing, and is read without it", () => {
    const without = text.replace(/<Cluster [^>]*Fqdn="sql05[\s\S]*?<\/Cluster>/, "");
    const { dangling, services } = read(encoded(without, "utf-8"));
    expect(dangling).toHaveLength(4);
    expect(dangling[0]).toEqual({ from: "SQL Server instance rtc", to: "1:6" });
    expect(services.some(({ on }) => "sql" in on && on.sql.host.startsWith("sql05"))).toBe(false);
  });

  test("keeps a version that is no number as unknown", () => {
    const odd = text.replaceAll('ServiceVersion="5"', 'ServiceVersion="new"');
    expect(read(encoded(odd, "utf-8")).services.some(({ version }) => version === null)).toBe(true);
  });

  test("resolves the entities of XML and no others", () => {
    const odd = text.replaceAll(">Munich<", ">M&#252;nich &amp; &#xA9; &nbsp;<");
    expect(read(encoded(odd, "utf-8")).sites[0]?.name).toBe("Münich & © &nbsp;");
  });
});
