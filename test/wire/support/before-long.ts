import { rmSync } from "node:fs";
import buildOnce from "../../support/build-once";
import { quickStart } from "./quick-start/quick-start";
import { closeStage, openStage, say } from "./stage";
import { walk } from "./walk";

/** Builds the bot, and writes down what it loads, for the tests that start it hundreds of times. */
export default async function beforeLong(): Promise<void> {
  buildOnce();
  const { folder, recording, replaying } = quickStart();
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  for (const program of [recording, replaying]) {
    const stage = await openStage("General", {}, program);
    for (const { who, says } of walk.slice(0, 40)) await say(stage, who, says);
    await closeStage(stage);
  }
}
