import type { Speaker } from "../incoming";
import type { Person, TurnStore } from "../ports";

/** So many people are kept at hand; whoever did not speak for the longest time is forgotten first. */
const mostKnown = 10_000;

/** Who speaks is looked up, or put down anew, when they first speak here and when their name changed since; else they are
 * known. */
export function peopleKnown(
  personOf: TurnStore["personOf"],
  known = new Map<string, Person>(),
): TurnStore["personOf"] {
  return async (speaker: Speaker) => {
    const key = JSON.stringify([speaker.tenant, speaker.aad]);
    const before = known.get(key);
    const same = before?.name === speaker.name && before.channelId === speaker.channelId;
    const person = same ? before : await personOf(speaker);
    known.delete(key);
    known.set(key, person);
    if (known.size > mostKnown) known.delete(known.keys().next().value ?? "");
    return person;
  };
}
