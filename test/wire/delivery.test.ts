import { join } from "node:path";
import Libsql from "libsql";
import type { Fault, Received } from "../../simulator";
import { ana, bo, taken } from "./support/lines";
import { outboxOf } from "./support/outbox";
import { registered } from "./support/scenes";
import { closeStage, openStage, play, type Stage, say } from "./support/stage";

let stage: Stage;
const { alarm, posts, fault, settled, doctor } = outboxOf(() => stage);

beforeAll(async () => {
  stage = await openStage();
  await play(stage, registered("contoso"));
  await say(stage, ana, "migration use contoso", "Other");
  await say(stage, bo, "status", "personal");
}, 60_000);

afterAll(() => closeStage(stage));

test("a 429 is waited out as long as it asks, and what comes behind it keeps its place", async () => {
  fault({ status: 429, retryAfter: 1 });
  const first = await alarm();
  const second = await alarm();
  await settled();

  const [refused, again, ...more] = posts(first);
  expect([refused?.status, again?.status, more.length]).toEqual([429, 201, 0]);
  expect((again?.at ?? 0) - (refused?.at ?? 0)).toBeGreaterThanOrEqual(1000);
  expect(posts(second)).toHaveLength(1);
  expect(posts(second)[0]?.at).toBeGreaterThanOrEqual(again?.at ?? 0);
  expect(again?.activity?.text).not.toContain("repeat");
});

test.each([429, 412])(
  "a %i that says nothing more is tried again after a while, unmarked",
  async (status) => {
    fault({ status });
    const word = await alarm();
    await settled();

    const [refused, again] = posts(word);
    expect(posts(word).map((one) => one.status)).toEqual([status, 201]);
    expect((again?.at ?? 0) - (refused?.at ?? 0)).toBeGreaterThanOrEqual(1000);
    expect(again?.activity?.text).toBe(refused?.activity?.text);
  },
);

test.each<[string, Fault["answer"]]>([
  ["a 503 after which it is there", { status: 503, delivered: true }],
  ["a 500", { status: 500 }],
  ["a reset", "reset"],
  [
    "a page in place of an answer",
    { status: 200, raw: "<html>Sign in to the network</html>", delivered: true },
  ],
  ["half an answer", { status: 201, raw: '{"id": "17', delivered: true }],
])("after %s it is said once more, and marked", async (_, answer) => {
  fault(answer);
  const word = await alarm();
  await settled();

  const [first, again] = posts(word);
  expect(posts(word)).toHaveLength(2);
  expect(again?.activity?.text).toBe(
    `${first?.activity?.text}\n(Possibly a repeat: the channel did not say whether this arrived before.)`,
  );
});

test("an answer without an id is an answer", async () => {
  fault({ status: 201, raw: "{}", delivered: true });
  const word = await alarm();
  await settled();
  expect(posts(word)).toHaveLength(1);
});

test("what fails twice without a known end is not said a third time, and doctor names it", async () => {
  fault({ status: 503, delivered: true }, 2);
  const word = await alarm();
  await settled();

  expect(posts(word)).toHaveLength(2);
  expect(await doctor()).toMatch(/^! Posts: 1 post set aside: nobody knows whether they arrived/m);
  expect(await doctor()).toMatch(/^ {2}Post set aside \(doubtful\) for General, of .+: 503: /m);
});

test("a conversation that takes nothing any more is named, left alone, and spoken to again once somebody speaks there", async () => {
  const lift = stage.teams.connector.script({
    when: ({ conversation, replyTo, kind }) =>
      kind === "post" && conversation?.startsWith(stage.home.id) === true && replyTo === undefined,
    times: 100,
    answer: { status: 403 },
  });
  const first = await alarm();
  await settled();
  const second = await alarm();
  await settled();
  expect(posts(second)).toHaveLength(0);
  const told = (await say(stage, ana, "doctor", "Other")).text;
  expect(told).toMatch(/^! Conversation: General takes nothing from the bot \(403: .+\)\. Fix: /m);
  expect(told).toMatch(/^! Posts: 2 posts set aside: their conversation is gone/m);

  lift();
  await say(stage, ana, "status");
  await settled();
  expect(posts(first).map(({ status }) => status)).toEqual([403, 201]);
  expect(posts(second)).toHaveLength(1);
  expect(await doctor()).not.toContain("takes nothing");
});

