import { exchange, startTeams, type Teams } from "../../simulator/index";

let teams: Teams;
beforeEach(async () => {
  teams = await startTeams();
});
afterEach(() => teams.stop());

const post = (text: string, timeoutMs?: number) =>
  exchange("POST", new URL("v3/conversations/19:general@thread.tacv2/activities", teams.url), {
    body: JSON.stringify({ type: "message", text }),
    timeoutMs,
  });
const texts = () => teams.shown().map(({ text }) => text);

test("a fault happens as often as scripted, to what it is meant for", async () => {
  teams.connector.script({
    when: ({ activity }) => activity?.text === "a",
    times: 2,
    answer: { status: 429, retryAfter: 1 },
  });
  const statuses = [];
  for (const text of ["a", "b", "a", "a"]) statuses.push((await post(text)).status);

  expect(statuses).toEqual([429, 201, 429, 201]);
  expect(teams.received().map(({ status, delivered }) => [status, delivered])).toEqual([
    [429, false],
    [201, true],
    [429, false],
    [201, true],
  ]);
  expect(texts()).toEqual(["b", "a"]);
});

test("an error may come after the message was shown", async () => {
  teams.connector.script({ answer: { status: 502, delivered: true } });

  expect((await post("a")).status).toBe(502);
  expect(texts()).toEqual(["a"]);
});

test("the connector can hang, drop the line and be slow", async () => {
  teams.connector.script({ answer: "hang" });
  await expect(post("a", 50)).rejects.toThrow("No answer");
  teams.connector.script({ answer: "reset" });
  await expect(post("b")).rejects.toThrow();
  teams.connector.script({ answer: { delayMs: 40 } });
  const before = Date.now();
  await post("c");

  expect(Date.now() - before).toBeGreaterThanOrEqual(35);
  expect(texts()).toEqual(["c"]);
});

test("a lifted fault is over", async () => {
  const lift = teams.connector.script({ times: 9, answer: { status: 412 } });
  expect((await post("a")).status).toBe(412);
  lift();

  expect((await post("a")).status).toBe(201);
});
