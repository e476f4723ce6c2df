import { ledger } from "../facts/ledger";

/** The facts that conditions of path data may ask about, and what kind of value each has. */
export const knownFacts: Readonly<Record<string, "flag" | "count" | "list" | "word">> = {
  xmpp: "flag",
  "migration.stand-alone-mediation": "flag",
  "edge.single-fqdn": "flag",
  "edge.retired": "flag",
  "pool.last": "flag",
  ...Object.fromEntries(ledger.map(({ key, kind }) => [`pool.${key}`, kind])),
  "pool.long-room-names": "count",
  "pool.roles": "list",
  "pool.edition": "word",
  "pool.upgrade-method": "word",
  "pool.paired": "flag",
  "pool.users": "count",
  "forest.users-left": "count",
  "forest.expanded-edge": "flag",
  "forest.edges-left": "count",
  "target.edition": "word",
};
