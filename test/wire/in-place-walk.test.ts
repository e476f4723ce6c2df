import { analogyWalk, inPlaceWalk } from "./support/in-place-walk";
import { closeStage, openStage, play, rulesIn, type Stage } from "./support/stage";

let stage: Stage;

beforeEach(async () => {
  stage = await openStage();
});

afterEach(() => closeStage(stage));

test("two pools are upgraded in place, the one with the Central Management Server after the Edge", async () => {
  const answers = await play(stage, inPlaceWalk);

  const named = new Set(answers.flatMap(({ text }) => rulesIn(text)));
  expect([...named]).toEqual(
    expect.arrayContaining([
      ...["coexistence-is-tested", "phases-in-order", "rollback-is-possible", "tasks-are-done"],
      ...["two-versions-at-most", "upgrade-goes-in-order"],
    ]),
  );
  for (const { text } of answers) expect(text).not.toMatch(/By analogy|secondary source|undefined/);
}, 240_000);

test("every answer on the way to the Subscription Edition says what it rests on", async () => {
  await play(stage, analogyWalk);
}, 240_000);
