import { startPostgres } from "../../test/support/postgres";
import { type Child, startChild } from "../support/child";
import { fill } from "../support/fill";
import { median } from "../support/numbers";
import type { Row } from "../support/row";
import type { Talk } from "../support/talk";

const migrations = 50;
const warmUps = 5;
const rounds = 5;

/** Two instances on one PostgreSQL, to one: their processor time over many migrations, their throughput in one. Two take
 * twice as many turns: a process grows faster with each of its own, and is compared with one that had as many. */
export async function instanceRows(talk: Talk, dirs: readonly string[]): Promise<readonly Row[]> {
  const [soloDir = "", oneDir = "", otherDir = ""] = dirs;
  const postgres = await startPostgres();
  try {
    const bots = async (dataDirs: readonly string[]): Promise<readonly Child[]> => {
      const databaseUrl = await postgres.fresh();
      await fill({ dataDir: soloDir, databaseUrl }, talk, { pools: 8, events: 200 }, migrations);
      return started("bot", dataDirs, databaseUrl);
    };
    const echoes = async (dataDirs: readonly string[]): Promise<readonly Child[]> =>
      started("durable", dataDirs, await postgres.fresh());
    const [solo, pair] = [await bots([soloDir]), await bots([oneDir, otherDir])];
    const [soloEcho, pairEcho] = [await echoes([soloDir]), await echoes([oneDir, otherDir])];

    for (const children of [solo, pair, soloEcho, pairEcho]) {
      for (let warmUp = 0; warmUp < warmUps; warmUp++) await spread(talk, children);
    }
    const cpu: number[] = [];
    const echoCpu: number[] = [];
    const throughput: number[] = [];
    const longest: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const [one, two] = [await spread(talk, solo), await spread(talk, pair)];
      cpu.push(two / one);
      const [oneEcho, twoEchoes] = [await spread(talk, soloEcho), await spread(talk, pairEcho)];
      echoCpu.push(twoEchoes / oneEcho);
      const [alone, together] = [await crowd(talk, solo), await crowd(talk, pair)];
      throughput.push(together.throughput / alone.throughput);
      longest.push(together.longest);
    }
    await Promise.all([...solo, ...pair, ...soloEcho, ...pairEcho].map(({ stop }) => stop()));
    return [
      {
        what: "processor time of a turn, two instances on one PostgreSQL to one, 50 migrations",
        measured: median(cpu),
        unit: "x",
        budget: { most: 1.2 },
      },
      {
        what: "the same for durable echoes, which have nothing to catch up with",
        measured: median(echoCpu),
        unit: "x",
        budget: null,
      },
      {
        what: "throughput in one migration, two instances to one",
        measured: median(throughput),
        unit: "x",
        budget: { least: 0.8 },
      },
      {
        what: "the longest of these turns, to their median: none is starved",
        measured: median(longest),
        unit: "x",
        budget: { most: 20 },
      },
    ];
  } finally {
    await postgres.stop();
  }
}

/** Instances of a program on one database. */
async function started(
  program: "bot" | "durable",
  dataDirs: readonly string[],
  databaseUrl: string,
): Promise<readonly Child[]> {
  const children: Child[] = [];
  for (const dataDir of dataDirs)
    children.push(await startChild(program, dataDir, { DATABASE_URL: databaseUrl }));
  return children;
}

let said = 0;

/** Something that is new each time. */
const something = (): string => `set pool1 users-left=${1 + (said++ % 400)}`;

/** Processor time per turn where every migration has its turns in both instances in turn, ten migrations at once. */
async function spread({ turn, teams, home }: Talk, children: readonly Child[]): Promise<number> {
  const before = await usedBy(children);
  const waiting = Array.from({ length: migrations }, (_, at) =>
    at === 0 ? home : teams.channel(`Channel ${at + 1}`),
  );
  const turns = 6 * children.length;
  const client = async (): Promise<void> => {
    for (let place = waiting.pop(); place; place = waiting.pop())
      for (let count = 0; count < turns; count++)
        await turn(children[count % children.length]?.url ?? "", something(), place);
  };
  await Promise.all(Array.from({ length: 10 }, client));
  return ((await usedBy(children)) - before) / (migrations * turns);
}

const usedBy = async (children: readonly Child[]): Promise<number> =>
  (await Promise.all(children.map(({ ask }) => ask("tell")))).reduce((sum, { cpu }) => sum + cpu, 0);

/** Turns per second where eight people speak about one migration at once; and the longest turn, to the median. */
async function crowd({ turn }: Talk, children: readonly Child[]) {
  const took: number[] = [];
  const started = performance.now();
  const client = async (_: unknown, at: number): Promise<void> => {
    for (let count = 0; count < 25 * children.length; count++)
      took.push(await turn(children[at % children.length]?.url ?? "", something()));
  };
  await Promise.all(Array.from({ length: 8 }, client));
  return {
    throughput: took.length / (performance.now() - started),
    longest: Math.max(...took) / median(took),
  };
}
