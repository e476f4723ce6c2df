import { Client } from "pg";
import { type Postgres, startPostgres } from "../../support/postgres";
import { ana, taken } from "../support/lines";
import { outboxOf } from "../support/outbox";
import { registered } from "../support/scenes";
import { closeStage, openStage, play, type Stage, say } from "../support/stage";

let postgres: Postgres;
let url: string;
let stage: Stage;
const { until } = outboxOf(() => stage);

beforeAll(async () => {
  postgres = await startPostgres();
  url = await postgres.fresh();
  stage = await openStage("General", { DATABASE_URL: url });
  await play(stage, registered("contoso"));
}, 90_000);

afterAll(async () => {
  await closeStage(stage);
  await postgres.stop();
}, 30_000);

const spokenAt = async (says: string) => {
  const started = Date.now();
  const { text, message } = await say(stage, ana, says);
  return { text, message, ms: Date.now() - started };
};

test("a database that is gone is said plainly and in time, and the same works once it is back", async () => {
  await postgres.halt();
  const { text, ms } = await spokenAt("site add lost");
  expect(text).toMatch(
    /^Refused: nothing was recorded, for the store cannot be reached\. Say it again in a minute\.\n.*npm run doctor\. Reference [0-9a-f]{12}: the bot's log has it\.$/,
  );
  expect(ms).toBeLessThan(15_000);

  await postgres.resume();
  await until(async () => (await fetch(`${stage.bot.url}/readyz`)).status === 200);
  await play(stage, [taken("site add lost")]);
}, 60_000);

test("a database that is slow gets people an answer in time, and the true one takes its place", async () => {
  const holder = new Client(url);
  await holder.connect();
  await holder.query("begin; lock table events in access exclusive mode");
  const { text, message, ms } = await spokenAt("site add slow");
  expect(text).toBe("Working on it …");
  expect(ms).toBeLessThan(15_000);

  await holder.query("commit");
  await holder.end();
  await until(() => stage.teams.shown().find(({ id }) => id === message?.id)?.text !== text);
  expect(stage.teams.shown().find(({ id }) => id === message?.id)?.text).toMatch(
    /^Recorded: Site slow added\./,
  );
}, 60_000);
