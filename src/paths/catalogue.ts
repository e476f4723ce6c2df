import { Version } from "../facts/versions";
import { checkPath } from "./check-path";
import { type DocumentedPair, documentedPairs, type Method } from "./documented-pairs";
import { lync2010ToLync2013 } from "./lync2010-to-lync2013";
import type { Path } from "./path";
import { type Undocumented, whyUndocumented } from "./undocumented";

/** Every path that is built, checked as it loads. */
export const paths: readonly Path[] = [lync2010ToLync2013].map(checkPath);

/** What is known about going from one version to another. */
export type FoundPath =
  | { readonly kind: "built"; readonly path: Path; readonly pair: DocumentedPair }
  | {
      readonly kind: "documented";
      readonly id: string;
      readonly source: string;
      readonly pair: DocumentedPair;
    }
  | ({ readonly kind: "undocumented"; readonly detour?: readonly Version[] } & Undocumented);

/** Finds the path of a pair, or says that it is documented but not built, or why there is none and what to do. */
export function findPath(from: Version, to: Version): FoundPath {
  const pair = pairOf(from, to);
  if (!pair) {
    const detour = firstStops(from, to);
    const why = whyUndocumented(from, to);
    return { kind: "undocumented", ...why, ...(detour.length > 0 ? { detour } : {}) };
  }

  const path = pathById(pair.id);
  return path
    ? { kind: "built", path, pair }
    : { kind: "documented", id: pair.id, source: pair.source, pair };
}

/** The built path of a pair, if there is one. */
export function pathFor(from: Version, to: Version): Path | undefined {
  const pair = pairOf(from, to);
  return pair && pathById(pair.id);
}

/** A path as a log names it. */
export const pathById = (id: string): Path | undefined => paths.find((path) => path.id === id);

/** The methods the documents allow for a pair: none where the pair is not documented. */
export const methodsFor = (from: Version, to: Version): readonly Method[] => pairOf(from, to)?.methods ?? [];

const pairOf = (from: Version, to: Version): DocumentedPair | undefined =>
  documentedPairs.find((pair) => pair.from === from && pair.to === to);

/** The versions, any of which may come first on a shortest way of documented pairs. Empty where there is no way. */
function firstStops(from: Version, to: Version): readonly Version[] {
  const stops = distancesTo(to);
  const nearest = Math.min(...next(from).map((stop) => stops.get(stop) ?? Number.POSITIVE_INFINITY));
  return Number.isFinite(nearest) ? next(from).filter((stop) => stops.get(stop) === nearest) : [];
}

/** How many documented pairs lie between each version and this one. Pairs only lead to newer versions. */
function distancesTo(to: Version): ReadonlyMap<Version, number> {
  const distances = new Map<Version, number>([[to, 0]]);
  for (const from of [...Version.options].reverse()) {
    const beyond = next(from).flatMap((stop) => distances.get(stop) ?? []);
    if (from !== to && beyond.length > 0) distances.set(from, 1 + Math.min(...beyond));
  }
  return distances;
}

const next = (from: Version): readonly Version[] =>
  documentedPairs.filter((pair) => pair.from === from).map((pair) => pair.to);
