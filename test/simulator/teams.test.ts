import { startTeams, type Teams } from "../../simulator/index";
import { type Behaviour, type FakeBot, gateCard, message, startFakeBot } from "./support/fake-bot";

let teams: Teams;
let bot: FakeBot;
const begin = async (behaviour: Behaviour) => {
  bot = await startFakeBot(behaviour);
};
beforeEach(async () => {
  teams = await startTeams();
});
afterEach(() => Promise.all([teams.stop(), bot.stop()]));

const withGate: Behaviour = async (activity, { post, reply }) => {
  if (activity.type === "invoke")
    return { body: { statusCode: 200, type: "application/vnd.microsoft.card.adaptive", value: gateCard(2) } };
  await post(activity, activity.conversation?.id ?? "", message("for everybody"));
  await reply(activity, "Waiting: 0 of 1.", gateCard());
  return undefined;
};

test("the answer is the reply to what was said, not what else was posted", async () => {
  await begin(withGate);
  const answer = await teams.say(
    bot.url,
    teams.person("Ana Ruiz"),
    teams.channel("General"),
    "advance pool01",
  );

  expect(answer).toMatchObject({ status: 200, text: "Waiting: 0 of 1." });
  expect(answer.buttons.map(({ title }) => title)).toEqual(["Approve", "Reject"]);
  expect((await teams.connector.next(({ kind }) => kind === "post")).activity?.text).toBe("for everybody");
});

test("a press carries data, inputs and the message it is on", async () => {
  await begin(withGate);
  const asked = await teams.say(
    bot.url,
    teams.person("Ana Ruiz"),
    teams.channel("General"),
    "advance pool01",
  );
  const gate = asked.message ?? fail();
  const pressed = await teams.press(bot.url, teams.person("Bo Lind"), gate, "Approve", { because: "tested" });

  expect(bot.seen[1]?.activity).toMatchObject({
    type: "invoke",
    name: "adaptiveCard/action",
    from: { name: "Bo Lind" },
    replyToId: gate.id,
    conversation: { id: asked.conversation },
    value: {
      trigger: "manual",
      action: { type: "Action.Execute", verb: "approve", data: { round: 1, because: "tested" } },
    },
  });
  expect(pressed).toMatchObject({ status: 200, text: "Gate of round 2" });
});

test("an old client submits, and a forged card carries what it likes", async () => {
  await begin(withGate);
  const ana = teams.person("Ana Ruiz");
  const { message: gate = fail() } = await teams.say(bot.url, ana, teams.personal(ana), "advance pool01");
  const submitted = await teams.press(bot.url, ana, gate, "Reject", {}, { asSubmit: true });
  await teams.press(bot.url, ana, gate, "Approve", {}, { data: { round: 99 } });

  expect(submitted.sent).toMatchObject({ type: "message", value: { round: 1, verb: "reject" } });
  expect(submitted.sent.text).toBeUndefined();
  expect(submitted.text).toBe("Waiting: 0 of 1.");
  expect(bot.seen[2]?.activity.value).toMatchObject({ action: { data: { round: 99 } } });
  expect(() => teams.press(bot.url, ana, gate, "Maybe")).toThrow(
    'No button "Maybe" here; there are: Approve, Reject.',
  );
});

test("a press may be answered with a sentence", async () => {
  await begin(async (activity, { reply }) => {
    if (activity.type === "invoke")
      return {
        body: { statusCode: 200, type: "application/vnd.microsoft.activity.message", value: "Too late." },
      };
    await reply(activity, "", gateCard());
    return undefined;
  });
  const ana = teams.person("Ana Ruiz");
  const { message: gate = fail(), text } = await teams.say(bot.url, ana, teams.personal(ana), "advance");

  expect(text).toBe("Gate of round 1");
  expect((await teams.press(bot.url, ana, gate, "Approve")).text).toBe("Too late.");
});

test("the same activity can be delivered again, and silence is an empty text", async () => {
  await begin(async () => undefined);
  const ana = teams.person("Ana Ruiz");
  const answer = await teams.say(bot.url, ana, teams.personal(ana), "status");
  await teams.send(bot.url, answer.sent);

  expect(answer).toMatchObject({ text: "", message: undefined, replies: [] });
  expect(bot.seen[1]?.activity).toEqual(bot.seen[0]?.activity);
});

const fail = (): never => {
  throw new Error("The bot posted no card.");
};
