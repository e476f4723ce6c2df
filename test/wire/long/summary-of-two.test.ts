import { asked, type Postgres, startPostgres } from "../../support/postgres";
import { type BotProcess, startBot } from "../support/bot-process";
import { until } from "../support/keeping";
import { ana, taken } from "../support/lines";
import { registered } from "../support/scenes";
import { closeStage, openStage, play, type Stage, say } from "../support/stage";

let postgres: Postgres;
let database: string;
let stage: Stage;
let second: BotProcess;

beforeAll(async () => {
  postgres = await startPostgres();
  database = await postgres.fresh();
  stage = await openStage("General", { DATABASE_URL: database });
  second = await startBot({ DATABASE_URL: database });
}, 120_000);

afterAll(async () => {
  await second.stop();
  await closeStage(stage);
  await postgres.stop();
});

/** Leases that keep nobody off: while one bot makes a summary, the other takes the same timer. */
const noLease = `
  create function no_lease() returns trigger language plpgsql as 'begin new.lease_until := 0; return new; end';
  create trigger no_lease before update of lease_until on timers for each row execute function no_lease();`;

const channels = Array.from({ length: 12 }, (_, at) => `Due ${at}`);
const days = 3;

test("two bots that take the same timers make one summary for each channel and day", async () => {
  await play(stage, registered("contoso"));
  for (const name of channels) {
    await say(stage, ana, "migration use contoso", name);
    await play(stage, [{ ...taken("summary at 00:00 UTC"), in: name }]);
  }
  await asked(database, noLease);

  const posted = (name: string) =>
    stage.teams
      .shown(stage.teams.channel(name))
      .filter(({ text }) => /^Summary of contoso, \w+day /.test(text));
  for (let day = 1; day <= days; day++) {
    await play({ ...stage, bot: day % 2 ? stage.bot : second }, [taken("clock +1d")]);
    await until(async () => channels.every((name) => posted(name).length >= day));
  }
  await until(
    async () => (await asked(database, "select 1 from outbox where state = 'waiting'")).length === 0,
  );

  const made = await asked(database, "select conversation, day from summaries");
  const each = new Set(made.map(({ conversation, day }) => `${conversation} ${day}`));
  expect([made.length, each.size]).toEqual([channels.length * days, channels.length * days]);
  expect(channels.map((name) => posted(name).length)).toEqual(channels.map(() => days));
  const queued = await asked(database, "select state, unsure from outbox where dedupe_key like 'summary:%'");
  expect(queued).toEqual(
    Array.from({ length: channels.length * days }, () => ({ state: "sent", unsure: 1 })),
  );
}, 120_000);
