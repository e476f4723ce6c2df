import { ana, bo, cy, done, nothing, refused, taken, told, waits } from "./support/lines";
import { registered } from "./support/scenes";
import { closeStage, openStage, play, type Stage, say, shownIn } from "./support/stage";

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
}, 30_000);

afterAll(() => closeStage(stage));

/** The daily summaries that a place got. */
const summaries = (place = stage.home): readonly string[] =>
  stage.teams
    .shown(place)
    .map(({ text }) => text)
    .filter((text) => /^Summary of contoso, (site \w+, )?\w+day /.test(text));

/** Waits until a place has so many. */
async function summariesIn(count: number, place = stage.home): Promise<readonly string[]> {
  for (let tries = 0; tries < 500 && summaries(place).length < count; tries++)
    await new Promise((resolve) => setTimeout(resolve, 20));
  return summaries(place);
}

test("what no summary can be set to is refused with what mends it", async () => {
  await play(stage, [
    ...registered("contoso"),
    told("summary", "No daily summary is set here."),
    { ...refused("summary at 9am Europe/Berlin", ["not-understood"]), contains: ["09:00"] },
    { ...refused("summary at 25:00 Europe/Berlin", ["not-understood"]), contains: ["09:00"] },
    {
      ...refused("summary at 09:00 Berlin", ["not-understood"]),
      contains: ['Try: "summary at 09:00 Europe/Berlin"'],
    },
    { ...refused("summary at 09:00 Eurpe/Berln", ["not-understood"]), contains: ["Europe/Berlin"] },
    { ...refused("summary at 09:00 +01:00", ["not-understood"]), contains: ["IANA"] },
    refused(`summary at 09:00 ${"x".repeat(3000)}`, ["not-understood"]),
    refused("summary at 09:00", ["not-understood"]),
    refused("summary at 09:00 UTC hourly", ["not-understood"]),
    refused("summary at 09:00 UTC site=nowhere", ["not-found"]),
    refused("summary at 09:00 UTC batch=none", ["not-found"]),
    refused("summary tomorrow", ["not-understood"]),
    refused("summary at 09:00 UTC", ["not-allowed"], cy),
    { ...refused("summary at 09:00 UTC", ["not-allowed"]), in: "personal", contains: ["summary now"] },
    nothing("summary off"),
  ]);
});

test("a summary comes once for each day, with what waits first, over a kill and missed days", async () => {
  await play(stage, [
    taken("summary at 00:00 UTC"),
    nothing("summary at 0:00 utc daily"),
    told("summary", "The daily summary comes here at 00:00 UTC every day."),
    ...done("pool01", "1.1", "1.2", "1.3", "1.4", "1.5", "1.6"),
    waits("advance pool01"),
    refused("done pool01 2.4", ["phases-in-order"]),
    // A slip of the tongue is no step that was refused.
    refused("aprove pool01", ["not-understood"]),
    refused("hold pool77 because lunch", ["not-found"]),
    { ...told("summary preview", "Preview of the summary of contoso"), contains: ["The next one comes on"] },
    taken("clock +1d"),
  ]);
  const [first = ""] = await summariesIn(1);
  const lines = first.split("\n");
  expect(lines[1]).toBe("Waits for somebody:");
  expect(lines[2]).toMatch(
    /^ {2}pool01 waits for approval to leave phase 1 since .*missing 1 of any group – .*could give it/,
  );
  for (const part of [
    "Changed since",
    "Refused: 1 step, by",
    "6 tasks done",
    "by phase: 1 ",
    "head of the chain",
  ])
    expect(first).toContain(part);
  expect(JSON.stringify(await shownIn(stage, stage.home, "Summary of contoso"))).toContain(
    "Chart.HorizontalBar",
  );

  await stage.bot.kill();
  await stage.bot.start();
  await play(stage, [refused("statsu pool01", ["not-understood"]), taken("clock +3d")]);
  const [, second = ""] = await summariesIn(2);
  expect(second.split("\n")).toHaveLength(2); // One line, and the trial clock's.
  expect(second).toMatch(
    /nothing changed since .* It stands for 2 more days too, .*Waiting: pool01 for approval/,
  );

  await stage.bot.halt();
  await stage.bot.start();
  await play(stage, [taken("approve pool01", bo), taken("clock +1d")]);
  const [, , third = ""] = await summariesIn(3);
  expect(third).toContain("Phases passed: pool01 phase 1.");
  expect(await summariesIn(3)).toHaveLength(3);

  await play(stage, [
    taken("summary off"),
    taken("clock +2d"),
    told("summary", "No daily summary is set here."),
  ]);
  expect(summaries()).toHaveLength(3);
}, 120_000);

test("each channel has its own, and a change of its time or zone makes no second one for a day", async () => {
  const other = stage.teams.channel("Munich");
  await play(stage, [
    { ...told("migration use contoso", ""), in: "Munich" },
    { ...taken("summary at 06:00 Europe/Berlin site=munich"), in: "Munich" },
    taken("summary at 07:00 Asia/Tokyo"),
    {
      ...told("summary", "The daily summary comes here at 07:00 Asia/Tokyo"),
      contains: ["1 other conversation"],
    },
    taken("clock +1d"),
  ]);
  const [own = ""] = await summariesIn(1, other);
  expect(own).toContain("Summary of contoso, site munich, ");
  await summariesIn(4);
  await play(stage, [
    taken("summary at 07:01 Asia/Tokyo"),
    { ...taken("summary at 06:01 Europe/Berlin site=munich"), in: "Munich" },
  ]);
  expect((await say(stage, ana, "summary")).text).toMatch(/the last was for \d{4}-\d\d-\d\d/);
  expect([summaries().length, summaries(other).length]).toEqual([4, 1]);
}, 60_000);
