import { basisOf, basisOfNew } from "../../src/notices/basis";
import { pathById, paths } from "../../src/paths/catalogue";
import { logNumbered } from "../../src/turns/deciding/room";
import { sayBasis } from "../../src/words/basis";
import { say } from "../../src/words/say";
import { at, nameOf, said } from "./said-samples";

const documented = { by: "documents" } as const;
const analogy = { by: "analogy", guide: "the guide of another pair", source: "guide.md" } as const;
const borrowed =
  "By analogy: no document divides this way into phases; those of the guide of another pair (guide.md) are borrowed.";

test.each([
  ["the documents' own division needs no word", documented, null, []],
  ["a borrowed one names its guide", analogy, null, [`(${borrowed})`]],
  [
    "our own says why",
    { by: "us", because: "there are steps only." } as const,
    null,
    ["(The division into phases is ours: there are steps only.)"],
  ],
  ["a secondary source is named", documented, "a blog", ["(This rests on a secondary source: a blog.)"]],
  ["both stand on one line", analogy, "a blog", [`(${borrowed} This rests on a secondary source: a blog.)`]],
] as const)("%s", (_, division, secondary, lines) => {
  expect(sayBasis(basisOf({ division, secondary }))).toEqual(lines);
});

test("the line comes last, before the trial clock, and an answer kept without one has none", () => {
  const notice = { kind: "told", report: { kind: "clock", now: at } } as const;
  const lines = say(said(notice, { basis: { division: analogy, secondary: null }, clock: at }), nameOf).split(
    "\n",
  );

  expect(lines.slice(1)).toEqual([`(${borrowed})`, "(Trial clock: 2026-11-20 10:45 UTC)"]);
  expect(say(said(notice), nameOf).split("\n")).toHaveLength(1);
});

test("the answer that registers a migration carries the line of its path", () => {
  const registered = (path: string) => ({
    kind: "changed" as const,
    events: [
      {
        pool: null,
        event: {
          ...{ type: "migrationRegistered" as const, name: "contoso", from: "sfb2019" as const },
          ...{ to: "sfbse" as const, method: "in-place" as const, path, tenant: "t", home: "h", facts: {} },
        },
      },
    ],
    house: [],
    warnings: [],
    with: null,
  });

  expect(basisOfNew(registered("sfb2019-to-sfbse"), [])?.secondary).toContain("azurefeeds.com");
  expect(basisOfNew(registered("lync2013-to-sfb2015"), [])).toBeNull();
  expect(basisOfNew({ kind: "nothing", already: { code: "home-already", called: null } }, [])).toBeNull();
});

test("so does the answer that chooses one", () => {
  const id = logNumbered(2);
  const house = [{ type: "migrationChosen" as const, conversation: "c", migration: id }];
  const chosen = { kind: "changed" as const, events: [], house, warnings: [], with: null };
  const mine = { id, name: "contoso", pools: 0, from: "sfb2019", to: "sfbse" };

  expect(basisOfNew(chosen, [{ ...mine, path: "sfb2019-to-sfbse" }])?.division.by).toBe("analogy");
  expect(basisOfNew(chosen, [{ ...mine, path: "lync2013-to-sfb2015" }])).toBeNull();
});

test("of the paths at hand those have a line whose phases are borrowed or whose ground is secondary", () => {
  const speaking = paths.filter((path) => sayBasis(basisOf(path)).length > 0);
  expect(speaking.map(({ id }) => id)).toEqual(
    paths
      .filter(({ division, secondary }) => division.by !== "documents" || secondary !== null)
      .map(({ id }) => id),
  );
  expect(speaking).toContain(pathById("sfb2019-to-sfbse"));
});
