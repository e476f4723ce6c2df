import { createHash } from "node:crypto";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { fileConsent, type Message } from "../../simulator";
import { ana, bo, cy, di, taken } from "./support/lines";
import { closeStage, openStage, play, type Stage, say } from "./support/stage";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  await play(stage, [
    taken("migration new contoso from lync2010 to lync2013"),
    taken('grant auditor @"Bo Lind"'),
    taken('grant engineer @"Cy Moe"'),
    taken("site add Munich kind=central"),
    taken("pool add pool01.contoso.com site=Munich version=lync2010 edition=ee users=40"),
    taken("pool add pool02.contoso.com site=Munich version=lync2010 edition=ee users=30"),
  ]);
});
afterAll(() => closeStage(stage));
afterEach(() => stage.teams.spoilPlaces());

const accepted = () => stage.teams.accepted.at(-1);

/** Asks for the record in a personal chat, and gives the message that offers it. */
async function offered(who: string, says = "export"): Promise<Message> {
  const { message, text } = await say(stage, who, says, "personal");
  if (!message?.buttons.some(({ type }) => type === "FileConsent")) throw new Error(text);
  return message;
}

const press = (who: string, message: Message, which = 0) =>
  stage.teams.press(stage.bot.url, stage.teams.person(who), message, message.buttons[which]?.title ?? "");

const eventsNow = async (): Promise<number> =>
  Number(/, (\d+) events so far/.exec((await say(stage, ana, "export", "personal")).text)?.[1]);

const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

const filesIn = (bytes: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, Buffer.from(content).toString()]),
  );

test("an auditor is offered the record in a personal chat, accepts, and finds it in their files", async () => {
  const before = await eventsNow();
  const offer = await offered(bo);
  expect(offer.text).toContain(`The record of contoso, ${before} events so far`);
  expect(offer.buttons.map(({ title }) => title)).toEqual([
    `Accept contoso-record-${before}.zip`,
    `Decline contoso-record-${before}.zip`,
  ]);
  expect(offer.activity.attachments).toEqual([
    {
      contentType: "application/vnd.microsoft.teams.card.file.consent",
      name: `contoso-record-${before}.zip`,
      content: {
        description: "The record of contoso",
        sizeInBytes: expect.any(Number),
        acceptContext: { offers: "record", migration: "m-1", pool: null },
        declineContext: { offers: "record", migration: "m-1", pool: null },
      },
    },
  ]);
  expect(await eventsNow()).toBe(before);

  const { text, status, message, body } = await press(bo, offer);
  const file = accepted();
  const bytes = file?.bytes ?? new Uint8Array();
  expect({ status, body }).toEqual({ status: 200, body: undefined });
  expect(text).toMatch(
    new RegExp(
      `^Recorded: The record of the migration up to event ${before} was handed over.*${sha256(bytes)}`,
    ),
  );
  expect(message?.activity.attachments).toEqual([
    {
      contentType: "application/vnd.microsoft.teams.card.file.info",
      contentUrl: file?.info.contentUrl,
      name: file?.info.name,
      content: { uniqueId: file?.info.uniqueId, fileType: "zip" },
    },
  ]);
  expect(filesIn(bytes)["history.csv"]).toContain("Migration contoso registered");
  expect(filesIn(bytes)["people.csv"]).toContain("Bo Lind");
  expect(JSON.parse(filesIn(bytes)["record.json"] ?? "")).toMatchObject({ upTo: before, events: before });
  expect(await eventsNow()).toBe(before + 1);
});

test("of a pool it holds that pool, and the next record tells who took which", async () => {
  await press(bo, await offered(bo, "export POOL01"));
  expect(accepted()?.info.name).toMatch(/^contoso-pool01-record-\d+\.zip$/);
  const own = filesIn(accepted()?.bytes ?? new Uint8Array())["history.csv"];
  expect(own).toContain("pool01.contoso.com registered");
  expect(own).not.toContain("pool02.contoso.com registered");

  await press(ana, await offered(ana));
  expect(filesIn(accepted()?.bytes ?? new Uint8Array())["history.csv"]).toMatch(
    /"Bo Lind","p-\d+","auditor","The record of pool01\.contoso\.com up to event \d+ was handed over/,
  );
});

test("the same answer delivered twice hands it over once", async () => {
  const before = await eventsNow();
  const { sent, text } = await press(bo, await offered(bo));
  expect((await stage.teams.send(stage.bot.url, sent)).text).toBe(text);
  expect(accepted()?.put).toHaveLength(1);
  expect(await eventsNow()).toBe(before + 1);
});

