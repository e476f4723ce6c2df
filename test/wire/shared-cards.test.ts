import type { Received } from "../../simulator";
import { ana, bo, confirmed, cy, done, guarded, inPlace, type Line, taken, waits } from "./support/lines";
import { outboxOf } from "./support/outbox";
import { planned, registered, twoApprovals } from "./support/scenes";
import { closeStage, openStage, play, type Stage, say, shownIn } from "./support/stage";

let stage: Stage;
const { settled } = outboxOf(() => stage);

beforeAll(async () => {
  stage = await openStage();
  await play(stage, [...registered("contoso"), twoApprovals, ...planned]);
  for (const place of ["Other", "Walk"]) await say(stage, ana, "migration use contoso", place);
  for (const approver of [bo, cy]) await say(stage, approver, "status", "personal");
}, 60_000);

afterAll(() => closeStage(stage));

/** Steps that are not looked at, said where they use up nothing of what the home may be told. */
const walk = (lines: readonly Line[]) => play(stage, inPlace("Walk", ...lines));

const placeOf = (who: string) => stage.teams.personal(stage.teams.person(who));
/** The card that asks for a gate, in each place where it was posted. */
const gateCards = async (part: string) => ({
  home: await shownIn(stage, stage.home, part),
  bo: await shownIn(stage, placeOf(bo), part),
  cy: await shownIn(stage, placeOf(cy), part),
});
type Cards = Awaited<ReturnType<typeof gateCards>>;
const now = (card: { readonly id: string }) => stage.teams.shown().find(({ id }) => id === card.id);
const changes = (card: { readonly id: string }): readonly Received[] =>
  stage.teams.received(({ kind, activityId }) => kind === "update" && activityId === card.id);
const pressed = (who: string, card: Cards["home"], title: string, because?: string) =>
  stage.teams.press(stage.bot.url, stage.teams.person(who), card, title, because ? { because } : {});
const each = (cards: Cards) => Object.values(cards).map((card) => now(card)?.text ?? "");

test("a question that was decided before it could be posted is not posted any more; its end is", async () => {
  const asks = "wants to leave phase 1";
  stage.teams.connector.script({
    when: ({ conversation, replyTo, activity }) =>
      conversation?.startsWith(stage.home.id) === true &&
      replyTo === undefined &&
      String(activity?.text).includes(asks),
    answer: { status: 429, retryAfter: 1 },
  });
  await play(stage, [
    { ...waits("advance pool01"), in: "Other" },
    { ...taken("withdraw pool01"), in: "Other" },
  ]);
  await settled();

  const posted = stage.teams.received(
    ({ conversation, replyTo, status }) =>
      conversation?.startsWith(stage.home.id) === true && replyTo === undefined && status === 201,
  );
  const texts = posted.map(({ activity }) => String(activity?.text));
  expect(texts.filter((text) => text.includes(asks))).toEqual([]);
  expect(texts.filter((text) => text.includes("withdrawn"))).toHaveLength(1);
});

test("a vote that is pressed in one place is shown by the card in every place, the pressed one too, and nothing is posted anew", async () => {
  await play(stage, [{ ...waits("advance pool01"), in: "Other" }]);
  await settled();
  const cards = await gateCards("wants to leave phase 1");
  const before = stage.teams.received(({ kind }) => kind === "post").length;

  expect((await pressed(bo, cards.bo, "Approve")).text).toMatch(/^Waiting:/);
  await settled();
  for (const text of each(cards)) expect(text).toContain("1 of 2 approvals given");
  expect(stage.teams.received(({ kind }) => kind === "post")).toHaveLength(before);
  expect(Object.values(cards).map((card) => changes(card).length)).toEqual([1, 1, 1]);
  expect(changes(cards.home)[0]).toMatchObject({ method: "PUT", conversation: stage.home.id });

  const posts = stage.teams.received().length;
  const seen = await stage.teams.press(
    stage.bot.url,
    stage.teams.person(cy),
    cards.cy,
    "Approve",
    {},
    { trigger: "automatic" },
  );
  expect(seen.text).toContain("1 of 2 approvals given");
  expect(stage.teams.received()).toHaveLength(posts);

  await play(stage, [{ ...taken("approve pool01", cy), in: "personal" }]);
  await settled();
  for (const text of each(cards))
    expect(text).toMatch(
      /^pool01: the gate of phase 1 was passed by Cy Moe on .+, with votes of Bo Lind and Cy Moe\./,
    );
  for (const card of Object.values(cards))
    expect(now(card)?.buttons.map(({ title }) => title)).not.toContain("Approve");
});

