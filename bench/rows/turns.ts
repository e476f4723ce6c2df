import { type Child, startChild } from "../support/child";
import { inTurn, ratio } from "../support/numbers";
import type { Row } from "../support/row";
import { stateChanges, type Talk } from "../support/talk";

const memory = (when: string, measured: number): Row => ({
  what: `resident memory with 10,000 pools after ${when}, more than a bare echo`,
  measured,
  unit: "MB",
  budget: { most: 150 },
});

/** Where the stores of the measured processes are. */
export type Places = {
  readonly small: string;
  readonly big: string;
  readonly durable: string;
  readonly bare: string;
};

/** Turns of a small and of a big migration, of a durable echo and of a bare one, one after the other; and the memory. */
export async function turnRows(
  { turn }: Talk,
  { small, big, durable, bare }: Places,
): Promise<readonly Row[]> {
  const children: Record<keyof Places, Child> = {
    small: await startChild("bot", small),
    big: await startChild("bot", big),
    durable: await startChild("durable", durable),
    bare: await startChild("bare", bare),
  };
  const turnOf = (child: Child) => {
    const next = stateChanges();
    return () => turn(child.url, next());
  };
  const takers = {
    small: turnOf(children.small),
    big: turnOf(children.big),
    durable: turnOf(children.durable),
    bare: turnOf(children.bare),
  };
  const moreThanBare = async (): Promise<number> =>
    ((await children.big.ask("tell")).resident - (await children.bare.ask("tell")).resident) / 1e6;
  for (let cycle = 0; cycle < 3; cycle++) for (const take of Object.values(takers)) await take();
  const first = await moreThanBare();
  const rounds = await inTurn(takers, { rounds: 15, samples: 90, warmUp: 240 });
  const after = await moreThanBare();
  await Promise.all(Object.values(children).map(({ stop }) => stop()));

  const x = (what: string, of: keyof Places, to: keyof Places, at: "p50" | "p99", most?: number): Row => ({
    what: `${what}, ${at}`,
    measured: ratio(rounds, of, to, at),
    unit: "x",
    budget: most === undefined ? null : { most },
  });
  return [
    x("a turn that changes state, to a durable echo", "small", "durable", "p50", 1.6),
    x("a turn that changes state, to a durable echo", "small", "durable", "p99", 2),
    x("the same, to a bare echo", "small", "bare", "p50"),
    x("the same, to a bare echo", "small", "bare", "p99"),
    x("the turn with 10,000 pools and 1,000,000 events, to 10 pools", "big", "small", "p50", 1.2),
    memory("the first turns", first),
    memory("1,600 turns", after),
  ];
}
