import { limits } from "../../src/readers/evidence/evidence-read";
import type { Reader } from "../../src/readers/evidence/reader";
import { code, codes, page, table } from "./markdown";

/** Every command whose output the bot reads: what it shows, and how to print it so that nothing is lost. */
export const evidencePage = (readers: readonly Reader[]): string =>
  page(
    "Evidence",
    "src/readers/evidence",
    "Paste what a server printed, as a code block or plainly, or send it as a file in a personal chat. Each command below is read in every form that the shell has.",
    table(
      ["Form", "Printed by", "Mind"],
      [
        ["JSON", "`ConvertTo-Json`", "One object or many. States come as numbers where they are no text."],
        [
          "CSV",
          "`ConvertTo-Csv`, `Export-Csv`",
          "With or without `#TYPE`, by comma, semicolon or tab. Collections come as the name of their type.",
        ],
        ["List", "`Format-List`", "Wrapped lines are put together."],
        [
          "Table",
          "`Format-Table -AutoSize`",
          "Values that end in dots are cut off and not read. An editor must not take the blanks away: paste as a code block.",
        ],
      ],
    ),
    `Copy the prompt and the command with the output: they tell which test it was, which server or pool was asked, and whether the list is whole. A list that a filter or a parameter shortens says "at least so many". A command that printed nothing counts as none only where the next prompt stands below it.`,
    `Files may be UTF-8, UTF-16 with or without mark, or Windows-1252, up to ${limits.bytes / 1_000_000} MB; pasted text up to ${limits.text / 1_000_000} MB. Output in another language than English is told as such and not read: print it with \`ConvertTo-Json\` or \`ConvertTo-Csv\`, which know no languages.`,
    "Passwords, PINs, keys and tokens give way to `[redacted]` before anything is kept.",
    "## Commands",
    "`{pool}` and `{server}` stand for names with their domain.",
    table(["Command", "Shows", "Print it best by", "Known from"], readers.map(row)),
  );

const row = ({ cmdlet, shows, print, sources }: Reader): readonly string[] => [
  code(cmdlet),
  shows,
  code(print),
  codes(sources),
];
