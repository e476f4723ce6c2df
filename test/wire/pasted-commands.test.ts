import { ana, bo, confirmed, di, done, guarded, type Line, refused, taken, told } from "./support/lines";
import { eventsIn } from "./support/log";
import { another, inPhase4, opened, ready4, registered } from "./support/scenes";
import { closeStage, openStage, play, type Stage, say } from "./support/stage";

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
  await play(stage, [...registered("contoso"), ...inPhase4, ...ready4]);
}, 60_000);

afterAll(() => closeStage(stage));

const whole = "Get-CsUser -OnLyncServer | Move-CsUser -Target pool05.contoso.com -MoveConferenceData";
const one = "Move-CsUser ana -Target pool05.contoso.com";

const intoProduction: readonly Line[] = [
  taken("start pool01 4.3"),
  taken("moved pool01 5 wave=test"),
  taken("done pool01 4.3"),
  taken("start pool01 4.4"),
  taken("moved pool01 50 wave=pilot"),
  taken("done pool01 4.4"),
  ...confirmed("pool01", "pilot-users-validated", "applications-compatible"),
  ...confirmed("pool01", "clients-communicate", "each-deployment-works"),
  ...opened("pool01"),
  ...done("pool01", "5.1", "5.2"),
  ...opened("pool01"),
  ...guarded("pool01", "6.1"),
  ...done("pool01", "6.2"),
  taken("skip pool01 6.3 because the Director stays"),
  taken("set migration xmpp=no"),
  taken("clock +7d"),
  ...confirmed("pool01", "pilot-soaked", "services-started", "sites-administrable"),
];

const forbidden = (says: string, number: string, who = ana): Line => ({
  ...refused(says, ["commands-fit-the-path"], who),
  contains: [`(${number})`],
});

test("a pasted command is judged by the phase, and changes nothing", async () => {
  const before = eventsIn(stage.bot.dataDir).length;
  await play(stage, [
    forbidden(whole, "R-45"),
    forbidden(whole.replaceAll(" -", " –").replace("| ", "|\n"), "R-45", bo),
    forbidden("Move-CsLegacyUser ana -Target pool05.contoso.com", "R-41"),
    told(
      "Get-CsBanana -Verbose",
      "No rule and no task here speaks of Get-CsBanana: nothing is known against it.",
    ),
    {
      ...told(one, "Nothing speaks against it for pool01 in phase 4."),
      contains: ["Try: start pool01 4.3", "(R-83)"],
    },
    refused(whole, ["not-allowed"], di),
    refused('Move-CsUser "ana', ["not-understood"]),
  ]);
  expect(eventsIn(stage.bot.dataDir)).toHaveLength(before);

  await play(stage, [
    ...intoProduction,
    {
      ...told(whole, "Nothing speaks against it for pool01 in phase 6."),
      contains: ["Try: start pool01 6.4"],
    },
    taken("start pool01 6.4"),
  ]);
  const { text } = await say(stage, ana, whole);
  expect(text).toMatch(/^Nothing speaks against it for pool01 in phase 6\.(?:\n\(Trial clock: [^)]*\))?$/);
}, 60_000);

test("of several pools each is judged, the least far first, and the rest are counted", async () => {
  await play(stage, [
    another("pool02"),
    {
      who: ana,
      says: whole,
      begins: "Refused: pool02: nothing was changed",
      contains: ["(R-45)", "\nNothing speaks against it for pool01 in phase 6."],
    },
    { ...told(`examine pool01 ${whole}`, "Nothing speaks against it for pool01"), contains: [] },
    ...["pool03", "pool04", "pool06", "pool07"].map((name) => another(name)),
    { who: ana, says: whole, begins: "Refused: pool02", contains: ["2 more pools are as far or farther"] },
  ]);
}, 60_000);
