import { say as sayNotice } from "../../src/words/say";
import { startTalk } from "../support/talk";

const ana = "Ana Ruiz";
const bo = "Bo Lind";
const cy = "Cy Moe";
const hour = 3_600_000;
const day = 24 * hour;

type Talk = Awaited<ReturnType<typeof startTalk>>;
let talk: Talk;

/** Friday noon in Berlin; Bo and Cy can be reached in their personal chats. */
beforeEach(async () => {
  talk = await startTalk(Date.UTC(2026, 10, 27, 11));
  for (const line of [
    "migration new contoso from lync2010 to lync2013 forest=contoso.com target-forest=contoso.com",
    "site add munich",
    `grant approver @"${bo}"`,
    `grant viewer @"${cy}"`,
    "pool add pool01.contoso.com site=munich version=lync2010 edition=ee users=500 sql=sql01\\rtc roles=none target=pool05.contoso.com target-edition=ee target-sql=sql05\\rtc target-sql-version=2012 target-roles=none",
    ...["1.1", "1.2", "1.3", "1.4", "1.5", "1.6"].map((task) => `done pool01 ${task}`),
  ])
    await talk.say(ana, line);
  for (const who of [bo, cy]) await talk.say(who, "hello", { place: `@${who}` });
});

afterEach(() => talk.stop());

const asked = async (policy: string): Promise<void> => {
  expect((await talk.say(ana, `policy ${policy}`)).notice.kind).toBe("recorded");
  expect((await talk.say(ana, "advance pool01")).notice.kind).toBe("waiting");
  await talk.posted();
};

/** What was said after so much time, to whom: the first line of each. That a pool's thread begins is another matter. */
const after = async (ms: number): Promise<readonly string[]> => {
  talk.pass(ms);
  await talk.ring();
  const said = (await talk.posted()).filter((one) => one.said.notice.kind !== "thread-opened");
  return said.map(
    (one) =>
      `${one.to}: ${sayNotice(one.said, (id) => id)
        .split("\n")[0]
        ?.slice(0, 60)}`,
  );
};

const reminded = `@${bo}: A reminder: pool01 wants to leave phase 1`;

test("those who are missing are reminded, each time once, however late the bot comes to it", async () => {
  await asked("remind=4h");
  expect(await after(3 * hour)).toEqual([]);
  expect(await after(hour)).toEqual([expect.stringContaining(reminded)]);
  expect(await after(hour)).toEqual([]);
  await talk.reopen();
  expect(await after(15 * hour)).toEqual([expect.stringContaining(reminded)]);
  expect(await after(0)).toEqual([]);
  const { notice } = await talk.say(ana, "status pool01");
  expect(JSON.stringify(notice)).toContain('"reminded":2');
});

test("who votes, withdraws or changes the policy silences the timers", async () => {
  await asked("remind=4h expire=2d");
  expect((await talk.say(bo, "approve pool01", { place: "general" })).notice.kind).toBe("recorded");
  await talk.posted();
  expect(await after(3 * day)).toEqual([]);

  for (const task of ["2.1", "2.2", "2.3", "2.4", "2.5", "2.6"]) await talk.say(ana, `done pool01 ${task}`);
  await talk.say(ana, "advance pool01");
  await talk.posted();
  await talk.say(ana, "withdraw pool01");
  await talk.say(ana, "advance pool01");
  await talk.posted();
  await talk.say(ana, "policy remind=off expire=off");
  await talk.posted();
  expect(await after(9 * day)).toEqual([]);
});

test("a policy that is set later counts for gates that are open already", async () => {
  await asked("soak=7d");
  expect(await after(5 * hour)).toEqual([]);
  await talk.say(ana, "policy remind=4h");
  await talk.posted();
  expect(await after(0)).toEqual([expect.stringContaining(reminded)]);
});

test("others are told once, and are no approvers by that", async () => {
  await asked(`escalate=1d:@"${cy}"`);
  const [home, personal, ...others] = await after(day);
  expect(home).toContain("general: Not enough have answered so far: pool01");
  expect(personal).toContain(`@${cy}: Not enough have answered so far`);
  expect(others).toEqual([]);
  expect(await after(5 * day)).toEqual([]);
  expect((await talk.say(cy, "approve pool01")).notice.kind).toBe("refused");
});

test("a request expires by itself, nothing is decided, and it is asked anew in one word", async () => {
  await asked("remind=4h expire=2d");
  await after(day);
  const [home] = await after(day);
  expect(home).toContain("general: pool01: the request to leave phase 1 has expired");
  const late = await talk.say(bo, "approve pool01");
  expect(late.notice).toMatchObject({ kind: "nothing", already: { code: "gate-decided", end: "expired" } });
  const rows = await talk.store.rowsAfter("m-1" as never, 0);
  expect(rows.filter(({ type }) => type === "gateExpired").map(({ actor }) => actor)).toEqual([null]);
  expect(rows.some(({ type }) => type === "phasePassed" || type === "voteGiven")).toBe(false);
  expect((await talk.say(ana, "advance pool01")).notice.kind).toBe("waiting");
  expect((await talk.say(bo, "approve pool01")).notice.kind).toBe("recorded");
});

test("time runs in working hours by the clocks of the policy", async () => {
  await asked("remind=7h zone=Europe/Berlin hours=08:00-18:00 days=weekdays");
  expect(await after(6 * hour)).toEqual([]);
  expect(await after(2 * day)).toEqual([]);
  expect(await after(15 * hour - 1)).toEqual([]);
  expect(await after(1)).toEqual([expect.stringContaining(reminded)]);
});

test("while a pool is held nobody is reminded, and afterwards everybody again", async () => {
  await asked("remind=4h expire=1d");
  await talk.say(ana, "hold pool01 because of the change freeze");
  await talk.posted();
  expect(await after(3 * day)).toEqual([]);
  await talk.say(ana, "policy expire=off");
  await talk.say(ana, "release pool01");
  await talk.posted();
  expect(await after(4 * hour)).toEqual([expect.stringContaining(reminded)]);
});

test("a gate whose subject changed falls instead of being reminded of", async () => {
  await asked("remind=4h");
  await talk.say(ana, "reopen pool01 1.6 because it was another forest");
  await talk.posted();
  expect(await after(4 * hour)).toEqual([]);
});

test("a timer whose transaction is lost comes back, and its reminder is sent once", async () => {
  await asked("remind=4h");
  await talk.ring();
  talk.pass(4 * hour);
  talk.breakNext("enqueue");
  await expect(talk.ring()).rejects.toThrow("broken on purpose");
  expect(await talk.posted()).toEqual([]);
  expect(await after(61_000)).toEqual([expect.stringContaining(reminded)]);
});

test.each([
  "remind=1m",
  "remind=often",
  "expire=0d",
  "escalate=1d",
  "escalate=1d:Bo",
  "escalate=:@x",
  "zone=Berlin",
  "hours=18:00-08:00",
  "days=sundays",
  `remind=${"9".repeat(400)}d`,
])("policy %s is refused, and nothing is changed", async (policy) => {
  const { notice } = await talk.say(ana, `policy ${policy}`);
  expect(notice.kind).toBe("refused");
});
