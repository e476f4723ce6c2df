import { readFileSync } from "node:fs";
import { join } from "node:path";
import { commands } from "../../src/commands/catalogue";
import { paths } from "../../src/paths/catalogue";
import { readers } from "../../src/readers/evidence/catalogue";
import { ruleCatalogue } from "../../src/rules/catalogue";
import { commandsPage } from "./commands-page";
import { evidencePage } from "./evidence-page";
import { homesIn } from "./homes";
import { pathPage } from "./path-page";
import { pathsPage } from "./paths-page";
import { claimsIn } from "./read-claims";
import { rolesPage } from "./roles-page";
import { rulesPage } from "./rules-page";
import { settingsPage } from "./settings-page";

/** A page of docs that is made from the code, never by hand. */
export type Page = { readonly file: string; readonly text: string };

/** Every generated page, as it should read. */
export const pages = (root: string): readonly Page[] => [
  ...paths.map((path) => ({ file: `docs/paths/${path.id}.md`, text: pathPage(path) })),
  { file: "docs/paths/README.md", text: pathsPage(paths) },
  {
    file: "docs/rules.md",
    text: rulesPage(ruleCatalogue, claimsIn(join(root, "src/rules")), homesIn(ruleCatalogue, paths)),
  },
  { file: "docs/commands.md", text: commandsPage(commands) },
  { file: "docs/evidence.md", text: evidencePage(readers) },
  { file: "docs/roles.md", text: rolesPage() },
  { file: "docs/settings.md", text: settingsPage(readFileSync(join(root, ".env.example"), "utf8")) },
];
