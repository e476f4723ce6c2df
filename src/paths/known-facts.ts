import { ledger } from "../facts/ledger";

/** The facts that conditions of path data may ask about, and what kind of value each has. */
export const knownFacts: Readonly<Record<string, "flag" | "count" | "list" | "word">> = {
  xmpp: "flag",
  "edge.single-fqdn": "flag",
  "edge.retired": "flag",
  "pool.last": "flag",
  ...Object.fromEntries(ledger.map(({ key, kind }) => [`pool.${key}`, kind])),
  "pool.roles": "list",
  "pool.edition": "word",
  "pool.users": "count",
  "forest.users-left": "count",
  "target.edition": "word",
};
