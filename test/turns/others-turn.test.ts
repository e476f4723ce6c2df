import { othersTurn } from "../../src/turns/others-turn";

/** Goes around the event loop, as what waits for the network does. */
const aroundOnce = () => new Promise((resolve) => setImmediate(resolve));

test("of many who make room, one goes on each time the event loop comes around", async () => {
  const gone: number[] = [];
  const works = Array.from({ length: 5 }, async (_, at) => {
    await othersTurn();
    gone.push(at);
  });
  for (let around = 1; around <= 4; around++) {
    await aroundOnce();
    expect(gone.length).toBeLessThanOrEqual(around);
  }
  await Promise.all(works);
  expect(gone).toEqual([0, 1, 2, 3, 4]);
});

test("who makes room again waits behind the others", async () => {
  const steps: string[] = [];
  const twice = async (name: string) => {
    for (const step of [1, 2]) {
      await othersTurn();
      steps.push(`${name}${step}`);
    }
  };
  await Promise.all([twice("a"), twice("b")]);
  expect(steps).toEqual(["a1", "b1", "a2", "b2"]);
  await othersTurn();
});
