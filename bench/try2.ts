import { mkdtempSync } from "node:fs";
import { startChild } from "./support/child";
import { fill } from "./support/fill";
import { startTalk, stateChanges } from "./support/talk";

async function main() {
  const talk = await startTalk();
  const dir = process.env.BIG ?? mkdtempSync("/tmp/pp-bench-big-");
  const t = performance.now();
  if (!process.env.BIG) await fill({ dataDir: dir }, talk, { pools: 10000, events: Number(process.env.EVENTS ?? 1000000) });
  console.log("big filled", performance.now() - t, dir);
  const bot = await startChild("bot", dir, process.env.PROF ? { NODE_OPTIONS: "--cpu-prof --cpu-prof-dir=/tmp/pp-prof" } : {});
  console.log("started in", bot.startedIn);
  console.log(await bot.ask("watch"));
  const say = stateChanges();
  const before = performance.now();
  await talk.turn(bot.url, say());
  console.log("first turn", performance.now() - before, await bot.ask("tell"));
  await new Promise((r) => setTimeout(r, 2000));
  console.log("after it", await bot.ask("tell"));
  const c0 = (await bot.ask("tell")).cpu;
  const took = [];
  for (let i = 0; i < 600; i++) took.push(await talk.turn(bot.url, say()));
  took.sort((a, b) => a - b);
  const p = await bot.ask("tell");
  console.log("600 turns: cpu/turn", (p.cpu - c0) / 600, "p50", took[300], "p99", took[594], "max", took[599], p);
  await bot.stop();
  await talk.teams.stop();
}
void main();
