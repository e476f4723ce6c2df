import { message } from "../../../simulator";
import {
  comparableIn,
  inDatabases,
  inFiles,
  type Keeping,
  type KeptStage,
  leftIn,
  type Trap,
  type TrapPlace,
  until,
} from "../support/keeping";
import { bo, type Line, refused, taken, waits } from "../support/lines";
import { another, planned, registered } from "../support/scenes";
import { closeStage, mismatch, play, say } from "../support/stage";

/** Where a turn is stopped for the bot to die there, whether the store then keeps it, and which lines get so far. */
const points: readonly Point[] = [
  { dies: "as it writes events", at: "events", keeps: false, stops: ({ begins }) => begins !== "Refused:" },
  {
    dies: "as it queues notices",
    at: "outbox",
    keeps: false,
    stops: ({ says }) => says.startsWith("advance"),
  },
  { dies: "as it keeps its answer", at: "inbox", keeps: false, stops: () => true },
  { dies: "in the commit", at: "commit", keeps: true, stops: () => true },
  { dies: "before it has answered", at: "answer", keeps: true, stops: () => true },
];

type Point = {
  readonly dies: string;
  readonly at: TrapPlace | "answer";
  readonly keeps: boolean;
  readonly stops: (line: Line) => boolean;
};

const stores = [
  { name: "SQLite", keep: inFiles, stopped: points.filter(({ at }) => at !== "commit") },
  { name: "PostgreSQL", keep: inDatabases, stopped: points },
];

describe.each(stores)("on $name", ({ keep, stopped }) => {
  let keeping: Keeping;
  let unbroken: KeptStage;
  let broken: KeptStage;

  beforeAll(async () => {
    keeping = await keep();
    unbroken = await (await inFiles()).open();
    broken = await keeping.open();
    for (const stage of [unbroken, broken]) {
      await play(stage, [...registered("contoso"), ...planned]);
      for (const approver of ["Bo Lind", "Cy Moe"]) await say(stage, approver, "status", "personal");
    }
  });

  afterAll(async () => {
    await Promise.all([unbroken, broken].map(closeStage));
    await keeping.close();
  });

  test.each(stopped)(
    "a bot that dies $dies loses and doubles nothing",
    async (point) => {
      for (const line of linesOf(points.indexOf(point))) {
        if (point.stops(line)) await sayAndKill(broken, line, point);
        else await play(broken, [line]);
      }
    },
    120_000,
  );

  test("all of that leaves what the same lines leave without a kill", async () => {
    for (const point of stopped) await play(unbroken, linesOf(points.indexOf(point)));

    const [there, here] = await Promise.all([unbroken, broken].map(comparableIn));
    expect(here?.outbox.length).toBeGreaterThan(0);
    expect(here).toEqual(there);
    expect((await say(broken, "Ana Ruiz", "verify")).text).toMatch(/^Log of contoso: whole, \d+ events/);
  });
});

/** What is said about a pool of its own: an order, one that is also told to the approvers, a vote, a refusal. */
function linesOf(number: number): readonly Line[] {
  const pool = `pool${number + 11}`;
  return [
    another(pool),
    waits(`advance ${pool}`),
    taken(`approve ${pool}`, bo),
    refused(`start ${pool} 3.3`, ["phases-in-order"]),
    taken(`hold ${pool} because of a change freeze`),
  ];
}

/** Says it, kills the bot where it is stopped, and has it delivered again by two copies once the bot is back. */
async function sayAndKill(stage: KeptStage, line: Line, { at, keeps }: Point): Promise<void> {
  const { bot, teams, home } = stage;
  const said = message(teams.world, home, teams.person(line.who), line.says);
  const activity = said.id ?? "";
  const before = await leftIn(stage);
  const trap = await (at === "answer" ? trapInTeams(stage, activity) : stage.trap(at, activity));

  const sending = teams.send(bot.url, said).catch(() => undefined);
  try {
    await untilCaught(trap, sending);
  } finally {
    await bot.kill();
    await trap.lift();
  }
  expect((await sending)?.text ?? "").toBe("");
  const kept = await leftIn(stage);
  if (keeps) expect(kept.inbox.filter((row) => row.activity === activity)).toHaveLength(1);
  else expect(kept).toEqual(before);

  await bot.start();
  const again = await Promise.all([teams.send(bot.url, said), teams.send(bot.url, said)]);
  const after = await leftIn(stage);
  for (const answer of again) expect(mismatch(line, answer)).toBeUndefined();
  expect(again[1].text).toBe(again[0].text);
  if (at === "answer") expect(again[0].text).toBe(saidTo(stage, activity)[0]);
  if (keeps) expect(after).toEqual(kept);
  else expect(after.inbox).toHaveLength(before.inbox.length + 1);
}

/** Throws when the turn comes to its end instead. */
async function untilCaught({ isCaught }: Trap, sending: Promise<unknown>): Promise<void> {
  let isOver = false;
  void sending.then(() => {
    isOver = true;
  });
  await until(async () => isOver || (await isCaught()));
  if (isOver) throw new Error("The turn came to its end before the bot was to die.");
}

/** Teams takes the answer and never says so. */
async function trapInTeams({ teams }: KeptStage, activity: string): Promise<Trap> {
  const isReply = ({ replyTo }: { readonly replyTo?: string | undefined }) => replyTo === activity;
  const lift = teams.connector.script({ when: isReply, answer: "hang" });
  return { isCaught: async () => teams.received(isReply).length > 0, lift: async () => lift() };
}

/** Whatever the bot said or wanted to say to an activity, in order. */
const saidTo = ({ teams }: KeptStage, activity: string): readonly string[] =>
  teams.received(({ replyTo }) => replyTo === activity).map((one) => one.activity?.text ?? "");
