import { ana, bo, taken, told, waits } from "./support/lines";
import { another, planned, registered } from "./support/scenes";
import { closeStage, elsewhere, openStage, play, type Stage } from "./support/stage";

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
}, 30_000);

afterAll(() => closeStage(stage));

test("what waits for somebody is told over all their migrations, to them alone", async () => {
  await play(stage, [...registered("contoso"), ...planned, waits("advance pool01")]);
  const other = elsewhere(stage, "Fabrikam");
  await play(other, [
    ...registered("fabrikam"),
    another("pool02"),
    ...planned,
    waits("advance pool01"),
    told("hold all because of the change freeze", "This is for"),
  ]);
  await play(stage, [
    {
      ...told("mine", "In migration contoso (to speak of it here: migration use contoso):", bo),
      in: "personal",
      contains: [
        "approve pool01 (pool01 waits for approval to leave phase 1)",
        "In migration fabrikam (to speak of it here: migration use fabrikam):",
      ],
    },
    {
      ...told("mine", "In migration contoso", ana),
      in: "personal",
      contains: [
        "your order for 2 pools waits for a yes where you gave it: hold all because of the change freeze",
      ],
    },
    { ...taken("migration use contoso", bo), in: "personal" },
    {
      ...told("mine", "These wait for you:", bo),
      in: "personal",
      contains: ["In migration fabrikam"],
    },
    { ...told("mine", "", bo), contains: [] },
  ]);
  const before = stage.teams.shown(stage.home).map(({ text }) => text);
  expect(before.filter((text) => text.includes("fabrikam"))).toEqual([]);
}, 60_000);
