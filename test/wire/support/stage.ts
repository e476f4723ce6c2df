import { type Answer, type Place, startTeams, type Teams } from "../../../simulator";
import { type BotProcess, startBot } from "./bot-process";
import { ana, bo, cy, di, type Line } from "./lines";

/** A running bot, the Teams it talks to, and the channel where a migration is at home. */
export type Stage = { readonly bot: BotProcess; readonly teams: Teams; readonly home: Place };

/** A bot, with these settings or this start, and a Teams in which the four were met. */
export async function openStage(home = "General", ...started: Parameters<typeof startBot>): Promise<Stage> {
  const [bot, teams] = await Promise.all([startBot(...started), startTeams()]);
  for (const name of [ana, bo, cy, di]) teams.person(name);
  return { bot, teams, home: teams.channel(home) };
}

export async function closeStage({ bot, teams }: Stage): Promise<void> {
  await Promise.all([bot.stop(), teams.stop()]);
}

/** The same bot, spoken to in another channel. */
export const elsewhere = (stage: Stage, channel: string): Stage => ({
  ...stage,
  home: stage.teams.channel(channel),
});

/** Where a line is said. */
export function placeOf({ teams, home }: Stage, who: string, place?: string): Place {
  if (place === undefined) return home;
  return place === "personal" ? teams.personal(teams.person(who)) : teams.channel(place);
}

/** Somebody says something at home, or in the place that is named. */
export const say = (stage: Stage, who: string, says: string, place?: string): Promise<Answer> =>
  stage.teams.say(stage.bot.url, stage.teams.person(who), placeOf(stage, who, place), says);

/** Says each line in turn. Throws at the first that is answered otherwise than it wants. */
export async function play(stage: Stage, lines: readonly Line[]): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  for (const [index, line] of lines.entries()) {
    const answer = await say(stage, line.who, line.says, line.in);
    const wrong = mismatch(line, answer);
    if (wrong) throw new Error(`Line ${index + 1} of ${lines.length}. ${wrong}`);
    answers.push(answer);
  }
  return answers;
}

/** How an answer differs from what its line wants, told for people; undefined where it does not. */
export function mismatch(
  { who, says, begins, rules = [], contains = [] }: Line,
  { status, text }: Pick<Answer, "status" | "text">,
): string | undefined {
  const named = rulesIn(text);
  const right =
    status === 200 &&
    text.startsWith(begins) &&
    rules.every((rule) => named.includes(rule)) &&
    contains.every((part) => text.includes(part));
  return right
    ? undefined
    : `${who}: ${says}\nwanted: ${[begins, ...rules, ...contains].join(" … ")}\ngot ${status}:\n${text}`;
}

/** The ids that begin the lines of a refusal. */
export const rulesIn = (text: string): readonly string[] =>
  [...text.matchAll(/^\[([a-z-]+)\]/gm)].map((match) => match[1] ?? "");

/** A text without its moments, so that the same said at another time is the same. */
export const timeless = (text: string): string => text.replace(/\d{4}-\d\d-\d\d( \d\d:\d\d UTC)?/g, "<time>");

/** The last message in a place whose text has this in it; waits for it where it is still on its way. */
export async function shownIn({ teams }: Stage, place: Place, part: string) {
  for (let tries = 0; tries < 1000; tries++) {
    const found = teams.shown(place).findLast(({ text }) => text.includes(part));
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`Nothing with “${part}” came to ${place.name} within 10 s.`);
}
