import type { MigrationEvent } from "../../machines/events/events";
import { standstill } from "../../machines/lifecycle";
import type { Happened } from "../../machines/stored-event";
import { askGate, overtakenBy } from "../gates/ask-gate";
import { imagine } from "../imagine";
import { changed, type Outcome, ofPool, refused } from "../outcome";
import { labelFor, type MigrationRoom, type PoolRoom, withPool } from "../room";

/** Where a pool is to be taken up, and why not from the start. */
export type Midway = { readonly atPhase: number; readonly because: string };

export function readMidway(
  { path }: Pick<MigrationRoom, "path">,
  text: string,
  because: string | undefined,
  usage: string,
): Midway | { readonly outcome: Outcome } {
  const atPhase = Number(text);
  const last = path.phases.length;
  if (!Number.isInteger(atPhase) || atPhase < 2 || atPhase > last) {
    const takes = `a phase after the first, 2 to ${last}`;
    return {
      outcome: refused("not-understood", { code: "bad-value", key: "at-phase", value: text, takes, usage }),
    };
  }
  return because === undefined
    ? { outcome: refused("not-understood", { code: "because-wanted", try: usage }) }
    : { atPhase, because };
}

/** The gate that lets a pool be taken up midway, as things stand once it is registered. */
export const adoptionGate = (after: MigrationRoom): readonly Happened<MigrationEvent>[] =>
  after.pool ? [askGate(withPool(after, after.pool), "adoption")] : [];

/** Asks anew for an adoption: after it was turned down, or because it is to be in another phase. */
export function askAdoption(room: PoolRoom, { atPhase: phase, because }: Midway): Outcome {
  const { pool } = room;
  if (standstill(pool.life) !== "adoption")
    return refused("not-understood", { code: "adopted-at-first-only", pool: labelFor(room) });

  const voided = overtakenBy(room, "adoption-is-midway");
  const asked = [...voided, ofPool(pool.name, { type: "adoptionAsked", phase, because })];
  return changed([...asked, ...adoptionGate(imagine(room, asked))]);
}
