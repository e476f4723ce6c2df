import { fuzz } from "./fuzz";

test("output spoilt by chance is read or refused, nothing is made up, and none breaks the reader", () => {
  const { read, other } = fuzz(2_000, 20_261_127);
  expect(read).toBeGreaterThan(300);
  expect(other).toBeGreaterThan(300);
});
