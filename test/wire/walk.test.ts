import { closeStage, openStage, play, rulesIn, type Stage } from "./support/stage";
import { walk } from "./support/walk";

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});

afterAll(() => closeStage(stage));

test("an engineer and two approvers lead two pools through all eight phases", async () => {
  const answers = await play(stage, walk);

  expect(new Set(answers.flatMap(({ text }) => rulesIn(text))).size).toBeGreaterThanOrEqual(15);
}, 120_000);
