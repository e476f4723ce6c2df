import { mkdtempSync } from "node:fs";
import { startChild } from "./support/child";
import { fill } from "./support/fill";
import { inTurn, ratio } from "./support/numbers";
import { startTalk, stateChanges } from "./support/talk";

async function main() {
  const talk = await startTalk();
  const dirs = [1, 2, 3, 4].map(() => mkdtempSync("/tmp/pp-bench-"));
  const t = performance.now();
  await fill({ dataDir: dirs[0] ?? "" }, talk, { pools: 10, events: 1000 });
  console.log("small filled", performance.now() - t, dirs[0]);
  const bot = await startChild("bot", dirs[0] ?? "");
  const durable = await startChild("durable", dirs[1] ?? "");
  const bare = await startChild("bare", dirs[2] ?? "");
  const say = [stateChanges(), stateChanges(), stateChanges()] as const;
  const rounds = await inTurn(
    {
      bot: () => talk.turn(bot.url, say[0]()),
      durable: () => talk.turn(durable.url, say[1]()),
      bare: () => talk.turn(bare.url, say[2]()),
    },
    { rounds: 10, samples: 120, warmUp: 200 },
  );
  for (const at of ["p50", "p99"] as const)
    console.log(at, "durable", ratio(rounds, "bot", "durable", at), "bare", ratio(rounds, "bot", "bare", at), rounds.bot.map((r) => r[at].toFixed(2)).join(" "), "| bare", rounds.bare.map((r) => r[at].toFixed(2)).join(" "));
  await Promise.all([bot.stop(), durable.stop(), bare.stop(), talk.teams.stop()]);
}
void main();