test("a row that cannot be read is set aside and named, and the rest goes on", async () => {
  const file = new Libsql(join(stage.bot.dataDir, "poolpilot.sqlite"), { timeout: 2000 });
  const poison = (key: string, notice: string) =>
    file
      .prepare("insert into outbox (dedupe_key, conversation, notice, not_before) values (?, ?, ?, 0)")
      .run(key, stage.home.id, notice);
  poison("poison 1", '{"notice": {"kind":');
  poison("poison 2", '{"notice":{"kind":"from-another-release"},"mentions":[]}');
  poison("poison 3", '{"notice":{"kind":"gate-ended"},"label":"","clock":null,"mentions":[]}');
  file.close();
  const word = await alarm();
  await settled();

  expect(posts(word)).toHaveLength(1);
  const told = await doctor();
  expect(told).toMatch(/^! Posts: 3 posts set aside: they cannot be posted/m);
  expect(told).toContain("its notice cannot be read");
});

describe("a long answer", () => {
  const reason = (at: number) => `${at} ${"because the change window was moved again and again ".repeat(19)}`;
  const isInOrder = (pages: readonly string[]) => {
    const whole = pages.map((text) => text.replace(/^\(\d+ of \d+\)\n/, "")).join("\n");
    for (let at = 12; at < 29; at++)
      expect(whole.indexOf(`${at} because`)).toBeLessThan(whole.indexOf(`${at + 1} because`));
    expect(whole).toContain("29 because");
  };

  beforeAll(async () => {
    for (let at = 0; at < 30; at++)
      await play(stage, [taken(`hold pool01 because ${reason(at)}`), taken("release pool01")]);
  }, 60_000);

  test("comes in several messages, in order", async () => {
    const { replies, sent } = await say(stage, ana, "history pool01");

    expect(replies.length).toBeGreaterThan(1);
    expect(replies.map(({ text }) => text.length).every((length) => length <= 20_100)).toBe(true);
    expect(replies[1]?.text).toMatch(/^\(2 of \d\)\n/);
    isInOrder(replies.map(({ text }) => text));
    expect(sent.id).toBeDefined();
  });

  test("comes in smaller ones, in order, where the connector finds it too big", async () => {
    await say(stage, ana, "migration use contoso", "Quiet"); // Where the limits leave room.
    const isBig = ({ activity }: Pick<Received, "activity">) => (activity?.text ?? "").length > 9000;
    const lift = stage.teams.connector.script({ when: isBig, times: 100, answer: { status: 413 } });
    const { sent } = await say(stage, ana, "history pool01", "Quiet");
    const since = stage.teams.received().findIndex((one) => isBig(one) && one.replyTo === sent.id);
    await settled();
    lift();

    const posted = stage.teams.received().slice(since);
    expect(posted.filter(isBig).every(({ status }) => status === 413)).toBe(true);
    const pages = posted.flatMap(({ kind, status, activity }) =>
      kind === "post" && status === 201 ? [activity?.text ?? ""] : [],
    );
    expect(pages.length).toBeGreaterThan(2);
    expect(pages[1]).toMatch(/^\(2 of \d+\)\n/);
    isInOrder(pages);
    expect(pages.join("\n")).not.toContain("repeat"); // Nothing of it had arrived.
    expect(await doctor()).not.toContain("too big");
  });
});

test("logs follow a turn from the activity to its delivery, and metrics name nobody", async () => {
  const metrics = await (await fetch(`${stage.bot.url}/metrics`)).text();
  for (const name of [
    "poolpilot_turn_seconds_count",
    "poolpilot_refusals_total",
    "poolpilot_outbox_age_seconds",
    "poolpilot_delivery_seconds_count",
    "poolpilot_summary_lateness_seconds_count",
    "poolpilot_lost_races_total",
  ])
    expect(metrics).toContain(name);
  expect(metrics).not.toMatch(/Ana|Lind|pool01|contoso|General/);
});