test("an answer that carried the card is changed as well", async () => {
  await walk([
    ...done("pool01", "2.1", "2.2", "2.4", "2.5", "2.6"),
    taken("skip pool01 2.3 because the analyser was run last month"),
  ]);
  const asked = await say(stage, ana, "advance pool01", "Other");
  expect(asked.text).toMatch(/^Waiting:/);
  await settled();
  await say(stage, bo, "reject pool01 because the backup is old");
  await settled();

  expect(now(asked.message ?? { id: "" })?.text).toMatch(
    /^pool01: the gate of phase 2 was rejected by Bo Lind on .+ Reason: the backup is old/,
  );
});

test("withdrawn and void askings are shown as that; a late click on what looks open changes nothing", async () => {
  const withdrawn = await say(stage, ana, "advance pool01", "Other");
  await say(stage, ana, "withdraw pool01", "Other");
  await settled();
  const void_ = await say(stage, ana, "advance pool01", "Other");
  await play(stage, [taken("reopen pool01 2.4 because the copy was lost")]);
  await settled();

  expect(now(withdrawn.message ?? { id: "" })?.text).toMatch(/gate of phase 2 was withdrawn by Ana Ruiz/);
  expect(now(void_.message ?? { id: "" })?.text).toMatch(/gate of phase 2 was voided/);
  const late = await stage.teams.press(
    stage.bot.url,
    stage.teams.person(bo),
    { ...withdrawn, id: withdrawn.message?.id ?? "", conversation: withdrawn.conversation },
    "Approve",
  );
  expect(late.text).toMatch(/^Refused: .*\n\[stale\] pool01: this button is of round 4/);
});

test("several decisions while the channel makes the bot wait become one change, with the newest state", async () => {
  await play(stage, done("pool01", "2.4"));
  const asked = await say(stage, ana, "advance pool01", "Other");
  await settled();
  const { id = "" } = asked.message ?? {};
  stage.teams.connector.script({
    when: ({ kind, path }) => kind === "update" && path.includes(id),
    times: 1,
    answer: { status: 429, retryAfter: 1 },
  });
  await say(stage, bo, "approve pool01");
  await say(stage, cy, "approve pool01");
  await settled();

  const taken = changes({ id }).filter(({ status }) => status === 200);
  expect(taken).toHaveLength(1);
  expect(taken[0]?.activity?.text).toMatch(/^pool01: the gate of phase 2 was passed by Cy Moe/);
});

test("a checkpoint that is confirmed by words elsewhere, or left for later, is shown by its card", async () => {
  await walk([...done("pool01", "3.1", "3.2"), ...guarded("pool01", "3.3"), ...done("pool01", "3.4", "3.5")]);
  const asked = await say(stage, ana, "ask pool01");
  expect(asked.text).toMatch(/is checkpoint services-started met/);
  await say(stage, ana, "later");
  await settled();
  const { message = { id: "" } } = asked;
  expect(now(message)?.text).toContain("Left for later: it stays open. To be asked again: ask pool01");
  expect(now(message)?.buttons.map(({ title }) => title)).toContain("Confirm");

  await play(
    stage,
    confirmed("pool01", "services-started").map((line) => ({ ...line, in: "Other" })),
  );
  await settled();
  expect(now(message)?.text).toMatch(/^pool01: checkpoint services-started is already confirmed by Ana Ruiz/);
});

test("a card that was deleted is forgotten, and its conversation stays", async () => {
  await play(stage, confirmed("pool01", "sites-administrable"));
  const asked = await say(stage, ana, "advance pool01", "Other");
  expect(asked.text).toMatch(/^Waiting:/);
  await settled();
  const { id = "" } = asked.message ?? {};
  stage.teams.connector.script({
    when: ({ kind, path }) => kind === "update" && path.includes(id),
    answer: { status: 404 },
  });
  await say(stage, bo, "approve pool01");
  await say(stage, cy, "approve pool01");
  await settled();

  expect(stage.teams.received(({ kind, path }) => kind === "update" && path.includes(id))).toHaveLength(1);
  expect((await say(stage, ana, "doctor", "Other")).text).toContain(
    "Conversations: none is known to be gone.",
  );
});
