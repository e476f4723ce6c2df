import { factKeys } from "../../src/facts/fact-keys";
import { ana, bo } from "../wire/support/lines";
import { rulesIn, type Stage, say } from "../wire/support/stage";

/** What was said and answered on the way, for people who read why it ended. */
export type Trail = readonly { readonly who: string; readonly says: string; readonly text: string }[];

/** Leads a pool to its end by doing nothing but what the bot itself says: asks to leave the phase, and where that is
 * refused, types the command that the refusal names. Throws with the last lines where its advice leads in a circle. */
export async function follow(stage: Stage, pool: string, facts: Told = {}): Promise<Trail> {
  const trail: { who: string; says: string; text: string }[] = [];
  const tell = async (says: string, who = ana): Promise<string> => {
    const { text } = await say(stage, who, says);
    trail.push({ who, says, text });
    return text;
  };

  for (let lines = 0; lines < linesAtMost; lines = trail.length) {
    const asked = await tell(`advance ${pool}`);
    if (asked.startsWith("Nothing to do:")) return trail;
    if (asked.startsWith("Waiting:")) await tell(`approve ${pool}`, bo);
    else await heed(asked, pool, facts, tell, trail);
  }
  throw new Error(`${pool} did not come to its end in ${linesAtMost} lines.\n${lastOf(trail)}`);
}

/** Facts that somebody who is asked for them would tell, by their names; for others there are none, or nothing is left. */
export type Told = Readonly<Record<string, string>>;

const linesAtMost = 600;

/** Types what a refusal names, and what the answer to that names, until something was taken. */
async function heed(
  refusal: string,
  pool: string,
  facts: Told,
  tell: (says: string) => Promise<string>,
  trail: Trail,
): Promise<void> {
  const asks = `advance ${pool}`;
  let answer = refusal;
  const tried = new Set<string>();
  for (;;) {
    const advice = adviceIn(answer).map((one) => filled(one, facts));
    const says =
      advice.find((one) => !tried.has(one) && one !== asks) ?? (waitsIn(answer) ? aWhile : undefined);
    if (says === undefined)
      throw new Error(`The bot's advice leads in a circle (${[...tried].join("; ")}).\n${lastOf(trail)}`);

    tried.add(says);
    answer = await tell(says);
    if (answer.startsWith("Recorded:")) return void (await finish(says, answer, pool, tell));
    if (answer.startsWith("Nothing to do:")) return;
  }
}

/** Leave is used: users are moved where its task moves some, and the task is done. */
async function finish(
  says: string,
  answer: string,
  pool: string,
  tell: (says: string) => Promise<string>,
): Promise<void> {
  if (!says.startsWith("start ")) return;

  const next = await tell(`next ${pool}`);
  const moved = /moved \S+ <n> wave=(test|pilot|rest)/.exec(next);
  if (moved) await tell(moved[0].replace("<n>", moved[1] === "rest" ? leftIn(next) : "5"));
  const done = /done \S+ \S+/.exec(answer.split("\n").at(-1) ?? "") ?? [says.replace(/^start/, "done")];
  await tell(done[0]);
}

const leftIn = (next: string): string => /(\d+) users? (?:is|are|left|to)/.exec(next)?.[1] ?? "0";

/** Where there is nothing to do but to ask again later. */
const aWhile = "clock +7d";
const waitsIn = (answer: string): boolean => rulesIn(answer).includes("pilot-has-soaked");

/** The commands that a refusal names, in its order. */
const adviceIn = (text: string): readonly string[] =>
  [...text.matchAll(/ Try: "([^\n]*)"$/gm)].map((match) => match[1] ?? "");

/** A command with something in the place of what only a person knows. */
function filled(advice: string, facts: Told): string {
  return advice
    .replace(/(\S+)=…/g, (_, key: string) => `${key}=${facts[key] ?? usual(key)}`)
    .replace("because …", "because it is so")
    .replace("<n>", "5")
    .replace(/^(edge add) …/, "$1 edge01.contoso.com");
}

/** Nothing of it, or none; a name where one is wanted. */
function usual(key: string): string {
  const takes = factKeys.find((known) => known.key === key)?.takes ?? "";
  if (takes === "yes|no") return "no";
  if (takes === "a number") return "0";
  return takes.includes("none") ? "none" : (takes.split("|")[0] ?? "");
}

const lastOf = (trail: Trail): string =>
  trail
    .slice(-12)
    .map(({ who, says, text }) => `${who}: ${says}\n${text}`)
    .join("\n\n");

export const rulesOn = (trail: Trail): ReadonlySet<string> =>
  new Set(trail.flatMap(({ text }) => rulesIn(text)));
