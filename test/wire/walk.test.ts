import { startTeams, type Teams } from "../../simulator";
import { type BotProcess, startBot } from "./support/bot-process";
import { walk } from "./support/walk";

let bot: BotProcess;
let teams: Teams;

beforeAll(async () => {
  bot = await startBot();
  teams = await startTeams();
});

afterAll(async () => {
  await teams.stop();
  await bot.stop();
});

test("an engineer and two approvers lead two pools through all eight phases", async () => {
  const general = teams.channel("General");
  const wrong: string[] = [];
  const named = new Set<string>();
  for (const name of ["Ana Ruiz", "Bo Lind", "Cy Moe"]) teams.person(name);
  for (const { who, says, begins, rules = [] } of walk) {
    const { status, text } = await teams.say(bot.url, teams.person(who), general, says);
    const found = rulesIn(text);
    for (const rule of rules) named.add(rule);
    if (status !== 200 || !text.startsWith(begins) || rules.some((rule) => !found.includes(rule))) {
      wrong.push(`${who}: ${says}\n  wanted ${begins} ${rules.join(" ")}, got ${status}:\n${text}`);
      break;
    }
  }
  expect(wrong).toEqual([]);
  expect(named.size).toBeGreaterThanOrEqual(15);
}, 120_000);

/** The ids that begin the lines of a refusal. */
const rulesIn = (text: string): readonly string[] => [...text.matchAll(/^\[([a-z-]+)\]/gm)].map((match) => match[1] ?? "");
