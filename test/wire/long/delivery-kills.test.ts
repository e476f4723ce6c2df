import { message, type Received } from "../../../simulator";
import { inDatabases, inFiles, type Keeping, type KeptStage, until } from "../support/keeping";
import { ana, taken, told } from "../support/lines";
import { registered } from "../support/scenes";
import { closeStage, play, say } from "../support/stage";

const stores = [
  { name: "SQLite", keep: inFiles },
  { name: "PostgreSQL", keep: inDatabases },
];

/** Longer than the lease of a sender that died, which another instance has to wait for. */
const patience = 120_000;

describe.each(stores)("on $name", ({ name, keep }) => {
  let keeping: Keeping;
  let stage: KeptStage;

  beforeAll(async () => {
    keeping = await keep();
    stage = await keeping.open();
    await play(stage, registered("contoso"));
    await say(stage, ana, "migration use contoso", "Other");
  }, patience);

  afterAll(async () => {
    await closeStage(stage);
    await keeping.close();
  });

  const posts = (word: string): readonly Received[] =>
    stage.teams.received(
      ({ kind, replyTo, activity }) =>
        kind === "post" && replyTo === undefined && JSON.stringify(activity ?? {}).includes(word),
    );
  const hold = (word: string) =>
    message(
      stage.teams.world,
      stage.teams.channel("Other"),
      stage.teams.person(ana),
      `hold pool01 because of ${word}`,
    );
  const release = () => play(stage, [{ ...taken("release pool01"), in: "Other" }]);
  const states = async (activity: string) =>
    (await stage.ask(`select state from outbox where dedupe_key like '%:${activity}%'`)).map(
      ({ state }) => state,
    );

  test(
    "a bot that dies as it claims a notice says it once",
    async () => {
      const said = hold("claimed");
      const trap = await stage.trap("claim", said.id ?? "");
      await stage.teams.send(stage.bot.url, said).catch(() => undefined);
      await until(trap.isCaught);
      await stage.bot.kill();
      await trap.lift();
      expect(posts("claimed")).toEqual([]);

      await stage.bot.start();
      await until(async () => (await states(said.id ?? ""))[0] === "sent");
      expect(posts("claimed")).toHaveLength(1);
      // PostgreSQL ends a claim whose sender died, so there it counts as an attempt.
      const marked = String(posts("claimed")[0]?.activity?.text).includes("repeat");
      expect(marked).toBe(name === "PostgreSQL");
      await release();
    },
    patience,
  );

  test(
    "one that dies between attempt and answer says it once more, marked, and its row is there once",
    async () => {
      const said = hold("attempted");
      stage.teams.connector.script({
        when: ({ activity, replyTo }) =>
          replyTo === undefined && JSON.stringify(activity ?? {}).includes("attempted"),
        answer: "hang",
      });
      await stage.teams.send(stage.bot.url, said);
      await until(async () => posts("attempted").length === 1);
      await stage.bot.kill();
      await stage.bot.start();

      await until(async () => (await states(said.id ?? ""))[0] === "sent");
      expect(await states(said.id ?? "")).toHaveLength(1);
      expect(posts("attempted").map(({ activity }) => activity?.text)).toEqual([
        expect.not.stringContaining("repeat"),
        expect.stringContaining("(Possibly a repeat"),
      ]);
      await release();
    },
    patience,
  );

  test(
    "a daily summary over which it dies is not said again, and doctor names it",
    async () => {
      await play(stage, [taken("summary at 09:00 Europe/Berlin daily")]);
      stage.teams.connector.script({
        when: ({ activity, replyTo, conversation }) =>
          replyTo === undefined && activity?.type === "message" && conversation === stage.home.id,
        answer: "hang",
      });
      const before = posts("").length;
      await say(stage, ana, "clock +1d", "Other");
      await until(async () => posts("").length > before);
      await stage.bot.kill();
      await stage.bot.start();

      const summary = "select state, why from outbox where dedupe_key like 'summary:%' order by id";
      await until(async () => (await stage.ask(summary))[0]?.state === "doubtful");
      expect(posts("").length).toBe(before + 1);
      await play(stage, [
        {
          ...told("doctor", "1 point wants attention"),
          contains: ["nobody knows whether they arrived"],
          in: "Other",
        },
      ]);
    },
    patience,
  );
});
