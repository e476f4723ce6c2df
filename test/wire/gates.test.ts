import { join } from "node:path";
import { ana, bo, confirmed, cy, done, refused, taken, told, waits } from "./support/lines";
import { eventsIn } from "./support/log";
import { inPhase4, midway, ready4, registered } from "./support/scenes";
import { closeStage, openStage, play, type Stage, say, shownIn } from "./support/stage";

let stage: Stage;

/** The bot knows a way to a version that dropped features, made up for this test. */
beforeAll(async () => {
  const preload = join(__dirname, "support/made-up-path.cjs");
  stage = await openStage("General", { NODE_OPTIONS: `--require ${preload}` });
}, 30_000);

afterAll(() => closeStage(stage));

const press = (who: string, on: Parameters<Stage["teams"]["press"]>[2], title: string, because?: string) =>
  stage.teams.press(
    stage.bot.url,
    stage.teams.person(who),
    on,
    title,
    because === undefined ? {} : { because },
  );
const card = (part: string) => shownIn(stage, stage.home, part);

test("a pool is taken up midway, kept in coexistence over a kill, and goes on after all", async () => {
  await play(stage, [
    ...midway(7),
    refused("advance pool01", ["pool-is-under-way"]),
    refused("approve pool01 gate=adoption", ["not-allowed"]),
  ]);
  const first = await card("wants to be taken up midway");
  expect(JSON.stringify(first)).toContain("gate:adoption");
  expect((await press(bo, first, "Reject", "which phase?")).text).toMatch(/pool change pool01 at-phase=/);
  await play(stage, [
    { ...told("status pool01", "pool01: registered"), contains: ["waiting for adoption"] },
    { ...told("next pool01", "pool01 waits for its adoption"), contains: ["pool remove pool01"] },
    waits("pool change pool01 at-phase=7 because we are tidying up"),
  ]);
  const newest = await card("wants to be taken up midway");
  expect((await press(bo, newest, "Approve")).text).toMatch(
    /^Recorded: pool01 is taken up midway and is in phase 7/m,
  );

  await play(stage, [
    {
      ...told("status pool01", "pool01: Phase 7"),
      contains: ["was taken up midway, in phase 7", "approved by Bo Lind"],
    },
    { ...told("history pool01", "pool01:"), contains: ["the gates before are skipped, not passed"] },
    refused("rollback pool01 because calls drop", ["rollback-is-possible"]),
    taken("set pool01 xmpp=yes persistent-chat=no"),
    {
      ...refused("advance pool01", ["removed-features-stay-behind"]),
      contains: ["set pool01 xmpp=no", "keep pool01 because …"],
    },
    { ...waits("keep pool01 because sales federates by XMPP"), contains: ["approve pool01 gate=kept"] },
    refused("advance pool01", ["pool-is-under-way"]),
  ]);
  const keeping = await card("wants to be kept in coexistence");
  await stage.bot.kill();
  await stage.bot.start();
  expect((await press(cy, keeping, "Approve")).text).toMatch(/^Recorded: .*is kept in coexistence/s);
  expect((await press(bo, keeping, "Approve")).text).toMatch(/^Nothing to do: /);

  await play(stage, [
    {
      ...told("status", "Migration contoso"),
      contains: ["Kept in coexistence: 1 pool", "pool01 (munich): kept in coexistence"],
    },
    { ...told("status pool01", "pool01: kept in coexistence"), contains: ["sales federates by XMPP"] },
    { ...taken("restart pool01"), contains: ["goes on in phase 7"] },
    told("status pool01", "pool01: Phase 7"),
  ]);
  expect((await say(stage, ana, "verify")).text).toMatch(/^Log of contoso: whole, /);
}, 60_000);

test("a waivable rule is set aside by somebody else, beside the gate of a phase, and holds again after its end", async () => {
  const there: Stage = { ...stage, home: stage.teams.channel("Fabrikam") };
  await play(there, [
    ...registered("fabrikam"),
    ...inPhase4,
    ...ready4,
    taken("start pool01 4.3"),
    taken("moved pool01 5 wave=test"),
    taken("done pool01 4.3"),
    taken("start pool01 4.4"),
    taken("moved pool01 50 wave=pilot"),
    taken("done pool01 4.4"),
    ...confirmed(
      "pool01",
      "pilot-users-validated",
      "applications-compatible",
      "clients-communicate",
      "each-deployment-works",
    ),
    {
      ...refused("waive pool01 legacy-pool-is-empty until=7d because it is urgent", ["not-allowed"]),
      contains: ["nobody can waive it"],
    },
    refused("waive pool01 pilot-has-soakd until=7d because it is urgent", ["not-found"]),
    waits("advance pool01"),
    {
      ...waits("waive pool01 pilot-has-soaked until=2d because the pilot ran for months"),
      contains: ["gate=waive:pilot-has-soaked"],
    },
    { who: bo, says: "approve pool01", begins: "", contains: ["gate=phase", "gate=waive:pilot-has-soaked"] },
    refused("approve pool01 gate=waive:pilot-has-soaked", ["not-allowed"]),
  ]);
  const asked = await shownIn(there, there.home, "have pilot-has-soaked waived");
  expect(JSON.stringify(asked)).toContain("gate:waive:pilot-has-soaked");
  expect((await press(bo, asked, "Approve")).text).toMatch(/^Recorded: .*pilot-has-soaked is waived until/s);
  expect((await press(cy, asked, "Approve")).text).toMatch(/^Nothing to do: /);

  await play(there, [
    {
      ...told("status pool01", "pool01: Phase 4"),
      contains: ["Waived for pool01: pilot-has-soaked until", "the pilot ran for months"],
    },
    { ...told("status", "Migration fabrikam"), contains: ["Waived for pool01: pilot-has-soaked until"] },
    taken("approve pool01", bo),
    ...done("pool01", "5.1", "5.2"),
    waits("advance pool01"),
    taken("approve pool01", bo),
    taken("start pool01 6.1"),
    taken("done pool01 6.1"),
    ...done("pool01", "6.2"),
    taken("skip pool01 6.3 because the Director stays"),
    taken("set migration xmpp=no"),
    ...confirmed("pool01", "pilot-soaked", "services-started", "sites-administrable"),
    { ...refused("start pool01 6.4", ["pilot-has-soaked"]), contains: ["Waived by Bo Lind until"] },
    told("clock +2d", ""),
    refused("start pool01 6.4 because it is waived", ["pilot-has-soaked"]),
    { ...told("why pool01", "pool01: Phase 6"), contains: ["No longer waived for pool01: pilot-has-soaked"] },
  ]);
  const types = eventsIn(stage.bot.dataDir).map(({ type }) => type);
  expect(types.filter((type) => type === "waiverGranted")).toHaveLength(1);
}, 60_000);
