import type { Path } from "../../src/paths/path";
import { ruleCatalogue } from "../../src/rules/catalogue";
import { versionName } from "../../src/words/printing/print";
import { homesIn } from "./homes";
import { code, page, table } from "./markdown";

/** Every path with its phases, counted: what the documents number must be there in that number. */
export const pathsPage = (paths: readonly Path[]): string =>
  page(
    "Paths",
    "src/paths",
    "What leads from where to where. Each path has a page of its own with its tasks, needs and checkpoints.",
    table(
      ["Path", "From", "To", "Method", "Phases", "Tasks", "Checkpoints", "Rules of its tasks", "Divided by"],
      paths.map((path) => [
        `[${path.id}](${path.id}.md)`,
        path.from.map(versionName).join(", "),
        versionName(path.to),
        path.method,
        ...Object.values(countsOf(path)).map(String),
        path.division.by === "documents" ? "the documents" : path.division.by === "us" ? "us" : "analogy",
      ]),
    ),
    `Beside the rules of their tasks, all paths are judged by the ${ruleCatalogue.length} rules of [the rule book](../rules.md).`,
    "## Phases",
    table(
      ["Path", "Phase", "Title", "Tasks", "Checkpoints due at its gate", "Rules of its tasks"],
      paths.flatMap((path) =>
        path.phases.map((phase) => [
          code(path.id),
          String(phase.number),
          phase.title,
          phase.tasks.map(({ number }) => number).join(", "),
          path.checkpoints
            .filter(({ due }) => due.some((point) => "gate" in point && point.gate === phase.number))
            .map(({ id }) => code(id))
            .join(", "),
          numbersIn({ ...path, phases: [phase] }).join(", "),
        ]),
      ),
    ),
    "## Adding a path",
    `Write the path as data in a file of its own under ${code("src/paths")}, every task with its source, and add one line to the list in ${code("src/paths/catalogue.ts")}; then ${code("npm run docs")} draws it. Its machine, commands, rules, cards and pages follow from the data. It is checked as the bot starts: a fault stops the start with the file, the item and what mends it. A released path is not edited where pools may be under way on it: it gets a successor.`,
  );

/** What a path has of each, in the order of the table. */
export const countsOf = (path: Path) => ({
  phases: path.phases.length,
  tasks: path.phases.reduce((sum, { tasks }) => sum + tasks.length, 0),
  checkpoints: path.checkpoints.length,
  rules: numbersIn(path).length,
});

const numbersIn = (path: Path): readonly string[] =>
  [...new Set(homesIn([], [path]).map(({ number }) => number))].sort(
    (one, other) => Number(one.slice(2)) - Number(other.slice(2)),
  );
