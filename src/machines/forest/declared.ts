import { type Fqdn, SiteKey } from "../../facts/ids";
import type { Version } from "../../facts/versions";
import type { MigrationEvent } from "../events/events";
import { type Saying, stated } from "../stated";
import type { Edge, ForestPart, Target } from "./forest-part";
import { counted, sqlUse, withSql } from "./indexes";
import { ensureTarget, onSite } from "./places";

/** What stated facts change in the part that pools share. Its indexes follow what counts, whoever said something else. */
export function declared(
  forest: ForestPart,
  event: Extract<MigrationEvent, { type: "factsDeclared" | "factsRead" | "factsKeptBeside" }>,
  saying: Saying,
): Partial<ForestPart> {
  switch (event.on) {
    case "migration":
      return { facts: stated(forest.facts, event.facts, saying) };
    case "site":
      return onSite(forest, SiteKey.parse(event.name), (site) => ({
        ...site,
        facts: stated(site.facts, event.facts, saying),
      }));
    case "edge": {
      const edge = forest.edges.get(event.name);
      if (!edge) return {};
      const facts = stated(edge.facts, event.facts, saying);
      const [before, after] = [versionOf(edge), versionOf({ facts })];
      const without = before ? counted(forest.versions, before, event.name, -1) : forest.versions;
      const versions = after ? counted(without, after, event.name, 1) : without;
      return { versions, edges: forest.edges.set(event.name, { facts }) };
    }
    case "target": {
      const name = event.name as Fqdn;
      const known = ensureTarget(forest, name);
      const target = known.targets.get(name) as Target;
      const facts = stated(target.facts, event.facts, saying);
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
      const { target } = event.facts;
      return event.type !== "factsKeptBeside" && typeof target === "string"
        ? ensureTarget(forest, target as Fqdn)
        : {};
    }
  }
}

const versionOf = ({ facts }: Edge) => facts.version?.value as Version | undefined;
