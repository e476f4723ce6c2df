import { printed } from "../support/collector";
import { homed, replication, services } from "../support/outputs";
import { ana, bo, taken } from "./support/lines";
import { deployed, registered } from "./support/scenes";
import { closeStage, openStage, play, type Stage, say, shownIn } from "./support/stage";

const servers = ["fe01.contoso.com", "fe02.contoso.com", "fe11.contoso.com"];
const known = `set pool01 servers=${servers[0]},${servers[1]} target-servers=${servers[2]}`;

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
  await play(stage, [
    ...registered("contoso"),
    ...deployed,
    taken(known),
    taken('grant engineer @"Bo Lind"'),
  ]);
}, 60_000);

afterAll(() => closeStage(stage));

test("the bot says which commands show a checkpoint, and whose output it wants", async () => {
  const { text } = await say(stage, ana, "evidence pool01 services-started");
  expect(text).toContain("0 of 6 points shown.");
  expect(text).toContain("Get-CsWindowsService -ComputerName 'fe02.contoso.com'");
});

test("a collector's block is taken as an editor leaves it, once", async () => {
  const { text: script } = await say(stage, ana, "collect pool01 services-started");
  const [, nonce = ""] = /nonce = '([0-9a-f]{32})'/.exec(script) ?? [];
  const results = [
    ...servers.map((server) => {
      const [command = "", ...output] = services(server).split("\n");
      return { command: command.replace("PS C:\\> ", ""), output: output.slice(0, -1).join("\r\n") };
    }),
    {
      command: "Get-CsManagementStoreReplicationStatus | ConvertTo-Json",
      output: JSON.stringify(servers.map((ReplicaFqdn) => ({ UpToDate: true, ReplicaFqdn }))),
    },
  ];
  const utc = `${new Date().toISOString().slice(0, 19)}Z`;
  const block = printed({ nonce, host: "FE01", utc, results }, (text) =>
    text.replaceAll("\r\n", " \n\u00a0"),
  );

  const { text } = await say(stage, ana, `evidence pool01 services-started\n${block}`);
  expect(text).toContain("Checkpoint services-started confirmed for pool01 by evidence.");
  expect(text).toContain("Collected on FE01.");

  const again = await say(stage, ana, `evidence pool01 services-started\n${block}`);
  expect(again.text).toMatch(/^Refused:/);
  expect(again.text).toContain("[stale]");
});

test("a text is shown in a personal chat, redacted, and not in the channel", async () => {
  const output = `${services(servers[0] ?? "", ["RTCCAA"])}\nPassword : Winter2026!`;
  const { text } = await say(stage, ana, `evidence pool01 services-started\n${output}`);
  const [, sha = ""] = /The text is kept as ([0-9a-f]{12})/.exec(text) ?? [];

  const here = await say(stage, ana, `evidence show pool01 ${sha}`);
  expect(here.text).toContain("[not-allowed]");
  expect(here.text).not.toContain("RTCCAA");

  await say(stage, ana, "migration use contoso", "personal");
  const alone = await say(stage, ana, `evidence show pool01 ${sha}`, "personal");
  expect(alone.text).toContain('"RTCCAA","Stopped"');
  expect(alone.text).not.toContain("Winter2026!");
});

