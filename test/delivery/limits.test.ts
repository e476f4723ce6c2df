import * as fc from "fast-check";
import {
  altogether,
  freeFrom,
  type Limit,
  perConversation,
  type Spent,
  withSend,
} from "../../src/delivery/limits";

const most = (times: readonly number[], { ms }: Limit): number =>
  Math.max(0, ...times.map((from) => times.filter((at) => at >= from && at < from + ms).length));

test("no span of time ever holds more than Teams takes, however the sends come", () => {
  const waits = fc.array(fc.integer({ min: 0, max: 700 }), { maxLength: 120 });
  fc.assert(
    fc.property(waits, fc.constantFrom(perConversation, altogether), (pauses, limits) => {
      let now = 0;
      let spent: Spent = [];
      const times: number[] = [];
      for (const pause of pauses) {
        now = freeFrom(limits, spent, now + pause);
        spent = withSend(limits, spent, now);
        times.push(now);
      }
      for (const limit of limits) expect(most(times, limit)).toBeLessThanOrEqual(limit.count);
    }),
    { numRuns: 200 },
  );
});

test("what may be sent is sent at once", () => {
  expect(freeFrom(perConversation, [], 5)).toBe(5);
  expect(freeFrom(perConversation, [0, 0, 0, 0, 0, 0], 0)).toBe(0);
  expect(freeFrom(perConversation, [0, 0, 0, 0, 0, 0, 0], 0)).toBe(1000);
  expect(freeFrom(perConversation, [0, 0, 0, 0, 0, 0, 0, 1000], 1000)).toBe(2000);
});

test("1,800 in an hour are not passed either", () => {
  let now = 0;
  let spent: Spent = [];
  for (let send = 0; send < 1801; send++) {
    now = freeFrom(perConversation, spent, now);
    spent = withSend(perConversation, spent, now);
  }
  expect(now).toBe(3_600_000);
});
