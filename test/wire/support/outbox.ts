import type { Fault, Received } from "../../../simulator";
import { ana, taken } from "./lines";
import { play, type Stage, say } from "./stage";

/** What is said outside turns at a stage whose migration is spoken of in channel Other as well. */
export function outboxOf(of: () => Stage) {
  let alarms = 0;

  /** Something is said at home that was caused elsewhere; the word by which it is known again. */
  async function alarm(place = "Other"): Promise<string> {
    const word = `alarm${++alarms}`;
    await play(of(), [
      { ...taken(`hold pool01 because of ${word}`), in: place },
      { ...taken("release pool01"), in: place },
    ]);
    return word;
  }

  const saysIt = (word: string) => (one: Pick<Received, "activity" | "kind">) =>
    one.kind === "post" && JSON.stringify(one.activity ?? {}).includes(word);
  /** Posts outside turns: replies are answers. */
  const posts = (word: string) =>
    of().teams.received((one) => saysIt(word)(one) && one.replyTo === undefined);
  const next = () => `alarm${alarms + 1}`;
  const fault = (answer: Fault["answer"], times = 1) => {
    const word = next();
    return of().teams.connector.script({
      when: (asked) => asked.replyTo === undefined && saysIt(word)(asked),
      times,
      answer,
    });
  };
  const until = async (holds: () => boolean | Promise<boolean>, ms = 15_000) => {
    for (const end = Date.now() + ms; !(await holds()); ) {
      if (Date.now() > end) throw new Error("It never came to be.");
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const pending = async () =>
    ((await (await fetch(`${of().bot.url}/readyz`)).json()) as { pending: number }).pending;
  const settled = () => until(async () => (await pending()) === 0);
  const doctor = async () => (await say(of(), ana, "doctor")).text;

  return { alarm, posts, saysIt, fault, until, settled, doctor };
}
