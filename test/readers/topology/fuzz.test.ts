import { fuzz } from "./fuzz";

test("documents spoilt by chance are read or refused, and none breaks the reader", () => {
  const { read, refused } = fuzz(3_000, 20_261_127);
  expect(read).toBeGreaterThan(50);
  expect(refused).toBeGreaterThan(1_000);
});
