import type { CheckpointCase } from "../../facts/case";
import { policyFor } from "../../machines/case/policy-of";
import { isFromOutput, type ShownAll, shownFor } from "../../machines/case/shown";
import type { Subject } from "../../machines/case/subject-key";
import { isInForce, siteOf } from "../../machines/pool/pool-part";
import { outputSaysOtherwise } from "../../rules/facts/facts-agree";
import { obstacles, type Violation } from "../../rules/judge";
import { command } from "../command";
import { proofOf } from "../evidence/proof-of";
import { changed, nothing, type Outcome, ofPool, refusedBy } from "../outcome";
import { judged, labelFor, type PoolRoom } from "../room";
import { bindFailures } from "./bind-failures";
import { checkpointNamed } from "./checkpoint-named";

const words = [{ name: "pool", selector: true }, { name: "checkpoint" }];

export const confirm = command({
  verb: "confirm",
  synonyms: ["confirmed"],
  on: "pool",
  who: "engineer",
  usage: "confirm <pool> <checkpoint> [site=…] [note …]",
  about: "confirms a checkpoint in the team's name",
  words,
  pairs: ["site"],
  text: ["note"],
  block: false,
  changes: true,
  decide: (typed, room): Outcome => {
    const named = checkpointNamed(room, typed.words.checkpoint ?? "", typed.pairs.site, "confirm");
    if ("outcome" in named) return named.outcome;

    const against = obstacles(judged(room, { kind: "settle-checkpoint", checkpoint: named.id }));
    if (against.length > 0) return refusedBy(against);

    const { id, site = null, state, by = null, at = 0, round } = named;
    const { evidenceAge } = policyFor(room.forest, {
      pool: room.pool.name,
      site: siteOf(room.pool),
      phase: named.phase,
    });
    if (state === "confirmed" && room.now - at <= evidenceAge) {
      return nothing({
        code: "checkpoint-stands",
        pool: labelFor(room),
        checkpoint: id,
        site,
        state,
        by,
        at,
      });
    }

    const subject: Subject = { kind: "checkpoint", checkpoint: id, site };
    const shown = shownFor(room, subject, room.now, evidenceAge);
    const otherwise = shown ? readOtherwise(room, named, shown) : [];
    if (otherwise.length > 0) return refusedBy(otherwise);

    const note = typed.note === undefined ? {} : { note: typed.note };
    const next = state === "confirmed" ? round + 1 : round;
    const proof = proofOfWord(shown);
    return changed([
      ofPool(room.pool.name, {
        type: "checkpointConfirmed",
        checkpoint: id,
        site,
        round: next,
        ...note,
        ...proof,
      }),
    ]);
  },
});

/** Points that output shows to fail; a waiver of the rule lets a word go over them. */
function readOtherwise(
  room: PoolRoom,
  { id, site }: CheckpointCase,
  { items }: ShownAll,
): readonly Violation[] {
  const isWaived = Object.entries(room.pool.waivers).some(
    ([rule, waiver]) => rule === "facts-agree" && isInForce(waiver, room.now),
  );
  const points = items.flatMap((item) =>
    item.state === "fail" && isFromOutput(item) && item.kept
      ? [{ what: item.about === null ? item.means : `${item.about}: ${item.means}`, ...item.kept }]
      : [],
  );
  if (isWaived || points.length === 0) return [];
  const where = site === undefined ? null : (room.forest.sites.get(site)?.name ?? site);
  return [{ rule: "facts-agree", finding: outputSaysOtherwise({ checkpoint: id, site: where, points }) }];
}

/** Where commands could speak: the texts that show a part of it, and what is said all the same. */
function proofOfWord(shown: ShownAll | undefined) {
  if (!shown || shown.rest !== null) return {};

  const { evidence } = proofOf(shown);
  const worded = shown.items
    .filter((item) => item.state === "fail" || (item.state !== "unused" && !isFromOutput(item)))
    .map(({ key }) => key);
  return { ...(evidence.length > 0 ? { evidence } : {}), worded: worded.length > 0 ? worded : ["all of it"] };
}

export const fail = command({
  verb: "fail",
  synonyms: ["failed"],
  on: "pool",
  who: "engineer",
  usage: "fail <pool> <checkpoint> [site=…] because …",
  about: "says that a checkpoint does not hold; votes fall and user moves stop",
  words,
  pairs: ["site"],
  text: ["because"],
  textRequired: "because",
  block: false,
  changes: true,
  decide: (typed, room): Outcome => {
    const named = checkpointNamed(room, typed.words.checkpoint ?? "", typed.pairs.site, "fail");
    if ("outcome" in named) return named.outcome;

    const against = obstacles(judged(room, { kind: "settle-checkpoint", checkpoint: named.id }));
    const early = against.filter(({ rule }) => bindFailures.has(rule));
    if (early.length > 0) return refusedBy(early);

    const { id, site = null, round } = named;
    const because = typed.because ?? "";
    return changed([
      ofPool(room.pool.name, { type: "checkpointFailed", checkpoint: id, site, round, because }),
    ]);
  },
});
