import { fuzz } from "../readers/topology/fuzz";
import { seedOf } from "../wire/support/chance";

test("none of 100,000 spoilt documents breaks the reader or takes it a second", () => {
  const { read, slowest } = fuzz(100_000, seedOf("topology fuzz"));
  expect(read).toBeGreaterThan(1_000);
  expect(slowest).toBeLessThan(1_000);
});
