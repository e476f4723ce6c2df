import type { Fault } from "../../../simulator";
import { ana, taken } from "../support/lines";
import { outboxOf } from "../support/outbox";
import { registered } from "../support/scenes";
import { closeStage, openStage, play, type Stage, say } from "../support/stage";

let stage: Stage;
const { alarm, posts, saysIt, fault, until, settled } = outboxOf(() => stage);

beforeAll(async () => {
  stage = await openStage();
  await play(stage, registered("contoso"));
  await say(stage, ana, "migration use contoso", "Other");
  await say(stage, ana, "migration use contoso", "Third");
}, 60_000);

afterAll(() => closeStage(stage));

test("a conversation that hangs delays no other, and what it swallowed is said once more", async () => {
  fault("hang");
  const word = await alarm();
  await until(() => posts(word).length === 1);
  const started = Date.now();
  await say(stage, ana, "mine", "Third");
  await play(stage, [{ ...taken("set pool01 owner=ana"), in: "Third" }]);
  expect(Date.now() - started).toBeLessThan(5000);

  await until(() => posts(word).length === 2);
  expect(posts(word)[1]?.activity?.text).toContain("Possibly a repeat");
  await settled();
}, 30_000);

test("an answer that may not have arrived is given once more, marked; one that surely did not, unmarked", async () => {
  const answers = (activity: string | undefined) =>
    stage.teams.received(
      (one) => one.kind === "post" && JSON.stringify(one.activity ?? {}).includes(`${activity}`),
    );
  const asked = async (answer: Fault["answer"], site: string) => {
    stage.teams.connector.script({ when: (one) => one.replyTo !== undefined && saysIt(site)(one), answer });
    await say(stage, ana, `site add ${site}`);
    await settled();
    return answers(site).map(({ activity }) => activity?.text);
  };

  const doubtful = await asked({ status: 502 }, "doubtful-city");
  expect(doubtful).toEqual([
    expect.stringMatching(/^Recorded: Site doubtful-city added\./),
    expect.stringMatching(/^Recorded: Site doubtful-city added\.[\s\S]*\(Possibly a repeat/),
  ]);
  const late = await asked({ status: 429, retryAfter: 3 }, "late-city");
  expect(late).toHaveLength(2);
  expect(late[1]).toBe(late[0]);
}, 30_000);

test("a turn that waits for the roster is answered at once, and its answer takes the place of that", async () => {
  stage.teams.connector.script({ when: ({ kind }) => kind === "member", answer: "hang" });
  const started = Date.now();
  const answer = await say(stage, ana, 'grant viewer @"Di Fox"');
  expect(Date.now() - started).toBeLessThan(15_000);
  expect(answer.text).toBe("Working on it …");

  const changed = await stage.teams.connector.next(
    ({ kind, activityId }) => kind === "update" && activityId === answer.message?.id,
    { timeoutMs: 15_000 },
  );
  expect(changed.activity?.text).toMatch(/^Refused: .*\n\[not-found\]/);
  await settled();
}, 40_000);
