import { evidenceWalk } from "../support/evidence-walk";
import { closeStage, openStage, play, type Stage } from "../support/stage";

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});

afterAll(() => closeStage(stage));

test("a pool is led through all phases by what its servers say", async () => {
  const answers = await play(stage, evidenceWalk);
  expect(answers.at(-1)?.text).toContain("its migration is complete");
}, 240_000);
