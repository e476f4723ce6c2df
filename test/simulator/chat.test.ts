import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { readOptions } from "../../simulator/chat/options";
import { runChat } from "../../simulator/chat/run-chat";
import { personal, startTeams, type Teams } from "../../simulator/index";
import { type Behaviour, type FakeBot, gateCard, message, startFakeBot } from "./support/fake-bot";

let teams: Teams;
let bot: FakeBot;
beforeEach(async () => {
  teams = await startTeams();
});
afterEach(async () => {
  await teams.stop();
  await bot?.stop();
});

/** Pipes lines into a chat and gives back what it wrote. */
const chat = async (behaviour: Behaviour, lines: string[], args: string[] = []) => {
  bot = await startFakeBot(behaviour);
  const options = readOptions([...args, "--bot", bot.url], {});
  if (typeof options === "string") throw new Error(options);

  const [input, output] = [new PassThrough(), new PassThrough()];
  input.end(lines.map((line) => `${line}\n`).join(""));
  const code = await runChat(teams, options, { input, output, interactive: false });
  return { code, text: output.read()?.toString() as string };
};

const echo: Behaviour = async (activity, { reply }) => {
  await reply(activity, `Heard: ${activity.text}`);
  return undefined;
};

test("a pipe reads as a transcript, in any place and as anybody", async () => {
  const lines = [
    "status",
    "",
    '/as "Bo Lind"',
    "/in channel:General",
    "status",
    "next",
    "/in group",
    "hold \\",
    "because",
    "/quit",
    "never",
  ];
  const { code, text } = await chat(echo, lines);

  expect(code).toBe(0);
  expect(text).toBe(`Ana Ruiz (personal)> status
Poolpilot → Ana Ruiz: Heard: status
Ana Ruiz (personal)> /as "Bo Lind"
Bo Lind (personal)> /in channel:General
Bo Lind (General)> status
Poolpilot in General: Heard: <at>Poolpilot</at> status
Bo Lind (General)> next
Poolpilot in General: Heard: <at>Poolpilot</at> next
Bo Lind (General)> /in group
Bo Lind (group)> hold \\
... because
Poolpilot in group: Heard: <at>Poolpilot</at> hold
  because
Bo Lind (group)> /quit
`);
  expect(bot.seen[2]?.activity.conversation).toEqual(bot.seen[1]?.activity.conversation);
});

test("what the bot owes is waited for and printed place by place, replies first", async () => {
  const slow: Behaviour = async (activity, { owed, post, reply }) => {
    const people = ["Cy Wolf", "Bo Lind"].map(teams.person);
    owed.push(...people.map((one) => () => post(activity, personal(teams.world, one).id, message("Asked."))));
    await reply(activity, "Waiting: two people.");
    return undefined;
  };
  const { text } = await chat(slow, ["advance"]);

  expect(text).toBe(`Ana Ruiz (personal)> advance
Poolpilot → Ana Ruiz: Waiting: two people.
Poolpilot → Bo Lind: Asked.
Poolpilot → Cy Wolf: Asked.
`);
});

const gate: Behaviour = async (activity, { owed, call, reply }) => {
  if (activity.type !== "invoke") {
    await reply(
      activity,
      "Waiting: for a word.",
      activity.text?.includes("advance") ? gateCard() : undefined,
    );
    return undefined;
  }

  const { data } = (activity.value as { action: { data: { because: string } } }).action;
  const done = { type: "AdaptiveCard", version: "1.5", fallbackText: `Recorded: ${data.because}`, body: [] };
  const path = `v3/conversations/${encodeURIComponent(activity.conversation?.id ?? "")}/activities/${activity.replyToId}`;
  owed.push(() => call(activity, "PUT", path, message("", done)));
  return { body: { statusCode: 200, type: "application/vnd.microsoft.card.adaptive", value: done } };
};

test("a number presses a button, its fields are asked for, and a spent button is gone", async () => {
  const { text } = await chat(gate, ["advance", "1", "It works.", "1", "7"], ["--in", "channel:General"]);

  expect(text).toBe(`Ana Ruiz (General)> advance
Poolpilot in General: Waiting: for a word.
  [1] Approve …
  [2] Reject …
Ana Ruiz (General)> 1
  Because (optional): It works.
Poolpilot in General: Recorded: It works.
Ana Ruiz (General)> 1
The button "Approve" is gone: its card has changed.
Ana Ruiz (General)> 7
Poolpilot in General: Waiting: for a word.
`);
});

