import type { Fqdn } from "../facts/ids";
import { checkpointCases } from "../machines/case/checkpoint-case";
import type { MigrationEvent } from "../machines/events/events";
import type { Question } from "../machines/events/question";
import type { Happened } from "../machines/stored-event";
import { openQuestions } from "./checkpoints/open-questions";
import { missingFact } from "./facts/missing-facts";
import { imagine } from "./imagine";
import { ofAll } from "./outcome";
import { type MigrationRoom, withPool } from "./room";

type Put = {
  readonly conversation: string;
  readonly to: Extract<MigrationEvent, { type: "questionPut" }>["to"];
  readonly question: Question;
};

/** What happens to open questions after a step: settled ones are closed and the next of their kind is put; a pool that
 * enters a phase has that phase's first question put at the migration's home. */
export function followQuestions(
  room: MigrationRoom,
  events: readonly Happened<MigrationEvent>[],
): readonly Happened<MigrationEvent>[] {
  const { questions } = room.forest;
  if (Object.keys(questions).length === 0 && !events.some(entersPhase)) return [];

  const after = imagine(room, events);
  const put = new Set(
    events.flatMap(({ event }) => (event.type === "questionPut" ? [event.conversation] : [])),
  );
  const followed = Object.entries(after.forest.questions)
    .filter(([conversation]) => !put.has(conversation))
    .flatMap(([conversation, { to, question }]) => followUp(after, { conversation, to, question }));
  return [...followed, ...asksOnEntering(room, after, events)];
}

function followUp(
  after: MigrationRoom,
  { conversation, to, question }: Put,
): readonly Happened<MigrationEvent>[] {
  if (!isSettled(after, question)) return [];

  const next = nextOf(after, question);
  return [
    next
      ? ofAll({ type: "questionPut", conversation, to, question: next })
      : ofAll({ type: "questionClosed", conversation }),
  ];
}

/** Whether a question has its answer. Questions about other pools are left as they are: their parts are not at hand. */
function isSettled(after: MigrationRoom, question: Question): boolean {
  if (!isOfPool(question)) return false;
  if (!after.forest.pools.has(question.pool)) return true;
  if (after.pool?.name !== question.pool) return false;

  const room = withPool(after, after.pool);
  if (question.kind === "fact") return missingFact(room.forest, room.pool) !== question.key;
  const asked = checkpointCases(room.path, room.forest, room.pool).find(
    ({ id, site }) => id === question.checkpoint && (site ?? null) === question.site,
  );
  return asked === undefined || asked.state === "confirmed" || asked.round !== question.round;
}

function nextOf(after: MigrationRoom, question: Question): Question | undefined {
  if (!isOfPool(question) || after.pool?.name !== question.pool) return undefined;

  const room = withPool(after, after.pool);
  if (question.kind === "checkpoint")
    return openQuestions(room).find((other) => !sameQuestion(other, question));
  const key = missingFact(room.forest, room.pool);
  return key ? { kind: "fact", pool: question.pool, key } : undefined;
}

/** Questions that a person's own order waits for are settled by that person's word alone. */
const isOfPool = (question: Question): question is Extract<Question, { readonly pool: Fqdn }> =>
  question.kind === "checkpoint" || question.kind === "fact";

const sameQuestion = (
  one: Extract<Question, { kind: "checkpoint" }>,
  other: Extract<Question, { kind: "checkpoint" }>,
): boolean => one.checkpoint === other.checkpoint && one.site === other.site;

function asksOnEntering(
  room: MigrationRoom,
  after: MigrationRoom,
  events: readonly Happened<MigrationEvent>[],
): readonly Happened<MigrationEvent>[] {
  const home = room.forest.home;
  if (!events.some(entersPhase) || !after.pool || after.forest.questions[home]) return [];

  const [first] = openQuestions(withPool(after, after.pool));
  return first ? [ofAll({ type: "questionPut", conversation: home, to: null, question: first })] : [];
}

const entersPhase = ({ event }: Happened<MigrationEvent>): boolean =>
  event.type === "phasePassed" || event.type === "poolAdopted";
