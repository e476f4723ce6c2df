import { readFileSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { join } from "node:path";
import {
  cardAction,
  cardSubmit,
  edited,
  fileConsent,
  installation,
  membersAdded,
  message,
  startTeams,
} from "../../../simulator";
import { startBot } from "../support/bot-process";
import { chance, seedOf } from "../support/chance";
import { activityFrom } from "../support/hostile/activities";
import { bodyFrom } from "../support/hostile/bodies";
import { streamFrom } from "../support/hostile/bytes";
import { chaosOf } from "../support/hostile/chaos";
import {
  closeClients,
  type Heard,
  inFlight,
  postBody,
  timeToSpare,
  writeStream,
} from "../support/hostile/clients";
import { waits } from "../support/lines";
import { planned, registered } from "../support/scenes";
import { tellsInsides } from "../support/stack";
import { closeStage, play, type Stage, say } from "../support/stage";

const seed = seedOf("hostile-bytes");
const chaos = chaosOf(chance(seed));

/** Twenty thousand in all, one kind after the other: Node accepts one new connection at a time between other work. */
const shares = { bytes: 8000, body: 6000, activity: 6000 } as const;
const total = shares.bytes + shares.body + shares.activity;

type Try = { readonly what: string; readonly sent: string; readonly heard: Heard };

let stage: Stage;
const counted = new Map<string, number>();
const wrong: string[] = [];
let pid = 0;
let before = 0;

beforeAll(async () => {
  stage = await collectedStage();
  pid = stage.bot.pid();
  await play(stage, [...registered("contoso"), ...planned, waits("advance pool01")]);
  before = await memoryOf(pid);

  const idle = await halfRequests(100);
  for (const [kind, count] of Object.entries(shares))
    await inFlight(count, 50, async (index) => judge(index, await attempt(kind as keyof typeof shares)));
  for (const socket of idle) socket.destroy();
});

afterAll(async () => {
  closeClients();
  await closeStage(stage);
});

test(`every one of ${total} hostile sequences gets a readable 2xx or 4xx (SEED=${seed})`, () => {
  process.stdout.write(`hostile-bytes: ${JSON.stringify(Object.fromEntries([...counted].sort()))}\n`);
  expect(wrong.slice(0, 10)).toEqual([]);
});

test(`the bot lives on, and nothing broke inside it (SEED=${seed})`, () => {
  const { bot } = stage;
  expect(bot.pid()).toBe(pid);
  expect(() => process.kill(pid, 0)).not.toThrow();

  const faults = bot.output().match(/^.*("level":(50|60)|unexpected).*$/gm) ?? [];
  expect(faults.slice(0, 5)).toEqual([]);
  expect(bot.output().split("\n").find(tellsInsides)).toBeUndefined();
  expect(tellsInsides(bot.output())).toBe(false);
});

test(`it kept no more than 200 MB of it (SEED=${seed})`, async () => {
  const after = await memoryOf(pid);
  process.stdout.write(`hostile-bytes: ${before} MB before, ${after} MB after\n`);
  expect(after - before).toBeLessThan(200);
});

test("a body without end is refused while it still comes", async () => {
  const head =
    "POST /api/messages HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 999999999\r\n\r\n";
  const endless = {
    what: "endless",
    pieces: [Buffer.from(head), Buffer.alloc(300_000)],
    last: "end",
  } as const;
  const { statuses, text } = await writeStream(Number(new URL(stage.bot.url).port), endless);

  expect([statuses[0], text]).toEqual([413, expect.stringContaining("A body may have 256 KB at most.")]);
});

test("a text that mentions a thousand people makes the bot look up few of them", async () => {
  const { teams, bot, home } = stage;
  teams.connector.forget();
  const crowd = Array.from({ length: 1000 }, (_, index) => `@"Person ${index}"`).join(" ");
  const { text } = await say(stage, "Ana Ruiz", `grant viewer ${crowd}`);
  const again = message(teams.world, home, teams.person("Ana Ruiz"), "status");
  const mention = again.entities?.[0] ?? {};
  await teams.send(bot.url, { ...again, entities: Array<typeof mention>(2000).fill(mention) });

  expect(text).toMatch(/^Refused:/);
  expect(teams.received(({ kind }) => kind === "member").length).toBeLessThanOrEqual(20);
});

test(`people are served as before, and the log is whole (SEED=${seed})`, async () => {
  expect((await say(stage, "Ana Ruiz", "migration use contoso")).text).toMatch(/^(Recorded|Nothing to do):/);
  expect((await say(stage, "Ana Ruiz", "site add after-the-storm")).text).toMatch(/^Recorded:/);
  expect((await say(stage, "Ana Ruiz", calm)).text).toMatch(/^Recorded:/);
  expect((await say(stage, "Ana Ruiz", "done calm 1.1")).text).toMatch(/^(Recorded|Nothing to do):/);
  const { text } = await say(stage, "Ana Ruiz", "verify");
  expect(text).toMatch(/^Log of contoso: whole, \d+ events/);
});

const calm =
  "pool add calm.contoso.com site=after-the-storm version=lync2010 edition=ee users=5 sql=sql09\\rtc target=pool09.contoso.com target-edition=ee target-sql=sql19\\rtc";

async function attempt(kind: keyof typeof shares): Promise<Try> {
  const { bot, teams, home } = stage;
  const port = Number(new URL(bot.url).port);
  const said = message(teams.world, home, teams.person("Ana Ruiz"), "status");
  const usual = () => JSON.stringify(chaos.often(0.2) ? said : { ...said, type: "typing" });
  if (teams.received().length > 5000) teams.connector.forget();

  if (kind === "bytes") {
    const stream = streamFrom(chaos, usual());
    const sent = Buffer.concat(stream.pieces).toString("latin1");
    const torn = stream.last === "tear";
    const heard = await writeStream(port, stream);
    const isSettled = heard.statuses.length > 0 || heard.hung || torn || isSilent(sent);
    return {
      what: `bytes ${stream.what}${torn ? " torn" : ""}`,
      sent,
      heard: isSettled ? heard : await writeStream(port, stream, timeToSpare),
    };
  }
  if (kind === "body") {
    const { what, bytes } = bodyFrom(chaos, usual());
    return { what: `body ${what}`, sent: bytes.toString("latin1"), heard: await postBody(port, bytes) };
  }
  const { what, activity } = activityFrom(chaos, fresh, services);
  const body = JSON.stringify(activity);
  return { what: `activity ${what}`, sent: body, heard: await postBody(port, Buffer.from(body)) };
}

/** One of each kind that Teams sends. */
function fresh() {
  const { world, person, personal } = stage.teams;
  const ana = person("Ana Ruiz");
  const home = stage.home;
  const data = { migration: "m-1", pool: "pool01.contoso.com", subject: "gate:phase", round: 1 };
  const pressed = { message: "1", verb: "approve", data };
  return [
    message(world, home, ana, "status pool01"),
    message(world, personal(ana), ana, "next pool01", { asTeams: true }),
    message(world, home, person("Bo Lind"), 'grant viewer @"Cy Moe"'),
    cardAction(world, home, person("Bo Lind"), pressed),
    cardSubmit(world, home, person("Cy Moe"), { ...pressed, data: { ...data, verb: "approve" } }),
    fileConsent(world, personal(person("Cy Moe")), person("Cy Moe"), {
      message: "1",
      action: "accept",
      context: { offers: "record", migration: "m-1", pool: "pool01.contoso.com" },
      uploadInfo: stage.teams.connector.awaitFile("contoso-record.zip").info,
    }),
    edited(message(world, home, ana, "status"), "status pool01"),
    installation(world, home, ana, "add"),
    membersAdded(world, home, ana, [ana]),
  ];
}

/** Nobody listens there, or nobody may be answered there. */
const services = [
  "http://127.0.0.1:1/",
  "http://127.0.0.1:1/%ff/../",
  "http://localhost:1",
  "http://[::1]:1/",
  "http://user:pass@127.0.0.1:1/",
  "http://127.0.0.1:1/?a=b#c",
  "https://127.0.0.1:1/",
  "http://evil.example/",
  "file:///etc/passwd",
  "javascript:1",
  "",
];

function judge(index: number, { what, sent, heard: { statuses, text, hung } }: Try): void {
  counted.set(what, (counted.get(what) ?? 0) + 1);
  const torn = what.endsWith("torn");
  const problems = [
    hung && "was left hanging",
    !torn && statuses.length === 0 && !isSilent(sent) && "got no answer",
    statuses.some((status) => status < 100 || status >= 500) && `got ${statuses}`,
    tellsInsides(text) && "was told of insides",
    /Something went wrong/.test(text) && "broke something",
  ].filter(Boolean);
  if (problems.length === 0) return;

  wrong.push(
    `${index} ${what} ${problems.join(", ")} (SEED=${seed}): ${JSON.stringify(sent.slice(0, 1500))} -> ${text.slice(0, 300)}`,
  );
}

/** A wish for a tunnel is hung up on, and blank lines ask nothing. */
const isSilent = (sent: string): boolean => /^\s*CONNECT|^\s*$/.test(sent) || /\r\n\r\nCONNECT /.test(sent);

/** Requests that are begun and never ended. */
function halfRequests(count: number): Promise<readonly Socket[]> {
  const port = Number(new URL(stage.bot.url).port);
  const open = (): Promise<Socket> =>
    new Promise((resolve, reject) => {
      const socket = connect(port, "127.0.0.1", () => {
        socket.write("POST /api/messages HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99\r\n");
        resolve(socket);
      });
      socket.on("error", reject);
    });
  return Promise.all(Array.from({ length: count }, open));
}

/** A stage whose bot throws away what it no longer needs when it is told to, so that what it keeps can be told. */
async function collectedStage(): Promise<Stage> {
  const tidy = join(__dirname, "../support/tidy-when-told.cjs");
  const [bot, teams] = await Promise.all([startBot({ NODE_OPTIONS: `--require ${tidy}` }), startTeams()]);
  return { bot, teams, home: teams.channel("General") };
}

/** Megabytes that the process holds in memory after it has tidied up. */
async function memoryOf(pid: number): Promise<number> {
  process.kill(pid, "SIGUSR2");
  await new Promise((resolve) => setTimeout(resolve, 1500));
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  return Math.round(Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]) / 1024);
}
