import type { Stored, Subject } from "../../facts/fact";
import { type FactKey, factKey, factKeys } from "../../facts/fact-keys";
import { hasTarget } from "../../facts/versions";
import type { MigrationEvent } from "../../machines/events/events";
import type { FactValue } from "../../machines/events/values";
import type { Happened } from "../../machines/stored-event";
import { judge, obstacles, type Violation } from "../../rules/judge";
import { nearest } from "../grammar/nearest";
import { imagine } from "../imagine";
import { find } from "../names";
import { type Outcome, refused } from "../outcome";
import { caseOf, type MigrationRoom } from "../room";

export type Declared = {
  readonly own: Record<string, FactValue>;
  readonly target: Record<string, FactValue>;
};

/** Reads typed pairs into facts of a subject, those of a pool's target apart; or the answer for one that cannot be read. */
export function readFacts(
  on: Subject,
  pairs: Readonly<Record<string, string>>,
  usage: string,
  room: Pick<MigrationRoom, "forest">,
): Declared | { readonly outcome: Outcome } {
  const facts: Declared = { own: {}, target: {} };
  for (const [key, text] of Object.entries(pairs)) {
    const known = factKey(on, key);
    if (!known)
      return {
        outcome: refused("not-understood", { code: "unknown-key", key, keys: nearestKeys(on, key), usage }),
      };

    if (isOfTarget(on, known) && !hasTarget(room.forest))
      return { outcome: refused("not-understood", { code: "no-target-here", key, to: room.forest.to }) };

    const value = text.toLowerCase() === "unset" ? null : known.read(text);
    if (value === undefined)
      return {
        outcome: refused("not-understood", {
          code: "bad-value",
          key,
          value: text,
          takes: known.takes,
          usage,
        }),
      };

    const unknownSite = siteMissing(known, value, room);
    if (unknownSite) return { outcome: unknownSite };
    if (known.ofTarget) facts.target[known.ofTarget] = value;
    else facts.own[known.key] = value;
  }
  return facts;
}

/** Whether a fact of a pool names its target, or is one of the target's. */
const isOfTarget = (on: Subject, { key, ofTarget }: FactKey): boolean =>
  on === "pool" && (key === "target" || ofTarget !== undefined);

/** The facts that may be declared of a subject. */
export const keysOf = (on: Subject): readonly FactKey[] => factKeys.filter((known) => known.on.includes(on));

/** What a declaration would newly break: refusals that do not stand already, and federation that is switched on before
 * it is switched off elsewhere. */
export function judgeDeclaration(
  room: MigrationRoom,
  events: readonly Happened<MigrationEvent>[],
): readonly Violation[] {
  const after = refusals(imagine(room, events));
  if (after.length === 0) return [];

  const standing = new Set(refusals(room).map(({ finding }) => JSON.stringify(finding)));
  return after.filter(({ finding }) => !standing.has(JSON.stringify(finding)));
}

/** What rules refuse about facts as they stand. */
export const refusals = (room: MigrationRoom): readonly Violation[] =>
  obstacles(judge(caseOf(room, { kind: "declare-facts" }))).filter(
    ({ finding }) => finding.verdict === "refuse" || finding.code === "federation-not-cleared",
  );

const nearestKeys = (on: Subject, key: string): readonly string[] => {
  const keys = keysOf(on).map((known) => known.key);
  const near = nearest(key.toLowerCase(), keys);
  return near.length > 0 ? near : keys;
};

function siteMissing(
  { key }: FactKey,
  value: Stored | null,
  { forest }: Pick<MigrationRoom, "forest">,
): Outcome | undefined {
  if (!["site", "target-site", "parent", "serves"].includes(key) || value === null) return undefined;

  const names = Array.isArray(value) ? value : [String(value)];
  const missing = names.find((name) => find(forest, name, ["site"]).length === 0);
  if (!missing) return undefined;
  return refused("not-found", {
    code: "unknown-name",
    what: "site",
    name: missing,
    nearest: nearest(missing, [...forest.sites.keys()].slice(0, 1000)),
    try: `site add ${/\s/.test(missing) ? `"${missing}"` : missing}`,
  });
}
