import { startChild } from "../support/child";
import { inTurn, ratio } from "../support/numbers";
import type { Row } from "../support/row";
import { type Talk, turnsOf } from "../support/talk";

/** Where the stores of the measured processes are. */
export type Places = Readonly<Record<"small" | "durable" | "bare", string>>;

/** Turns of a small migration, of a durable echo and of a bare one, one after the other. */
export async function turnRows(talk: Talk, places: Places): Promise<readonly Row[]> {
  const children = {
    small: await startChild("bot", places.small),
    durable: await startChild("durable", places.durable),
    bare: await startChild("bare", places.bare),
  };
  const takers = {
    small: turnsOf(talk, children.small),
    durable: turnsOf(talk, children.durable),
    bare: turnsOf(talk, children.bare),
  };
  await inTurn(takers, { rounds: 0, samples: 0, warmUp: 240 });
  const used = async (name: keyof Places): Promise<number> => (await children[name].ask("tell")).cpu;
  const before = { small: await used("small"), durable: await used("durable") };
  const rounds = await inTurn(takers, { rounds: 15, samples: 90, warmUp: 0 });
  const cpu = ((await used("small")) - before.small) / ((await used("durable")) - before.durable);
  await Promise.all(Object.values(children).map(({ stop }) => stop()));

  const x = (what: string, to: keyof Places, at: "p50" | "p99", most?: number): Row => ({
    what: `${what}, ${at}`,
    measured: ratio(rounds, "small", to, at),
    unit: "x",
    budget: most === undefined ? null : { most },
  });
  return [
    x("a turn that changes state, to a durable echo", "durable", "p50", 1.6),
    x("a turn that changes state, to a durable echo", "durable", "p99", 2),
    { what: "the same, in processor time", measured: cpu, unit: "x", budget: null },
    x("the same, to a bare echo", "bare", "p50"),
    x("the same, to a bare echo", "bare", "p99"),
  ];
}
