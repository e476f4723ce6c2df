import { openQuestions } from "../commands/checkpoints/open-questions";
import type { Asking } from "../commands/reports/asking";
import { labelFor, type MigrationRoom, type PoolRoom, withPool } from "../commands/room";
import { listRound } from "../commands/selecting/list-round";
import { factKey } from "../facts/fact-keys";
import { labelOf } from "../machines/case/build-case";
import { fillIn } from "../machines/case/placeholders";
import type { Question } from "../machines/events/question";

/** A question as it is put to people; undefined where the pool it is about is not at hand. */
export function askingFor(room: MigrationRoom, question: Question): Asking | undefined {
  if (question.kind === "registration") {
    const known = factKey("pool", question.key);
    return {
      kind: "asking-registration",
      typed: question.typed,
      key: question.key,
      means: known?.means ?? "",
      takes: known?.takes ?? "",
    };
  }
  if (question.kind === "selection") {
    const pools = question.pools.slice(0, shown).map((name) => labelOf(room.forest, name));
    const more = question.pools.length - pools.length;
    return { kind: "asking-selection", pools, more, typed: question.typed, round: listRound(question) };
  }
  if (question.kind === "versions")
    return { kind: "asking-versions", versions: Object.entries(question.versions) };
  if (room.pool?.name !== question.pool) return undefined;

  const at = withPool(room, room.pool);
  const pool = labelFor(at);
  if (question.kind === "fact") {
    const known = factKey("pool", question.key);
    const words = { means: known?.means ?? "", takes: known?.takes ?? "" };
    return { kind: "asking-fact", pool, key: question.key, ...words, try: `set ${pool} ${question.key}=…` };
  }
  return checkpointAsked(at, question);
}

/** So many pools of a list are shown by name; the rest are counted. */
const shown = 60;

function checkpointAsked(
  room: PoolRoom,
  question: Extract<Question, { kind: "checkpoint" }>,
): Asking | undefined {
  const checkpoint = room.path.checkpoints.find(({ id }) => id === question.checkpoint);
  if (!checkpoint) return undefined;

  const { site } = question;
  return {
    kind: "asking-checkpoint",
    migration: room.log,
    pool: labelFor(room),
    poolId: room.pool.name,
    checkpoint: checkpoint.id,
    statement: fillIn(checkpoint.statement, room),
    evidence: fillIn(checkpoint.evidence, room),
    site: site === null ? null : (room.forest.sites.get(site)?.name ?? site),
    round: question.round,
    open: openQuestions(room).length,
  };
}
