import { readFileSync, writeFileSync } from "node:fs";
import { gist, startTalk } from "../support/talk";
import { say } from "../../src/words/say";
test("scratch", async () => {
  const talk = await startTalk();
  const out: string[] = [];
  for (const line of readFileSync(process.env.WALK ?? "", "utf8").split("\n").filter(Boolean)) {
    const [who = "", what = ""] = line.split("|");
    if (what.startsWith("+")) { talk.pass(Number(what.slice(1)) * 86400000); continue; }
    try {
      const said = await talk.say(who, what);
      out.push(`${who}> ${what}\n    ${process.env.FULL ? say(said, (id) => id) : gist(said)}`);
    } catch (error) { out.push(`${who}> ${what}\n    THROWN ${(error as Error).stack}`); }
  }
  writeFileSync("/tmp/walk.out", out.join("\n"));
  await talk.stop();
});
