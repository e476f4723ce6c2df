import type { Method, Version } from "../../facts/versions";
import { listOf, versionName } from "../printing/print";
import type { Some } from "./sentence";

export const pathSentences = {
  "second-source-version": ({ version, count, example, exampleIs, registering, from }) => ({
    wrong: `The deployment also runs ${versionName(version)} (${count}, ${example} for one) beside ${versionName(from)}: a deployment with both previous versions cannot be migrated.`,
    fix: `Retire what runs ${versionName(version)} first, or correct the version if it is mistyped.`,
    try: registering
      ? registration(exampleIs, example, from)
      : exampleIs === "pool"
        ? `pool change ${example} version=${from} because …`
        : `set edge ${example} version=${from}`,
  }),
  "pool-has-target-version": ({ pool, version, from }) => ({
    wrong: `${pool} already runs ${versionName(version)}, which is where this migration goes: it is no legacy pool.`,
    fix: `Register only pools that run ${versionName(from)}; name the new pool as their target.`,
    try: `pool add … site=… version=${from} users=… target=${pool}`,
  }),
  "source-too-old": ({ migration, from, to, detour }) => ({
    wrong: `${versionName(from)} is too old to migrate to ${versionName(to)}.`,
    fix: `Go to a version first that the documents accept as a source${by(detour)}.`,
    try: `migration new ${migration} from ${detour.at(-1) ?? "…"} to ${to}`,
  }),
  "path-undocumented": ({ migration, from, to, detour }) => ({
    wrong: `No document describes a migration from ${versionName(from)} to ${versionName(to)}.`,
    fix: detour.length > 0 ? `Go${by(detour)}.` : "Choose a pair of versions that is documented.",
    try: `migration new ${migration} from ${from} to ${detour[0] ?? "…"}`,
  }),
  "third-version": ({ versions, examples }) => ({
    wrong: `${numberOf(versions)} versions would be deployed together: ${listOf(versions.map(versionName))}${examples.length > 0 ? ` (${listOf(examples)})` : ""}. Two at most are supported.`,
    fix: pairAtHand(versions)
      ? "Finish the migration between the two versions you have, or roll the newer one back, before a third is added."
      : "Retire one of the versions before another is added.",
    try: pairAtHand(versions) ?? "status",
  }),
  "method-is-not-supported": ({ migration, from, to, method, methods }) => ({
    wrong: `${noWay[method]} from ${versionName(from)} to ${versionName(to)}.`,
    fix: wayOf[methods[0] ?? "side-by-side"],
    try: `migration new ${migration} from ${from} to ${to} method=${methods[0] ?? "side-by-side"}`,
  }),
  "forest-has-migration": ({ rival, forest }) => ({
    wrong: `Forest ${forest} already has an open migration, ${rival}; there is one at a time.`,
    fix: `Go on in ${rival}, or end it first.`,
    try: `migration use ${rival}`,
  }),
  "forest-unknown": () => ({
    wrong: "Nobody has said which Active Directory forest is migrated.",
    fix: "Name the forest by its root domain.",
    try: "set migration forest=…",
  }),
  "forests-differ": ({ forest, targetForest }) => ({
    wrong: `The old pools are in forest ${forest}, the new ones would be in ${targetForest}: migration across forests is not supported.`,
    fix: `Deploy the new pools in ${forest}, or correct the name if it is mistyped.`,
    try: `set migration target-forest=${forest}`,
  }),
  "forests-not-compared": ({ missing }) => ({
    wrong: `Source and target must be in one forest, and ${listOf(missing)} ${missing.length === 1 ? "is" : "are"} not known.`,
    fix: "Name the Active Directory forest of the old pools and that of the new ones.",
    try: `set migration ${missing.map((key) => `${key}=…`).join(" ")}`,
  }),
} satisfies Some;

const noWay: Readonly<Record<Method, string>> = {
  "in-place": "There is no in-place upgrade",
  "side-by-side": "There is no documented side-by-side migration",
  hybrid: "There is no way through hybrid",
};

const wayOf: Readonly<Record<Method, string>> = {
  "in-place": "Upgrade the servers in place.",
  "side-by-side": "Set up new pools beside the old ones and move the users.",
  hybrid: "Set up hybrid connectivity and move the users to the cloud.",
};

const registration = (is: "pool" | "edge", name: string, from: Version): string =>
  is === "pool"
    ? `pool add ${name} site=… version=${from} users=…`
    : `edge add ${name} site=… version=${from}`;

const by = (detour: readonly Version[]): string =>
  detour.length > 0 ? ` by way of ${listOf(detour.map(versionName), "or")}` : "";

const numberOf = (versions: readonly Version[]): string =>
  versions.length === 3 ? "Three" : String(versions.length);

/** The documented migration between the two older versions, where there is one to finish first. */
function pairAtHand(versions: readonly Version[]): string | undefined {
  const pairs = [
    ["lync2010", "lync2013"],
    ["lync2013", "sfb2015"],
  ] as const;
  const pair = pairs.find(([from, to]) => versions[0] === from && versions[1] === to);
  return pair && `migration new … from ${pair[0]} to ${pair[1]}`;
}
