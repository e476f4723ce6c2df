import { answering } from "../../commands/answering";
import type { Reading } from "../../commands/grammar/reading";
import { factKey } from "../../facts/fact-keys";
import type { PersonId } from "../../facts/ids";
import type { Question } from "../../machines/events/question";
import { migrationsOf } from "../../machines/house-part";
import { isMember } from "../../machines/roles";
import type { Incoming } from "../incoming";
import { type Memory, type Standing, seeHouse, upToDate } from "../memory/memory";
import type { TurnStore } from "../ports";
import { understand } from "./understand";

/** Whether a message that does not mention the bot answers its open question: in the thread where that was put, or in a
 * group chat, by somebody it was put to. It is never a command; and what is no answer the bot does not hear. */
export async function isOverheardAnswer(
  store: TurnStore,
  memory: Memory,
  incoming: Incoming,
): Promise<boolean> {
  const { conversation, by } = incoming;
  const understood = understand(incoming);
  if (understood.kind !== "open" || (conversation.kind === "channel" && conversation.thread === null))
    return false;

  await seeHouse(store, memory);
  const standing = await standingHere(store, memory, incoming);
  const open = standing?.forest.questions[conversation.id];
  if (!standing || !open) return false;
  if (conversation.kind === "channel" && open.thread !== conversation.thread) {
    const { thread, id } = conversation;
    const of = thread && (await store.threadAt({ conversation: id, activity: thread }));
    if (!of || !("pool" in open.question) || of.pool !== open.question.pool) return false;
  }

  const person = await store.personByChannelId(by);
  return person !== undefined && answersIt(standing, understood.reading, conversation.id, person.id);
}

/** The migration that the conversation speaks of. */
async function standingHere(
  store: TurnStore,
  memory: Memory,
  { conversation, by }: Incoming,
): Promise<Standing | undefined> {
  const open = migrationsOf(memory.house, by.tenant).map(({ id }) => id);
  const chosen = memory.house.chosen.get(conversation.id) ?? (open.length === 1 ? open[0] : undefined);
  return chosen && open.includes(chosen) ? upToDate(store, memory, chosen) : undefined;
}

function answersIt({ forest }: Standing, reading: Reading, conversation: string, person: PersonId): boolean {
  const open = forest.questions[conversation];
  if (!open || !isMember(forest, person) || (open.to ?? person) !== person) return false;
  if (!isValueFor(open.question, reading)) return false;

  const answer = answering(reading, forest, conversation, person);
  if (answer?.kind !== "outcome") return answer !== undefined;

  const [first] = answer.outcome.kind === "refused" ? answer.outcome.violations : [];
  return first !== undefined && "complaint" in first && first.complaint.code === "because-wanted";
}

/** Whether a bare word is a value of what was asked for; other questions take none. */
function isValueFor(question: Question, reading: Reading): boolean {
  if (question.kind !== "fact" && question.kind !== "registration") return reading.kind === "reply";
  if (reading.kind === "reply" && (reading.reply.say === "later" || reading.reply.say === "pairs"))
    return true;

  const value =
    reading.kind === "reply" ? reading.reply.say : reading.kind === "unknown" ? reading.value : "";
  return value !== "" && factKey("pool", question.key)?.read(value) !== undefined;
}
