import { tasksOf } from "../../src/paths/look-up";
import { ocs2007r2ToLync2013 as path } from "../../src/paths/ocs2007r2-to-lync2013";

const tasks = tasksOf(path);

/** What a task needs, and what that needs in turn, by the edges alone: whatever a need's condition, and without the
 * order of the phases. */
function allBefore(number: string, seen = new Set<string>()): ReadonlySet<string> {
  const task = tasks.find((each) => each.number === number);
  if (!task) throw new Error(`There is no ${number}.`);
  for (const need of task.needs)
    if ("task" in need && !seen.has(need.task)) allBefore(need.task, seen.add(need.task));
  return seen;
}

/** The tasks in an order in which each stands after all it needs; the later the page names it, the earlier it comes. */
function lastFirst(): readonly string[] {
  const order: string[] = [];
  const place = (number: string): void => {
    if (order.includes(number)) return;
    for (const need of allBefore(number)) place(need);
    order.push(number);
  };
  for (const { number } of [...tasks].reverse()) place(number);
  return order;
}

/** The order constraints of the documents, one row each: whatever stands left comes before whatever stands right. */
const constraints: readonly (readonly [string, string, string])[] = [
  ["1 the pilot pool, and with it the Central Management store, before the merge", "3.3", "4.2"],
  ["1 OCSWMIBC before the merge", "4.1", "4.2"],
  ["2 the merge before the import", "4.2", "4.3"],
  ["2 the import before it is verified", "4.3", "4.4"],
  ["2 the verification before the Edge is connected", "4.4", "5.1"],
  ["2 the Edge connected before hosts are authorised on it", "5.1", "5.2"],
  ...["6.2", "6.3", "8.2"].map(
    (move) => [`2 hosts authorised before users move in ${move}`, "5.2", move] as const,
  ),
  ["3 all servers gone before BackCompatSite is deleted", "10.3", "10.4"],
  ["5 conference directories before servers", "10.1", "10.3"],
  ["5 dial-in numbers before servers", "9.2", "10.3"],
  ["5 response groups before servers", "9.1", "10.3"],
  ["5 Exchange UM contacts before servers", "9.11", "10.3"],
];

describe("the order that the documents want on the way from OCS", () => {
  test.each(constraints)("constraint %s", (_, first, second) => {
    expect(allBefore(second)).toContain(first);
  });

  test("holds in any order that follows the needs, even one that takes the last pages first", () => {
    const order = lastFirst();
    expect(order).toHaveLength(tasks.length);
    for (const [, first, second] of constraints)
      expect(order.indexOf(first)).toBeLessThan(order.indexOf(second));
  });

  test("constraint 3: a merge that is opened again opens what was made of it, and the users wait for that", () => {
    const renewed = tasks.find(({ number }) => number === "4.2")?.renews ?? [];
    expect(renewed).toEqual(["4.3", "4.4", "5.3"]);
    for (const number of renewed) expect(allBefore(number)).toContain("4.2");
    for (const move of ["6.2", "6.3", "8.2"]) expect(allBefore(move)).toContain("4.3");
  });

  test.each(["9.6", "9.7.1", "9.7.2", "9.7.3", "8.3", "10.2", "5.4", "10.4"])(
    "constraint 4: all users of all pools have moved before %s",
    (number) => {
      const { empty = [], due } = tasks.find((each) => each.number === number) ?? {};
      expect(empty).toContainEqual(expect.objectContaining({ what: "users-left", of: "forest" }));
      expect(due?.of).toBe("last");
    },
  );
});
