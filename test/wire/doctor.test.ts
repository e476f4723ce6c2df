import { execFile } from "node:child_process";
import { join } from "node:path";
import { ana, bo, refused, taken, told } from "./support/lines";
import { registered } from "./support/scenes";
import { closeStage, openStage, play, type Stage } from "./support/stage";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  await play(stage, registered("contoso"));
}, 60_000);
afterAll(() => closeStage(stage));

const fromShell = (
  env: Readonly<Record<string, string>>,
): Promise<{ readonly code: number; readonly text: string }> =>
  new Promise((resolve) => {
    const settings = { PATH: process.env.PATH ?? "", DATA_DIR: stage.bot.dataDir, ...env };
    const file = join(__dirname, "../../dist/doctor.js");
    execFile(process.execPath, [file], { env: settings, cwd: stage.bot.dataDir }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, text: `${stdout}${stderr}` }),
    );
  });

const keyed = () => ({
  MicrosoftAppId: "app-1",
  MicrosoftAppPassword: "a-secret-that-stays-one",
  MicrosoftAppTenantId: "tenant-1",
  LOGIN_URL: stage.teams.url.replace(/\/$/, ""),
});

test("doctor is for admins and auditors", async () => {
  await play(stage, [
    { ...told("doctor", "All is well"), contains: ["Record: the last events of 2 logs are whole"] },
    refused("doctor", ["not-allowed"], bo),
    taken('grant auditor @"Bo Lind"'),
    told("doctor", "All is well", bo),
  ]);
});

test("from the shell it looks beside a running bot, and gets a token where there are credentials", async () => {
  const { code, text } = await fromShell(keyed());
  expect(text).toContain("Credentials: a token for the channel was had.");
  expect([code, text.split("\n")[0]]).toEqual([0, expect.stringMatching(/^All is well, as looked at on /)]);
});

test("credentials that get no token are told with the fix, and without the secret", async () => {
  stage.teams.connector.script({ when: ({ kind }) => kind === "token", answer: { status: 401 } });
  const { code, text } = await fromShell(keyed());
  expect(code).toBe(1);
  expect(text).toMatch(
    /^! Credentials: no token for the channel: The login service answered 401 instead of a token\. Fix: check MicrosoftAppId/m,
  );
  expect(text).not.toContain("a-secret");
});

test("a bot that is stopped, and a store that is not there, are looked at as well", async () => {
  await stage.bot.halt();
  expect((await fromShell({})).text).toMatch(/^All is well/);

  const { code, text } = await fromShell({ DATA_DIR: join(stage.bot.dataDir, "nowhere") });
  expect(code).toBe(1);
  expect(text).toMatch(/^1 point wants attention.*\n! Store: cannot be read: There is no store .+ Fix: /);
  await stage.bot.start();
});

test("a record that was changed behind the bot's back is named", async () => {
  const Libsql = require("libsql") as new (file: string) => { exec(sql: string): void; close(): void };
  const file = new Libsql(join(stage.bot.dataDir, "poolpilot.sqlite"));
  file.exec(`update events set data = replace(data, 'munich', 'berlin') where migration = 'm-1' and seq = 2`);
  file.close();
  await play(stage, [
    {
      ...told("doctor", "1 point wants attention", ana),
      contains: ["! Record: log contoso is broken at event 2"],
    },
  ]);
});
