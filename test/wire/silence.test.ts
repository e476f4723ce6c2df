import { ana, bo, cy, di, refused, taken, told, waits } from "./support/lines";
import { planned, registered } from "./support/scenes";
import { closeStage, openStage, play, type Stage, shownIn } from "./support/stage";

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
}, 30_000);

afterAll(() => closeStage(stage));

const personal = (who: string) => stage.teams.personal(stage.teams.person(who));
const texts = (who: string): readonly string[] => stage.teams.shown(personal(who)).map(({ text }) => text);

test("a gate that nobody answers is reminded of, told to others, and expires; over kills, and deciding nothing", async () => {
  await play(stage, [
    ...registered("contoso"),
    ...[bo, cy, di].map((who) => ({ ...told("hello", "", who), in: "personal" })),
    ...planned,
    told("policy", "Unless said otherwise:"),
    refused('policy escalate=1d:"Di Fox"', ["not-found"]),
    {
      ...taken('policy approvals=uc:1,security:1 remind=4h escalate=1d:@"Di Fox" expire=3d'),
      contains: ["reminders every 4h", "Di Fox told after 1d", "requests expire after 3d"],
    },
    { ...waits("advance pool01"), contains: ["Without an answer it expires on"] },
    waits("approve pool01", bo),
    taken("clock +4h"),
  ]);
  const reminder = await shownIn(stage, personal(cy), "A reminder: pool01 wants to leave phase 1");
  expect(reminder.text).toMatch(/1 of 2 approvals given.*Missing: 1 of security – Cy Moe could give it/s);
  expect(JSON.stringify(reminder)).toContain("gate:phase");
  expect(texts(bo).filter((text) => text.includes("A reminder:"))).toEqual([]);

  await stage.bot.kill();
  await stage.bot.start();
  await play(stage, [taken("clock +1d")]);
  await shownIn(stage, personal(di), "Not enough have answered so far");
  await shownIn(stage, stage.home, "Not enough have answered so far");
  expect(texts(cy).filter((text) => text.includes("A reminder:")).length).toBeLessThanOrEqual(2);

  await stage.bot.halt();
  await stage.bot.start();
  await play(stage, [taken("clock +2d")]);
  const end = await shownIn(stage, stage.home, "the request to leave phase 1 has expired");
  expect(end.text).toContain("nothing was decided. To ask anew: advance pool01");
  expect(end.text).toContain("Next: advance pool01");
  await shownIn(stage, personal(bo), "the request to leave phase 1 has expired");
  await play(stage, [
    { ...told("approve pool01", "Nothing to do: pool01: the gate of phase 1 has expired", cy) },
    { ...told("history pool01", "pool01"), contains: ["has expired", "reminded of the gate", "was told"] },
    waits("advance pool01"),
    waits("approve pool01", bo),
    taken("approve pool01", cy),
    taken("clock +9d"),
  ]);
  const posted = stage.teams.connector.received.filter(({ kind }) => kind === "post");
  const escalations = posted.filter(({ activity }) => /^Not enough have answered/.test(activity?.text ?? ""));
  expect(escalations.map(({ conversation }) => conversation?.split(";")[0]).sort()).toEqual(
    [stage.home.id, personal(di).id].sort(),
  );
  // Whoever is reminded personally is not reminded before everybody.
  const reminders = posted.filter(({ activity }) => /^A reminder:/.test(activity?.text ?? ""));
  expect(new Set(reminders.map(({ conversation }) => conversation))).toEqual(new Set([personal(cy).id]));
  expect(
    stage.teams.shown(stage.home).filter(({ text }) => /^pool01: the request .* has expired/.test(text)),
  ).toHaveLength(1);
  await play(stage, [told("verify", "Log of contoso: whole", ana)]);
}, 120_000);
