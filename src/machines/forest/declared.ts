import { type Fqdn, type Instant, type PersonId, SiteKey } from "../../facts/ids";
import type { Version } from "../../facts/versions";
import type { MigrationEvent } from "../events";
import { stated } from "../pool/pool-part";
import type { ForestPart, Target } from "./forest-part";
import { counted, sqlUse, withSql } from "./indexes";
import { ensureTarget, onSite } from "./places";

/** What stated facts change in the part that pools share. */
export function declared(
  forest: ForestPart,
  event: Extract<MigrationEvent, { type: "factsDeclared" }>,
  by: PersonId | null,
  at: Instant,
): Partial<ForestPart> {
  switch (event.on) {
    case "migration":
      return { facts: stated(forest.facts, event.facts, by, at) };
    case "site":
      return onSite(forest, SiteKey.parse(event.name), (site) => ({
        ...site,
        facts: stated(site.facts, event.facts, by, at),
      }));
    case "edge": {
      const edge = forest.edges.get(event.name);
      if (!edge) return {};
      const version = event.facts.version as Version | undefined;
      const old = edge.facts.version?.value as Version;
      const versions = version
        ? counted(counted(forest.versions, old, event.name, -1), version, event.name, 1)
        : forest.versions;
      return {
        versions,
        edges: forest.edges.set(event.name, { facts: stated(edge.facts, event.facts, by, at) }),
      };
    }
    case "target": {
      const name = event.name as Fqdn;
      const known = ensureTarget(forest, name);
      const target = known.targets.get(name) as Target;
      const facts = stated(target.facts, event.facts, by, at);
      const before = sqlUse(target.facts.sql?.value, name, "target");
      const after = sqlUse(facts.sql?.value, name, "target");
      const cleared = before ? withSql(known.sql, before, -1) : known.sql;
      return {
        targets: known.targets.set(name, { ...target, facts }),
        labels: known.labels,
        sql: after ? withSql(cleared, after, 1) : cleared,
      };
    }
    case "pool": {
      const target = event.facts.target;
      return typeof target === "string" ? ensureTarget(forest, target as Fqdn) : {};
    }
  }
}
