import { Fqdn, SiteKey } from "../../src/facts/ids";
import { defaults, policyFor } from "../../src/machines/case/policy-of";
import type { Policy } from "../../src/machines/events/policy";
import { emptyForest, type PolicyEntry } from "../../src/machines/forest/forest-part";

const day = 86_400_000;
const here = { pool: "pool01.contoso.com", site: "munich", phase: 7 };
const pool = Fqdn.parse(here.pool);
const site = SiteKey.parse(here.site);

const entry = (policy: Policy, scope: Partial<Omit<PolicyEntry, "policy">> = {}): PolicyEntry => ({
  policy,
  phase: null,
  site: null,
  pool: null,
  ...scope,
});
const soakOf = (...policies: readonly PolicyEntry[]): number =>
  policyFor({ ...emptyForest(), policies }, here).soak / day;

test("where nobody decided otherwise the defaults hold", () => {
  expect(policyFor(emptyForest(), here)).toEqual(defaults);
});

test.each([
  ["a pool's own speaks before its site's", { pool }, { site }],
  ["a pool's own speaks before its site's and phase's together", { pool }, { site, phase: 7 }],
  ["a site's speaks before the phase's", { site }, { phase: 7 }],
  ["a phase's speaks before that for all", { phase: 7 }, {}],
  ["a pool's own in a phase speaks before the pool's own", { pool, phase: 7 }, { pool }],
])("%s", (_, near, wide) => {
  expect(soakOf(entry({ soak: 3 * day }, near), entry({ soak: 9 * day }, wide))).toBe(3);
  expect(soakOf(entry({ soak: 9 * day }, wide), entry({ soak: 3 * day }, near))).toBe(3);
});

test.each([
  ["pool", { pool: Fqdn.parse("pool02.contoso.com") }],
  ["site", { site: SiteKey.parse("berlin") }],
  ["phase", { phase: 6 }],
])("what is said of another %s does not count", (_, scope) => {
  expect(soakOf(entry({ soak: 3 * day }, scope))).toBe(7);
});

test("where the nearest is silent, a wider one speaks", () => {
  const policies = [entry({ soak: 3 * day }, { pool }), entry({ separation: "requester" }, { site })];

  expect(policyFor({ ...emptyForest(), policies }, here)).toEqual({
    ...defaults,
    soak: 3 * day,
    separation: "requester",
  });
});
