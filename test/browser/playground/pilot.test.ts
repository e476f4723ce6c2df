import type { Browser } from "playwright-core";
import { type BotProcess, freePort, startBot } from "../../wire/support/bot-process";
import { ana, bo, taken, waits } from "../../wire/support/lines";
import { inPhase4, registered, twoApprovals } from "../../wire/support/scenes";
import { openChromium } from "../support/chromium";
import { type Client, openClient } from "./support/client";
import { others } from "./support/others";
import { newest } from "./support/seen";
import { type Playground, startPlayground } from "./support/start-playground";

let bot: BotProcess;
let playground: Playground;
let browser: Browser;
let screen: Client;

beforeAll(async () => {
  [bot, browser] = await Promise.all([startBot(), openChromium()]);
  playground = await startPlayground(bot.url, await freePort());
  screen = await openClient(browser, playground.url);
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await playground?.stop();
  await bot?.stop();
}, 60_000);

test("in a personal chat the bot introduces itself, and answers words and buttons", async () => {
  await screen.open(/Personal Chat/);
  await screen.sees(/Hello, I am Poolpilot/);
  await screen.say("help");
  await screen.sees(/What you may do here/);
  await screen.press("migration list");
  await screen.sees(/You have no role in any migration/);
});

test("in a group chat it introduces itself, and hears what mentions it", async () => {
  await screen.open(/Migration group/);
  await screen.sees(/I hear only what mentions me/);
  await screen.say(" statsu", { mention: true });
  await screen.sees(/\[not-understood\].*did you mean/i);
});

test("in a channel an engineer and two approvers take a pool through the pilot phase", async () => {
  await screen.open(/Wave 1/);
  await screen.sees(/Hello, I am Poolpilot/);
  await screen.post(" thanks");
  const { conversation: thread } = await newest(
    () => screen.seen.find(({ text }) => text.startsWith("Glad to help.")),
    "The thread's first answer",
  );
  const { play, press } = others(bot.url, playground.url, screen.seen);
  await play(thread, [...registered("contoso"), twoApprovals, ...inPhase4WithTwo]);

  await screen.post(" next pool01");
  await screen.press("done pool01 4.1");
  await screen.sees(/Recorded: Task 4\.1 done for pool01/);
  await screen.post(" done pool01 4.2");
  await screen.sees(/Recorded: Task 4\.2 done for pool01/);
  await play(thread, [
    taken("start pool01 4.3"),
    taken("moved pool01 5 wave=test"),
    taken("done pool01 4.3"),
    taken("start pool01 4.4"),
    taken("moved pool01 50 wave=pilot"),
    taken("done pool01 4.4"),
  ]);

  await screen.post(" ask pool01");
  await screen.sees(new RegExp(`${checkpoints[0]} met\\?`));
  for (const checkpoint of checkpoints) {
    await screen.press("Confirm");
    await screen.sees(new RegExp(`Checkpoint ${checkpoint} confirmed`));
  }
  await screen.post(" advance pool01");
  await screen.sees(/Waiting: pool01 wants to leave phase 4/);
  expect(await press(ana, "Approve")).toContain("nobody-approves-their-own");
  expect(await press(bo, "Approve")).toContain("1 of 2 approvals given");
  await play(thread, [{ ...taken("approve pool01"), who: "Cy Moe" }]);
  await screen.sees(/pool01 has passed phase 4/);
  await screen.post(" status pool01");
  await screen.sees(/Phase 5/);
});

/** As they are asked in the pilot phase. */
const checkpoints = [
  "clients-communicate",
  "each-deployment-works",
  "pilot-users-validated",
  "applications-compatible",
];

/** The way to the pilot phase, where each gate wants both approvers. */
const inPhase4WithTwo = inPhase4.flatMap((line) =>
  line.says === "approve pool01" ? [waits("approve pool01", bo), { ...line, who: "Cy Moe" }] : [line],
);
