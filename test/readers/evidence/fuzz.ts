import { readEvidence } from "../../../src/readers/evidence/read-evidence";
import { laidBare } from "../../../src/readers/evidence/text/laid-bare";
import { redact } from "../../../src/readers/redact/redact";
import { chance } from "../../wire/support/chance";
import { corpus } from "./corpus";

/** What a run of spoilt texts came to; `slowest` in milliseconds. */
export type Fuzzed = { readonly read: number; readonly other: number; readonly slowest: number };

/** Reads so many texts that were spoilt by chance, as text and as bytes, and redacts them. Throws where something that nobody
 * printed is told to be well, where a line is out of the text, or where a text changes when it is redacted again. */
export function fuzz(count: number, seed: number): Fuzzed {
  const next = chance(seed);
  const dice: Dice = (below) => Math.floor(next() * below);
  let read = 0;
  let slowest = 0;
  for (let done = 0; done < count; done += 1) {
    const text = spoilt(corpus[dice(corpus.length)] ?? "", dice);
    const given = dice(4) === 0 ? bytesOf(text, dice) : text;
    const started = performance.now();
    const found = readEvidence(given, dice(5) === 0 ? "Test-CsIM" : undefined);
    const redacted = redact(text);
    slowest = Math.max(slowest, performance.now() - started);

    if (found.is === "read") {
      read += 1;
      const told = found.parts.flatMap(({ observations }) => observations);
      const made = told.find(({ holds, value }) => holds === true && !isPrinted(text, String(value)));
      if (made) throw new Error(`${JSON.stringify(made)} was not printed in ${JSON.stringify(text)}`);
    }
    if (found.is === "read" || found.is === "unreadable") {
      const outside = found.left.find(
        ({ line }) => typeof given === "string" && line > text.split(/\r\n?|[\n\u0085\u2028\u2029]/).length,
      );
      if (outside) throw new Error(`${JSON.stringify(outside)} is not in ${JSON.stringify(text)}`);
      if (found.is === "unreadable" && found.left.length === 0)
        throw new Error(`No reason: ${JSON.stringify(text)}`);
    }
    if (redact(redacted) !== redacted)
      throw new Error(`Redacted again, another text: ${JSON.stringify(text)}`);
    if (redacted.split("\n").length !== text.split("\n").length)
      throw new Error(`Lines lost: ${JSON.stringify(text)}`);
  }
  return { read, other: count - read, slowest };
}

/** A number below `below`, the same ones for the same seed. */
type Dice = (below: number) => number;

/** Colours may stand within a word, and JSON has the number of a state. */
const isPrinted = (text: string, value: string): boolean =>
  laidBare(text)
    .join("")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, "")
    .includes(value.toLowerCase().replaceAll(/[^a-z0-9]/g, "")) ||
  (value === "Running" && text.includes("4"));

function bytesOf(text: string, dice: Dice): Uint8Array {
  const bytes = Buffer.from(`${dice(2) === 0 ? "\ufeff" : ""}${text}`, dice(2) === 0 ? "utf16le" : "utf8");
  for (let turned = dice(3); turned > 0 && bytes.length > 0; turned -= 1)
    bytes[dice(bytes.length)] = dice(256);
  return bytes.subarray(0, bytes.length - dice(3));
}

const tokens = [
  ...[
    "\n",
    "\n\n",
    "\r\n",
    "\t",
    " ",
    "  ",
    "\u00a0",
    "\u0000",
    "\ufeff",
    "\u001b[31m",
    "\u2028",
    "…",
    "...",
  ],
  ...[
    '"',
    '""',
    "“",
    "'",
    ",",
    ";",
    ":",
    " : ",
    "=",
    "{",
    "}",
    "[",
    "]",
    "{}",
    "[]",
    "\\",
    "null",
    "true",
    "-",
    "----",
  ],
  ...[
    "PS C:\\>",
    "PS C:\\> Get-CsUser\n",
    ">> ",
    "#TYPE a.b\n",
    "```\n",
    "Get-CsUser : no\n",
    "__proto__",
    "constructor",
  ],
  ...[
    "Password : hunter2\n",
    '"pin":1234',
    "password=x;",
    "-----BEGIN PRIVATE KEY-----\n",
    "Wahr",
    "Running",
    "Success",
    "True",
  ],
  ...[
    " ".repeat(300),
    "-".repeat(300),
    "[".repeat(300),
    '{"a":'.repeat(100),
    "a,".repeat(300),
    "\n".repeat(50),
  ],
];

/** One to six changes: a part cut out, doubled, moved or replaced by what a reader stumbles over; the end cut; two texts in one. */
function spoilt(source: string, dice: Dice): string {
  let text = source;
  for (let changes = 1 + dice(6); changes > 0; changes -= 1) {
    const at = dice(text.length + 1);
    const end = Math.min(text.length, at + dice(dice(4) === 0 ? 400 : 12));
    const [before, part, behind] = [text.slice(0, at), text.slice(at, end), text.slice(end)];
    const token = tokens[dice(tokens.length)] ?? "";
    const other = corpus[dice(corpus.length)] ?? "";
    const ways = [
      before + behind,
      before + part + part + behind,
      behind + part + before,
      before + token + behind,
    ];
    const rarer = [before + token + part + behind, before, before + other + behind];
    text = (dice(3) === 0 ? rarer[dice(rarer.length)] : ways[dice(ways.length)]) ?? "";
  }
  return text.slice(0, 20_000);
}
