import type { Command, Who } from "../../src/commands/command";
import { code, codes, page, table } from "./markdown";

/** Every command as people type it, and who may. */
export const commandsPage = (commands: readonly Command[]): string =>
  page(
    "Commands",
    "src/commands/catalogue.ts",
    "In a channel or a group chat they follow a mention of the bot; in a personal chat they stand alone. `because` and `note` take the rest of the line as it is written.",
    table(
      ["Usage", "Who", "What it does", "Also typed as"],
      commands.map(({ usage, who, about, synonyms }) => [code(usage), whoText[who], about, codes(synonyms)]),
    ),
  );

const whoText: Readonly<Record<Who, string>> = {
  anyone: "anyone",
  all: "any role in the migration",
  engineer: "engineer",
  approver: "approver",
  admin: "admin",
  auditor: "auditor",
};
