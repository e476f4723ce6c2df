import { closeStage, openStage, play, rulesIn, type Stage } from "./support/stage";
import { teamsWalk } from "./support/teams-walk";

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});

afterAll(() => closeStage(stage));

test("two pools go to Teams, and the deployment is removed with the last of them", async () => {
  const answers = await play(stage, teamsWalk);

  const named = new Set(answers.flatMap(({ text }) => rulesIn(text)));
  expect([...named]).toEqual(
    expect.arrayContaining([
      ...["coexistence-is-tested", "legacy-pool-is-empty", "pilot-has-soaked", "pilot-is-validated"],
      ...["rollback-is-possible", "side-by-side-only", "source-is-supported", "tasks-are-done"],
    ]),
  );
  for (const { text } of answers) expect(text).not.toMatch(/By analogy|secondary source|undefined/);
}, 240_000);
