import type { Route } from "../facts/case";
import type { Method, Version } from "../facts/versions";
import { findPath } from "../paths/catalogue";

/** What the documents say of a pair of versions and a method, as rules read it. */
export function routeOf(from: Version, to: Version, method: Method): Route {
  const found = findPath(from, to);
  if (found.kind === "undocumented")
    return {
      kind: "undocumented",
      tooOld: tooOld.has(from),
      detour: found.detour,
      source: found.source,
    };

  const [first] = found.ways;
  const path = found.ways.find((way) => way.method === method);
  if (path) return { kind: "documented", path: path.id };
  return { kind: "no-such-method", methods: found.ways.map((way) => way.method), source: first.methodSource };
}

const tooOld = new Set<Version>(["lcs2005", "ocs2007"]);