test("a file that Out-File wrote is read in a personal chat, and its text is shown there alone", async () => {
  const { teams, bot } = stage;
  const person = teams.person(ana);
  const written = `\uFEFF${services(servers[1] ?? "", ["RTCSRV"]).replaceAll("\n", "\r\n")}\r\nToken : hunter2\r\n`;
  const file = teams.file("services.txt", Buffer.from(written, "utf16le"));
  const { text } = await teams.say(
    bot.url,
    person,
    teams.personal(person),
    "evidence pool01 services-started",
    { files: [file] },
  );
  expect(text).toMatch(/^Recorded:/);
  expect(text).toMatch(/fe02\.contoso\.com.*RTCSRV Stopped/);
  expect(text).not.toContain('"RTCSRV","Stopped"');
  expect(file.asked).toHaveLength(1);
  expect(Object.keys(file.asked[0] ?? {})).not.toContain("authorization");

  const [, sha = ""] = /The text is kept as ([0-9a-f]{12})/.exec(text) ?? [];
  const alone = await say(stage, ana, `evidence show pool01 ${sha}`, "personal");
  expect(alone.text).toContain('"RTCSRV","Stopped"');
  expect(alone.text).not.toContain("hunter2");
  const here = await say(stage, ana, `evidence show pool01 ${sha}`);
  expect(here.text).toContain("[not-allowed]");
  expect(here.text).not.toContain("RTCSRV");

  const inChannel = await teams.say(bot.url, person, stage.home, "evidence pool01 services-started", {
    files: [file],
  });
  expect(inChannel.text).toMatch(/^Refused:/);
  expect(inChannel.text).toContain("personal chat");
  expect(file.asked).toHaveLength(1);
});

test("a failed service failed the checkpoint, and everybody at home reads why", async () => {
  const { text } = await say(stage, ana, "status pool01");
  expect(text).toContain("[!] services-started");
  expect(text).toContain("RTCCAA Stopped");
});

test("a word against a count is kept beside it, told to whoever gave the count, and holds the gate until it is read again", async () => {
  const counted = await say(
    stage,
    ana,
    `evidence pool01 8.6.1\n${homed("Get-CsAnalogDevice", "pool01.contoso.com", 2)}`,
  );
  expect(counted.text).toMatch(/^Recorded: pool01: analog-devices-left=2, read from Get-CsAnalogDevice/);

  const contradicted = await say(stage, bo, "set pool01 analog-devices-left=0", "Side");
  expect(contradicted.text).toContain(
    "Contradiction: analog-devices-left is “2” read from Get-CsAnalogDevice",
  );
  await shownIn(stage, stage.home, "Contradiction: analog-devices-left");

  const held = await say(stage, ana, "advance pool01");
  expect(held.text).toContain("[facts-agree] analog-devices-left of pool01 contradicts itself");
  for (const line of ["status pool01", "why pool01", "set pool01"]) {
    const { text } = await say(stage, ana, line);
    expect(text).toContain("“0” by Bo Lind");
    expect(text).toContain("read from Get-CsAnalogDevice");
  }

  const again = await say(
    stage,
    ana,
    `evidence pool01 8.6.1\n${homed("Get-CsAnalogDevice", "pool01.contoso.com", 1)}`,
  );
  expect(again.text).toContain("analog-devices-left=1");
  const free = await say(stage, ana, "advance pool01");
  expect(free.text).not.toContain("facts-agree");
});

test("a long list is counted, while the bot goes on answering", async () => {
  const list = homed("Get-CsUser", "pool01.contoso.com", 480);
  const [counted, meanwhile] = await Promise.all([
    say(stage, ana, `evidence pool01 8.6.1\n${list}`),
    say(stage, ana, "status"),
  ]);
  expect(counted.text).toContain("users-left=480, read from Get-CsUser");
  expect(meanwhile.text).toContain("Migration contoso");
});

test("what shows nothing here changes nothing", async () => {
  const before = await say(stage, ana, "history pool01");
  for (const [output, part] of [
    ["all services are fine", "No output of a command"],
    [services("fe77.fabrikam.com"), "is about fe77.fabrikam.com"],
    [homed("Get-CsMeetingRoom", "pool09.contoso.com", 2), "services-started wants Get-CsWindowsService"],
    [replication([], "other.contoso.com"), "is about other.contoso.com"],
    ["POOLPILOT-BEGIN\nQUJD\nPOOLPILOT-END", "cut off"],
  ] as const) {
    const { text } = await say(stage, ana, `evidence pool01 services-started\n${output}`);
    expect(text).toMatch(/^Refused: nothing was changed/);
    expect(text).toContain(part);
  }
  expect((await say(stage, ana, "history pool01")).text).toBe(before.text);
});
