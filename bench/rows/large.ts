import { startChild } from "../support/child";
import { inTurn, ratio } from "../support/numbers";
import type { Row } from "../support/row";
import { type Talk, turnsOf } from "../support/talk";

/** Where the stores of the measured processes are. */
export type Places = Readonly<Record<"big" | "small" | "bare", string>>;

const memory = (when: string, measured: number): Row => ({
  what: `resident memory with 10,000 pools after ${when}, more than a bare echo`,
  measured,
  unit: "MB",
  budget: { most: 150 },
});

/** Turns of a big migration and of a small one, one after the other; and the memory that the big one takes. */
export async function largeRows(talk: Talk, places: Places): Promise<readonly Row[]> {
  const children = {
    big: await startChild("bot", places.big),
    small: await startChild("bot", places.small),
    bare: await startChild("bare", places.bare),
  };
  const takers = {
    big: turnsOf(talk, children.big),
    small: turnsOf(talk, children.small),
    bare: turnsOf(talk, children.bare),
  };
  const moreThanBare = async (): Promise<number> =>
    ((await children.big.ask("tell")).resident - (await children.bare.ask("tell")).resident) / 1e6;
  for (let cycle = 0; cycle < 3; cycle++) for (const take of Object.values(takers)) await take();
  const first = await moreThanBare();
  const rounds = await inTurn(takers, { rounds: 15, samples: 90, warmUp: 240 });
  const after = await moreThanBare();
  await Promise.all(Object.values(children).map(({ stop }) => stop()));

  return [
    {
      what: "the turn with 10,000 pools and 1,000,000 events, to 10 pools, p50",
      measured: ratio(rounds, "big", "small", "p50"),
      unit: "x",
      budget: { most: 1.2 },
    },
    memory("the first turns", first),
    memory("1,600 turns", after),
  ];
}
