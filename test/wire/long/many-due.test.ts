import { join } from "node:path";
import Libsql from "libsql";
import { ana, taken } from "../support/lines";
import { outboxOf } from "../support/outbox";
import { registered } from "../support/scenes";
import { closeStage, openStage, play, type Stage, say } from "../support/stage";

let stage: Stage;
const { until } = outboxOf(() => stage);

beforeAll(async () => {
  stage = await openStage();
  await play(stage, registered("contoso"));
}, 60_000);

afterAll(() => closeStage(stage));

test("200 channels that are all due at once get their notice within the limits, while turns are answered", async () => {
  const channels = Array.from({ length: 200 }, (_, at) => stage.teams.channel(`due ${at}`).id);
  const file = new Libsql(join(stage.bot.dataDir, "poolpilot.sqlite"), { timeout: 5000 });
  const copy = file.prepare(
    "insert into conversations (id, tenant, kind, reference, service_url, seen_at, gone) select ?, tenant, kind, replace(reference, ?, ?), service_url, seen_at, 0 from conversations where id = ?",
  );
  const notice = '{"notice":{"kind":"introduced","tries":["help"]},"label":"","clock":null,"mentions":[]}';
  const queue = file.prepare(
    "insert into outbox (dedupe_key, conversation, notice, not_before, queued_at) values (?, ?, ?, 0, ?)",
  );
  file.exec("begin immediate");
  for (const id of channels) {
    copy.run(id, stage.home.id, id, stage.home.id);
    queue.run(`due ${id}`, id, notice, Date.now());
  }
  file.exec("commit");
  file.close();

  const due = new Set(channels);
  const posted = () =>
    stage.teams.received(({ kind, conversation }) => kind === "post" && due.has(conversation ?? ""));
  const waits: number[] = [];
  await until(async () => {
    const started = Date.now();
    await say(stage, ana, "mine");
    waits.push(Date.now() - started);
    return posted().length >= 200;
  }, 60_000);

  const times = posted().map(({ at }) => at);
  expect(new Set(posted().map(({ conversation }) => conversation)).size).toBe(200);
  expect(times).toHaveLength(200);
  // Teams takes 50 a second. The bot keeps to half of it; a busy machine may bunch what it sent apart.
  for (const from of times)
    expect(times.filter((at) => at >= from && at < from + 1000).length).toBeLessThanOrEqual(50);
  expect(Math.max(...times) - Math.min(...times)).toBeGreaterThanOrEqual(6500);
  expect(Math.max(...waits)).toBeLessThan(5000);
  await play(stage, [taken("site add afterwards")]);
}, 90_000);
