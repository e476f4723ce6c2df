import fc from "fast-check";
import type { Model } from "../../support/topology/model";
import { placeOf } from "../../support/topology/model";

/** Any topology that holds together: every reference has something to refer to. */
export const models: fc.Arbitrary<Model> = fc
  .record({
    sites: fc.uniqueArray(fc.constantFrom("Munich", "Köln & Bonn", "Site <3>", "東京"), {
      minLength: 1,
      maxLength: 3,
    }),
    hosts: fc.uniqueArray(fc.stringMatching(/^[a-z][a-z0-9-]{0,8}[a-z0-9]$/), { minLength: 1, maxLength: 8 }),
    signature: fc.uuid().filter((id) => /[1-9a-f]/.test(id)),
    picks: fc.array(fc.nat(1000), { minLength: 60, maxLength: 60 }),
    names: fc.array(fc.constantFrom("%FQDN%", "{0}", "$(pool)", "a.b"), { maxLength: 2 }),
  })
  .map(({ sites, hosts, signature, picks, names }) => {
    let at = 0;
    const pick = (below: number): number => (picks[at++ % picks.length] ?? 0) % below;
    const one = <T>(list: readonly T[]): T => list[pick(list.length)] as T;
    const clusters = [
      ...hosts.map((host) => `${host}.contoso.com`),
      ...new Set(names.map((name) => name.toLowerCase())),
    ].map((fqdn) => ({
      fqdn,
      site: one(sites),
      machines: Array.from({ length: pick(3) }, (_, index) => (index === 0 ? fqdn : `fe${index}-${fqdn}`)),
    }));
    const sql = clusters.flatMap(({ fqdn }) =>
      ["default", "rtc", "mon$1"].slice(0, pick(4)).map((instance) => ({ host: fqdn, instance })),
    );
    const places = [
      ...clusters.map(({ fqdn }) => ({ cluster: fqdn })),
      ...sql.map((instance) => ({ sql: instance })),
    ];
    const wanted = Array.from({ length: pick(10) }, () => ({
      role: one(["Registrar", "UserStore", "EdgeServer", "CentralMgmt", "FileStore", "Unheard.Of"]),
      on: one(places),
    }));
    const services = [...new Map(wanted.map((each) => [`${each.role}@${placeOf(each.on)}`, each])).values()];
    return {
      signature,
      domains: ["contoso.com", "fabrikam.com"].slice(0, pick(3)),
      sites: sites.map((name, index) => ({
        name,
        kind: index === 0 ? ("central" as const) : one(["central", "branch"] as const),
        parent: null,
      })),
      clusters,
      sql,
      services: services.map(({ role, on }) => ({
        role,
        on,
        version: pick(10),
        needs: services.slice(0, pick(4)).map((other) => ({ role: other.role, on: placeOf(other.on) })),
        ports: Array.from({ length: pick(3) }, () => ({
          owner: one(["AccessEdge", "urn:application:RGS"]),
          usage: "SipServer",
          side: one(["External", "Primary"]),
          port: pick(65_536),
          fqdn: one([null, "sip.contoso.com"]),
        })),
        director: role === "Registrar" && pick(2) === 0,
        active: role === "CentralMgmt" && pick(2) === 0,
        share: role === "FileStore" ? "share & more" : null,
      })),
    };
  });
