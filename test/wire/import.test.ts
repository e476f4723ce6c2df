import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Deployment, deployed } from "../support/topology/deployment";
import { encoded } from "../support/topology/encode";
import { printTopology } from "../support/topology/print";
import { ana } from "./support/lines";
import { onShell } from "./support/shell";
import { closeStage, openStage, play, type Stage, say, shownIn } from "./support/stage";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  await play(stage, [
    { who: ana, says: "migration new contoso from lync2013 to sfb2019", begins: "Recorded:" },
  ]);
});
afterAll(() => closeStage(stage));

const imported = (...args: readonly string[]) => onShell(stage, "import", args);

/** A file beside the bot's data. The version numbers 7 and 8 are verified ones. */
function file(name: string, deployment: Deployment): string {
  const bytes = encoded(printTopology(deployed(deployment), "published"), "utf-16le with mark");
  writeFileSync(join(stage.bot.dataDir, name), bytes);
  return name;
}

const first: Deployment = { pools: [{ label: "pool01", version: 7, cms: true }] };
const second: Deployment = { pools: [...first.pools, { label: "pool05", version: 8 }] };
const here = ["--migration", "Contoso"];

test("a document is brought through the bot that runs, which tells the migration's home", async () => {
  const { code, text } = await imported(file("first.xml", first), ...here);
  expect(text).toMatch(
    /^Recorded: Topology document read, first\.xml \(published form, brought on the server\)/,
  );
  expect(text).toContain("pool01.contoso.com (not registered): Skype for Business Server 2015");
  expect(code).toBe(0);

  expect((await shownIn(stage, stage.home, "brought on the server")).text).toContain(
    "operator of the server",
  );
  expect((await say(stage, ana, "topology", "personal")).text).toMatch(
    /brought by \S+, operator of the server on/,
  );
});

test("the same again says nothing new, and is no failure", async () => {
  const { code, text } = await imported("first.xml", ...here);
  expect(text).toMatch(
    /^Nothing to do: this topology document was read already by \S+, operator of the server/,
  );
  expect(code).toBe(0);
});

test("a document is brought without a bot, and stands there when it comes back", async () => {
  await stage.bot.halt();
  const { code, text } = await imported(file("second.xml", second), ...here);
  expect(text).toContain("Added: pool pool05.contoso.com.");
  expect(code).toBe(0);

  await stage.bot.start();
  expect((await say(stage, ana, "topology", "personal")).text).toMatch(/^Topology document second\.xml/);
  expect((await say(stage, ana, "verify")).text).toContain("whole");
});

test.each<[string, readonly string[], RegExp]>([
  [
    "names no migration there is",
    ["second.xml", "--migration", "fabrikam"],
    /^Refused: .* These there are: contoso\./,
  ],
  ["names no migration", ["second.xml"], /^Name the migration[^\n]*\nUsage: npm run import/],
  ["names no file", here, /^Name one file/],
  ["names a file that is not there", ["third.xml", ...here], /no such file/],
  ["has an option that nobody knows", ["second.xml", ...here, "--force"], /Unknown option/],
  ["brings something else", ["poolpilot.sqlite", ...here], /^Refused: [\s\S]*\[not-understood\]/],
])("an order that %s exits with 1 and says why", async (_, args, says) => {
  const { code, text } = await imported(...args);
  expect(text).toMatch(says);
  expect(code).toBe(1);
});
