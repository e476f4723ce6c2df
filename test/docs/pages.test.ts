import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { diagramOf } from "../../scripts/docs/diagram";
import { pages } from "../../scripts/docs/pages";
import { claimsIn } from "../../scripts/docs/read-claims";
import { machineOf } from "../../src/machines/lifecycle";
import { paths } from "../../src/paths/catalogue";
import { tasksOf } from "../../src/paths/look-up";
import type { Path } from "../../src/paths/path";
import { ruleCatalogue } from "../../src/rules/catalogue";

const root = join(__dirname, "../..");
const docs = readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".md"))
  .map((file) => `docs/${file}`);
const read = (file: string): string => readFileSync(join(root, file), "utf8");

describe("the generated pages", () => {
  test.each(pages(root))("$file says what the code says; if not, run npm run docs", ({ file, text }) => {
    expect(read(file)).toBe(text);
  });

  test("every setting is told in words of its own", () => {
    const told = [...read("docs/settings.md").matchAll(/^\| `.*\| ([^|]+) \|$/gm)].map(([, words]) => words);
    expect(told.length).toBeGreaterThan(12);
    expect(new Set(told).size).toBe(told.length);
  });

  test("are all that is called generated", () => {
    const marked = docs.filter((file) => read(file).includes("<!-- Made by `npm run docs`"));
    expect(marked.sort()).toEqual(
      pages(root)
        .map(({ file }) => file)
        .sort(),
    );
  });
});

test("every rule is told in a sentence", () => {
  const claims = claimsIn(join(root, "src/rules"));
  expect(ruleCatalogue.map(({ id }) => id).filter((id) => !claims.has(id))).toEqual([]);
});

describe.each(paths.map((path) => [path.id, path] as const))("the page of %s", (id, path) => {
  const text = read(`docs/paths/${id}.md`);
  const diagram = diagramOf(path);

  test("has every phase by its exact name, every task and every checkpoint", () => {
    for (const { number, title } of path.phases) {
      expect(text).toContain(`### ${number} ${title}\n`);
      expect(diagram).toContain(`state "${number} ${title}" as`);
    }
    for (const { number, title } of tasksOf(path)) expect(text).toContain(`| ${number} | ${title}`);
    for (const checkpoint of path.checkpoints) expect(text).toContain(`| \`${checkpoint.id}\` |`);
  });

  test("draws every arrow of the machine, and no other", () => {
    expect(arrowsDrawn(path, diagram)).toEqual(arrowsOf(path));
  });
});

/** `from event to`, read off the machine's own configuration. */
function arrowsOf(path: Path): readonly string[] {
  const { states } = machineOf(path).config as { states: Record<string, { on?: Record<string, unknown> }> };
  return Object.entries(states)
    .flatMap(([from, { on = {} }]) =>
      Object.entries(on).flatMap(([event, to]) =>
        [to]
          .flat()
          .map((one) => `${from} ${event} ${typeof one === "string" ? one : (one as Target).target}`),
      ),
    )
    .sort();
}

type Target = { readonly target: string };

/** The same, read off the diagram: what leads from or to the frame leads from or to each state within. */
function arrowsDrawn(path: Path, diagram: string): readonly string[] {
  const within = path.phases.flatMap(({ number }) => [`phase-${number}`, `gate-${number}`]);
  const states = (name: string) => (name === "moving" ? within : [name.replace("_", "-")]);
  return [...diagram.matchAll(/^\s+(\w+) --> (\w+) : (.*)$/gm)]
    .flatMap(([, from = "", to = "", on = ""]) =>
      on
        .replace(", to where it was", "")
        .split(" / ")
        .flatMap((event) =>
          states(from).flatMap((one) => states(to).map((other) => `${one} ${event} ${other}`)),
        ),
    )
    .sort();
}

describe("the written pages", () => {
  test.each(docs)("%s has one title, and its links lead somewhere", (file) => {
    const text = read(file).replaceAll(/```[\s\S]*?```/g, "");
    expect(text.match(/^# /gm)).toHaveLength(1);
    const links = [...text.matchAll(/\]\(([^)#]+)[^)]*\)/g)].map(([, link = ""]) => link);
    expect(
      links.filter((link) => !link.includes("://") && !existsSync(join(root, dirname(file), link))),
    ).toEqual([]);
  });

  test("decisions have a number each, and each says what it has to", () => {
    const decisions = docs.filter((file) => file.startsWith("docs/decisions/")).sort();
    const numbers = decisions.map((file) => /\/(\d{4})-[a-z0-9-]+\.md$/.exec(file)?.[1]);
    expect(new Set(numbers).size).toBe(decisions.length);
    for (const [index, file] of decisions.entries()) {
      expect(numbers[index]).toBeDefined();
      expect(read(file).match(/^## .*/gm)).toEqual([
        "## What forced a choice",
        "## What was chosen",
        "## What else was looked at",
        "## What follows",
      ]);
    }
  });

  test("the changelog says what is not yet released", () => {
    expect(read("CHANGELOG.md")).toMatch(/^## Unreleased$/m);
  });
});
