import { type Method, Version } from "../facts/versions";
import { checkPath } from "./check-path";
import { groupChatToPersistentChat } from "./groupchat-to-pchat2013";
import { lync2013ToSfb2015, sfb2019ToSfbse } from "./in-place";
import { lync2010ToLync2013 } from "./lync2010-to-lync2013";
import { lync2010ToSfb2015 } from "./lync2010-to-sfb2015";
import { lync2013ToSfb2015SideBySide } from "./lync2013-to-sfb2015-side-by-side";
import { lync2013ToSfb2019 } from "./lync2013-to-sfb2019";
import { ocs2007r2ToLync2013 } from "./ocs2007r2-to-lync2013";
import { onpremToTeams } from "./onprem-to-teams";
import type { Path } from "./path";
import { sfb2015ToSfb2019 } from "./sfb2015-to-sfb2019";
import { sfb2015ToSfbse } from "./sfb2015-to-sfbse";
import { sfb2019ToSfbseSideBySide } from "./sfb2019-to-sfbse-side-by-side";
import { type Undocumented, whyUndocumented } from "./undocumented";

/** Every documented way, checked as it loads. Of two ways between the same versions, the first is led unless a method is said. */
export const paths: readonly Path[] = [
  lync2010ToLync2013,
  ocs2007r2ToLync2013,
  groupChatToPersistentChat,
  lync2013ToSfb2015,
  lync2010ToSfb2015,
  lync2013ToSfb2015SideBySide,
  lync2013ToSfb2019,
  sfb2015ToSfb2019,
  sfb2019ToSfbse,
  sfb2019ToSfbseSideBySide,
  sfb2015ToSfbse,
  onpremToTeams,
].map(checkPath);

/** What is known about going from one version to another: the ways there are, by method, or why there is none. */
export type FoundPath =
  | { readonly kind: "documented"; readonly ways: readonly [Path, ...Path[]] }
  | ({ readonly kind: "undocumented"; readonly detour: readonly Version[] } & Undocumented);

/** Finds the paths of a pair, the one that documents lead through first; or says why there is none and what to do. */
export function findPath(from: Version, to: Version): FoundPath {
  const [first, ...others] = waysFrom(from).filter((path) => path.to === to);
  if (first) return { kind: "documented", ways: [first, ...others] };
  return { kind: "undocumented", ...whyUndocumented(from, to), detour: firstStops(from, to) };
}

/** The path of a pair by a method, or by whichever comes first. */
export const pathFor = (from: Version, to: Version, method?: Method): Path | undefined =>
  waysFrom(from).find((path) => path.to === to && (method === undefined || path.method === method));

/** A path as a log names it. */
export const pathById = (id: string): Path | undefined => paths.find((path) => path.id === id);

/** The methods the documents allow for a pair: none where the pair is not documented. */
export const methodsFor = (from: Version, to: Version): readonly Method[] =>
  waysFrom(from)
    .filter((path) => path.to === to)
    .map(({ method }) => method);

const waysFrom = (from: Version): readonly Path[] =>
  paths.filter((path) => path.companion === undefined && path.from.includes(from));

/** The path that pools of a kind go along beside the main one; undefined where documents describe none. */
export const companionOf = (main: Path, kind: NonNullable<Path["companion"]>, from: Version) =>
  paths.find((path) => path.companion === kind && path.to === main.to && path.from.includes(from));

/** The path of a pool: the companion that it was registered for, else the main one. Throws where a log names a companion
 * that this release does not know. */
export function pathOfPool(main: Path, companion: string | null): Path {
  if (companion === null || companion === main.id) return main;

  const path = pathById(companion);
  if (!path) throw new Error(`A pool goes along the path "${companion}", which this release does not know.`);
  return path;
}

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

const next = (from: Version): readonly Version[] => [...new Set(waysFrom(from).map(({ to }) => to))];