test("who declines gets nothing, and nothing is recorded", async () => {
  const [before, files] = [await eventsNow(), stage.teams.accepted.length];
  expect((await press(bo, await offered(bo), 1)).text).toMatch(/^The file was not handed over/);
  expect(stage.teams.accepted).toHaveLength(files);
  expect(await eventsNow()).toBe(before);
});

test("in a channel it is told where the record is handed over", async () => {
  const { text, buttons } = await say(stage, bo, "export pool01");
  expect(text).toContain("Write me there: export pool01");
  expect(text).toContain("npm run export -- --migration contoso --pool pool01.contoso.com");
  expect(buttons.filter(({ type }) => type === "FileConsent")).toEqual([]);
});

describe("is refused", () => {
  test.each([
    ["an engineer", cy, "[not-allowed]"],
    ["a stranger", di, "[not-"],
  ])("to %s, who cannot accept another's offer either", async (_, who, begins) => {
    const before = await eventsNow();
    expect((await say(stage, who, "export", "personal")).text).toContain(begins);

    const offer = await offered(bo);
    const { world } = stage.teams;
    const uploadInfo = stage.teams.connector.awaitFile("mine.zip").info;
    const forged = fileConsent(
      world,
      stage.teams.personal(stage.teams.person(who)),
      stage.teams.person(who),
      {
        message: offer.id,
        action: "accept",
        context: { offers: "record", migration: "m-1", pool: null },
        uploadInfo,
      },
    );
    const { status, text } = await stage.teams.send(stage.bot.url, forged);
    expect(status).toBe(200);
    expect(text).toContain("[not-allowed]");
    expect(accepted()?.put).toEqual([]);
    expect(await eventsNow()).toBe(before);
  });

  test("of a pool that is not there", async () => {
    expect((await say(stage, bo, "export pool09", "personal")).text).toContain(
      "[not-found] There is no pool “pool09” here.",
    );
  });

  test.each<[string, object | null, RegExp]>([
    [
      "on another host",
      { uploadUrl: "https://evil.example/x" },
      /“evil\.example”, which is not among the hosts/,
    ],
    ["at no address", { uploadUrl: "nowhere" }, /no host that can be read/],
    [
      "with nothing told of the place",
      null,
      /^Refused:.*\n\[not-understood\] This button is not one of mine/,
    ],
  ])("%s", async (_, place, says) => {
    const before = await eventsNow();
    const offer = await offered(bo);
    const info = { ...stage.teams.connector.awaitFile("x.zip").info, ...place };
    const forged = fileConsent(
      stage.teams.world,
      stage.teams.personal(stage.teams.person(bo)),
      stage.teams.person(bo),
      {
        message: offer.id,
        action: "accept",
        context: { offers: "record", migration: "m-1", pool: null },
        ...(place ? { uploadInfo: info } : {}),
      },
    );
    expect((await stage.teams.send(stage.bot.url, forged)).text).toMatch(says);
    expect(accepted()?.put).toEqual([]);
    expect(await eventsNow()).toBe(before);
  });

  test.each<[string, Parameters<Stage["teams"]["spoilPlaces"]>[0], RegExp]>([
    ["where the host does not take it", { status: 507 }, /its host answered 507/],
    ["where its address has run out", { status: 404 }, /short-lived: ask for the record again/],
    ["where the host sends elsewhere", { redirect: "http://127.0.0.1:1/" }, /sends on to another address/],
  ])("%s, and nothing is recorded", async (_, fault, says) => {
    const before = await eventsNow();
    const offer = await offered(bo);
    stage.teams.spoilPlaces(fault);
    expect((await press(bo, offer)).text).toMatch(says);
    expect(await eventsNow()).toBe(before);
  });
});

test("a bot without room for the file says so, and records nothing", async () => {
  const other = await openStage("General", { TMPDIR: join(stage.bot.dataDir, "nowhere") });
  try {
    await play(other, [taken("migration new contoso from lync2010 to lync2013")]);
    const { message } = await say(other, ana, "export", "personal");
    if (!message) throw new Error("Nothing was offered.");
    const { teams, bot } = other;
    const { text } = await teams.press(bot.url, teams.person(ana), message, message.buttons[0]?.title ?? "");
    expect(text).toMatch(/^Refused:[\s\S]*The file could not be written: ENOENT/);
    expect((await say(other, ana, "verify")).text).toContain("whole, 1 event.");
  } finally {
    await closeStage(other);
  }
});