test("a button in somebody's personal chat is that person's", async () => {
  const { text } = await chat(gate, ["advance", "/as Bo Lind", "1"]);

  expect(text).toContain('That button is in the chat of Ana Ruiz. Type /as "Ana Ruiz" first.');
});

test("errors are one line, and unknown orders get help", async () => {
  const broken: Behaviour = async ({ text }) =>
    text === "a" ? { status: 401 } : { status: 500, body: { message: "Reference 4711\n    at stack.js" } };
  const { code, text } = await chat(broken, ["a", "b", "/dance", "/in nowhere", "/as"]);

  expect(code).toBe(0);
  expect(text).toContain("The bot answered 401: it takes only signed messages.");
  expect(text).toContain("The bot answered 500: Reference 4711\nAna");
  expect(text).toContain("There is no /dance here. The chat knows:");
  expect(text).toContain("Name a place:");
  expect(text).toContain("Name somebody:");
  expect(text).not.toContain("stack.js");
});

test("without a bot the chat says how to start one", async () => {
  const options = readOptions(["--bot", "http://127.0.0.1:1"], {});
  const output = new PassThrough();
  const streams = { input: new PassThrough().end(), output, interactive: false };
  bot = await startFakeBot(echo);

  expect(await runChat(teams, options as Exclude<typeof options, string>, streams)).toBe(1);
  expect(output.read()?.toString()).toBe(
    "No bot answers at http://127.0.0.1:1. Start it in another terminal with: npm start\n",
  );
});

test.each([
  [["--in", "attic"], {}, 'There is no place "attic".'],
  [["--bot", "localhost"], {}, '"localhost" is no address of a bot.'],
  [["--as"], {}, "The chat takes --as"],
  [[], { CHAT_PORT: "x" }, "CHAT_PORT is a port number"],
])("%j with %j is refused", (args, env, sentence) => {
  expect(readOptions(args, env)).toContain(sentence);
});

test("the bot's port and the chat's come from the environment", () => {
  expect(readOptions(["--in", 'channel:"Wave 2"'], { PORT: "4000", CHAT_PORT: "4001" })).toEqual({
    as: "Ana Ruiz",
    where: { kind: "channel", name: "Wave 2" },
    bot: "http://127.0.0.1:4000",
    port: 4001,
  });
});

describe("a file that the bot offers", () => {
  const context = { offers: "record" };
  const offers: Behaviour = async (activity, { reply, post }) => {
    const show = (text: string, attachment: object) =>
      post(activity, activity.conversation?.id ?? "", {
        ...message(text),
        replyToId: activity.id,
        attachments: [attachment],
      });
    if (activity.type !== "invoke") {
      await show("A file.", {
        contentType: "application/vnd.microsoft.teams.card.file.consent",
        name: "a.zip",
        content: { description: "A", sizeInBytes: 3, acceptContext: context, declineContext: context },
      });
      return undefined;
    }
    const { action, uploadInfo } = activity.value as { action: string; uploadInfo?: { uploadUrl: string } };
    if (!uploadInfo) await reply(activity, `Heard: ${action}`);
    else {
      const headers = { "content-range": "bytes 0-2/3" };
      await fetch(uploadInfo.uploadUrl, { method: "PUT", body: "zip", headers });
      await show("There it is.", {
        contentType: "application/vnd.microsoft.teams.card.file.info",
        name: "a.zip",
        content: uploadInfo,
      });
    }
    return undefined;
  };
  let folder: string;
  const stood = process.env.INIT_CWD;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "poolpilot-chat-"));
    process.env.INIT_CWD = folder;
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
    if (stood === undefined) delete process.env.INIT_CWD;
    else process.env.INIT_CWD = stood;
  });

  test("has buttons, is saved where the person stands once accepted, and is never written over", async () => {
    const { text } = await chat(offers, ["export", "1", "export", "1", "export", "2"]);
    expect(text).toContain("Poolpilot → Ana Ruiz: A file.\n  [1] Accept a.zip\n  [2] Decline a.zip\n");
    expect(text).toContain(`Poolpilot → Ana Ruiz: There it is.\n  (saved as ${join(folder, "a.zip")})\n`);
    expect(text).toMatch(/There it is\.\n {2}\(not saved: EEXIST.*\)\n/);
    expect(text).toMatch(/Heard: decline\n$/);
    expect(text.match(/There it is/g)).toHaveLength(2);
    expect(readFileSync(join(folder, "a.zip"), "utf8")).toBe("zip");
  });
});
