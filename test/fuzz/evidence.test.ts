import { fuzz } from "../readers/evidence/fuzz";
import { seedOf } from "../wire/support/chance";

test("none of 100,000 pastes spoilt by chance breaks the reader, makes something up or takes a second", () => {
  const { read, slowest } = fuzz(100_000, seedOf("evidence fuzz"));
  expect(read).toBeGreaterThan(10_000);
  expect(slowest).toBeLessThan(1_000);
});
