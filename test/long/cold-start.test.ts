import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { storyOf } from "../../bench/support/big-log";
import { type Child, startChild } from "../../bench/support/child";
import { fill } from "../../bench/support/fill";
import { snapshotIn } from "../../bench/support/snapshot-in";
import { startTalk, type Talk } from "../../bench/support/talk";
import { PersonId } from "../../src/facts/ids";

const size = { pools: 10_000, events: 1_000_000 };

/** What the story moves the pools to, counted as it is told: ten pools stay in phase 2, the others come as far as 6. */
const phases = { 2: 2008, 3: 1998, 4: 1998, 5: 1998, 6: 1998, 7: 0 };

let talk: Talk;
let dataDir: string;
const bots: Child[] = [];

beforeAll(async () => {
  talk = await startTalk();
  dataDir = mkdtempSync(join(tmpdir(), "poolpilot-cold-"));
  await fill({ dataDir }, talk, size, 2, { pools: 10, events: 300 });
}, 600_000);

afterAll(async () => {
  await Promise.all(bots.map((bot) => bot.stop()));
  await talk.teams.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

test("the first turn reads a million events and is right, and meanwhile others get their answers", async () => {
  const { teams, say } = talk;
  const bo = teams.person("Bo Lind");
  const cold = await started();
  await cold.ask("watch");
  const answered: string[] = [];
  const says = async (
    ...[text, place, who]: [string, Parameters<typeof say>[2]?, Parameters<typeof say>[3]?]
  ) => {
    const { answer } = await say(cold.url, text, place, who);
    answered.push(answer);
    return answer;
  };

  const first = says("status");
  const others = [
    await says("status", teams.channel("Channel 2"), bo),
    await says("next pool1", teams.channel("Channel 2"), bo),
    await says("hello", teams.personal(bo), bo),
  ];
  const rebuilt = await first;

  expect(answered).toEqual([...others, rebuilt]);
  expect(others[0]).toMatch(/^Migration contoso: .*\n.*\n.*\n {2}2 .*: 10 pools/);
  expect(rebuilt).toContain(`; ${500 * size.pools - usersMoved()} users left on legacy pools.`);
  for (const [phase, pools] of Object.entries(phases))
    expect(rebuilt).toMatch(new RegExp(`^  ${phase} .*: ${pools} pools$`, "m"));
  await snapshotIn(dataDir);
  expect((await cold.ask("tell")).blocked).toBeLessThan(50);
  await bots.pop()?.stop();

  const warm = await started();
  expect((await say(warm.url, "status")).answer).toBe(rebuilt);
}, 600_000);

async function started(): Promise<Child> {
  const bot = await startChild("bot", dataDir);
  bots.push(bot);
  return bot;
}

/** How many users the story moves, in all. */
function usersMoved(): number {
  let moved = 0;
  const people = ["p-1", "p-2", "p-3"].map((id) => PersonId.parse(id));
  for (const { event } of storyOf(size, { tenant: "", home: "", people }))
    if (event.type === "usersMoved") moved += event.count;
  return moved;
}
