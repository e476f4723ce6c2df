import { policyFor } from "../../machines/case/policy-of";
import { isFromOutput, shownFor } from "../../machines/case/shown";
import type { Subject } from "../../machines/case/subject-key";
import { siteOf } from "../../machines/pool/pool-part";
import { obstacles } from "../../rules/judge";
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

    const note = typed.note === undefined ? {} : { note: typed.note };
    const next = state === "confirmed" ? round + 1 : round;
    const proof = proofOfWord(room, { kind: "checkpoint", checkpoint: id, site }, evidenceAge);
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

/** Where commands could speak: the texts that show a part of it, and what is said all the same. */
function proofOfWord(room: PoolRoom, subject: Subject, evidenceAge: number) {
  const shown = shownFor(room, subject, room.now, evidenceAge);
  if (!shown || shown.rest !== null) return {};

  const { evidence } = proofOf(shown);
  const worded = shown.items
    .filter((item) => item.state !== "unused" && !isFromOutput(item))
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
