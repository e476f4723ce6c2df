import type { Route } from "../facts/case";
import type { Version } from "../facts/versions";
import { findPath } from "../paths/catalogue";

/** What the documents say of a pair of versions, as rules read it. */
export function routeOf(from: Version, to: Version): Route {
  const found = findPath(from, to);
  switch (found.kind) {
    case "built":
      return { kind: "built", path: found.path.id };
    case "documented":
      return { kind: "documented", path: found.id, source: found.source };
    case "undocumented":
      return {
        kind: "undocumented",
        tooOld: tooOld.has(from),
        detour: found.detour ?? [],
        source: found.source,
      };
  }
}

const tooOld = new Set<Version>(["lcs2005", "ocs2007"]);
