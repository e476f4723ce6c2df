import fc from "fast-check";
import { standingOf, take } from "../support/world";
import { everySequence, isLegal, nothingCounted, replaysAsItStands, type Sofar, tried } from "./property";
import { beginning, begun, moves, sayingFor } from "./walker";

/** `SEED=…` plays an earlier run again; a run that failed tells its seed. */
const seeded = process.env.SEED ? { seed: Number(process.env.SEED) } : {};
const counted = nothingCounted();

test("no sequence of commands breaks the order, the checkpoints or the approvals", () => {
  fc.assert(everySequence(counted), { numRuns: 170, ...seeded });
}, 120_000);

test("the sequences get as far as they should", () => {
  process.stdout.write(`properties: ${JSON.stringify({ ...counted, gates: [...counted.gates].sort() })}\n`);

  expect(counted.commands).toBeGreaterThanOrEqual(10_000);
  expect([...counted.gates.keys()].sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
});

test("two people at once leave a legal history, whoever comes first", () => {
  const property = fc.property(beginning, moves(12), moves(2), (from, before, [first, second]) => {
    const start: Sofar = { world: begun(from).world, last: undefined, said: [] };
    const { world, last, said } = before.reduce<Sofar>(
      (so, move) => tried(so, move, nothingCounted()),
      start,
    );
    if (!first || !second) return;

    const one = sayingFor(world, last, first);
    const other = sayingFor(world, last, second);
    for (const [earlier, later] of [[one, other] as const, [other, one] as const]) {
      const after = standingOf(take(take(world, earlier).world, later).world);
      isLegal(after, [...said, JSON.stringify([earlier, later])]);
      replaysAsItStands(after);
    }
  });

  fc.assert(property, { numRuns: 40, ...seeded });
}, 60_000);
