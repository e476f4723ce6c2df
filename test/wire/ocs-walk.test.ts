import { ocsWalk } from "./support/ocs-walk";
import { closeStage, openStage, play, rulesIn, type Stage } from "./support/stage";

jest.setTimeout(120_000);

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});

afterAll(() => closeStage(stage));

test("two OCS pools go through all ten phases, and the order of this path holds on the way", async () => {
  const answers = await play(stage, ocsWalk);

  const named = new Set(answers.flatMap(({ text }) => rulesIn(text)));
  for (const rule of [
    ...["side-by-side-only", "one-source-version", "two-versions-at-most", "phases-in-order"],
    ...["tasks-are-done", "pilot-is-validated", "pilot-has-soaked"],
    ...["legacy-pool-is-empty", "rollback-is-possible"],
  ])
    expect(named).toContain(rule);
});
