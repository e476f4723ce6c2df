import { lazily } from "../../src/facts/lazily";

type Sum = { readonly terms: readonly number[]; readonly total: number; readonly said: string };

/** Sums that note which of their parts were worked out. */
function noting() {
  const worked: string[] = [];
  const noted = <T>(part: string, value: T): T => {
    worked.push(part);
    return value;
  };
  const sum = lazily<readonly number[], Sum>({
    terms: (terms) => noted("terms", terms),
    total: (terms) =>
      noted(
        "total",
        terms.reduce((all, term) => all + term, 0),
      ),
    said: (_, { total }) => noted("said", `It is ${total}.`),
  });
  return { sum, worked };
}

test("nothing is worked out before it is read", () => {
  const { sum, worked } = noting();
  sum([1, 2]);
  expect(worked).toEqual([]);
});

test("a part is worked out once, and those it follows from with it", () => {
  const { sum, worked } = noting();
  const three = sum([1, 2]);
  expect([three.said, three.said, three.total]).toEqual(["It is 3.", "It is 3.", 3]);
  expect(worked).toEqual(["total", "said"]);
});

test("each has its own grounds", () => {
  const { sum } = noting();
  const [three, seven] = [sum([1, 2]), sum([3, 4])];
  expect([three.said, seven.said, three.total]).toEqual(["It is 3.", "It is 7.", 3]);
});

test("a part that is nothing is worked out once too", () => {
  let asked = 0;
  const thing = lazily<null, { readonly none: undefined }>({
    none: () => {
      asked++;
      return undefined;
    },
  })(null);
  expect([thing.none, thing.none, asked]).toEqual([undefined, undefined, 1]);
});
