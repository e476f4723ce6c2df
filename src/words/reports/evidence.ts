import { columns, fewestPairs, pairs } from "../../facts/evidence/matrix";
import { byAt, indented, ofSite } from "../printing/parts";
import { counted, ended, listOf, printInstant, quoted } from "../printing/print";
import { whence } from "../statements";
import type { Lines, ReportOf, Voice } from "../voice";
import { sayLeft } from "./evidence-left";

type Sheet = ReportOf<"evidence-sheet">;
type Item = Sheet["items"][number];

/** What is shown, what failed, what is missing, and how to show it. */
export function sayEvidence(sheet: Sheet, voice: Voice): Lines {
  const { pool, about, site, items, unknown, rest, run, text, strangers, left, notTaken } = sheet;
  const open = items.filter(({ state }) => state === "missing" || state === "too-old");
  const again = `evidence ${pool} ${about}${site === null ? "" : ` site=${quoted(site)}`}`;
  const shown = items.filter(({ state }) => state === "pass" || state === "unused").length;
  return [
    `${pool}, ${about}${ofSite(site)}: ${shown} of ${counted(items.length, "point")} shown.`,
    ...(items.some(({ pair }) => pair !== null)
      ? matrix(items, pool, voice)
      : items.map((item) => itemLine(item, voice))),
    ...unknown.map(
      ({ key, of, try: command }) =>
        `[?] the ${key} of ${of} are not known. Say them: ${command}, or give the output of Get-CsPool.`,
    ),
    ...(rest === null
      ? []
      : [`No command shows ${ended(rest)} That is for people to say: confirm ${pool} ${about}`]),
    ...(strangers.length > 0
      ? [
          `Passed over, for it is about others: ${listOf(strangers.slice(0, 8))}${strangers.length > 8 ? ` and ${strangers.length - 8} more` : ""}.`,
        ]
      : []),
    ...notTaken.map(notTakenLine),
    ...(left.length > 0
      ? [`Not understood, ${counted(left.length, "point")}: ${left.slice(0, 5).map(sayLeft).join("; ")}.`]
      : []),
    ...(run.length > 0
      ? [
          "To be run:",
          ...indented(run),
          `Then: ${again}, with the output below. Or all at once: collect ${pool} ${about}`,
        ]
      : []),
    ...(text === null
      ? []
      : [
          `The text is kept as ${text.slice(0, 12)}: evidence show ${pool} ${text.slice(0, 12)} (in a personal chat)`,
        ]),
    ...(open.length === 0 && unknown.length === 0 && rest === null && text === null
      ? ["Nothing is missing."]
      : []),
  ];
}

const marks: Readonly<Record<Item["state"], string>> = {
  pass: "[x]",
  fail: "[!]",
  unused: "[-]",
  "too-old": "[ ]",
  missing: "[ ]",
};

const itemLine = (item: Item, voice: Voice): string =>
  `${marks[item.state]} ${item.about === null ? "" : `${item.about}: `}${item.means}${standing(item, voice)}`;

function standing({ state, detail, by, at, source }: Item, { nameOf }: Voice): string {
  const from = whence({ source, by, at }, nameOf);
  switch (state) {
    case "pass":
      return ` – shown (${detail ?? "said"}), ${from}`;
    case "fail":
      return ` – failed: ${detail ?? ""}, ${from}`;
    case "unused":
      return ` – not used here: ${detail ?? ""}${at === null ? "" : byAt(by, at, nameOf)}`;
    case "too-old":
      return ` – shown on ${at === null ? "another day" : printInstant(at)}, which is too long ago`;
    case "missing":
      return " – missing";
  }
}

/** The matrix row by row, as it is read aloud; then the fewest test users that fill what is open. */
function matrix(items: readonly Item[], pool: string, voice: Voice): Lines {
  const rows = pairs.flatMap((pair) => {
    const cells = items.filter((item) => item.pair === pair);
    const missing = cells.filter(({ state }) => state === "missing");
    return cells.length > 0
      ? [
          `${between[pair]}:`,
          ...indented(cells.filter(({ state }) => state !== "missing").map((item) => cellLine(item, voice))),
          ...(missing.length > 0 ? [`  [ ] missing: ${cellsOf(missing.map(({ key }) => key))}`] : []),
        ]
      : [];
  });
  const open = columns.flatMap(({ key }) =>
    items.filter(
      ({ key: cell, state }) => cell.startsWith(`${key} `) && state !== "pass" && state !== "unused",
    ),
  );
  const proposed = fewestPairs(open.map(({ key }) => key as `im ${"current-current"}`));
  return [
    ...rows,
    ...(proposed.length > 0
      ? [`The fewest test users for what is open: ${counted(proposed.length, "pair")}.`]
      : []),
    ...proposed.map(({ users: [from, to], cells }) =>
      to === "current"
        ? `  two users of the new pool, for ${cellsOf(cells)}`
        : `  one user of the ${from === "current" ? "new" : "old"} pool and one of the old, both ways, for ${cellsOf(cells)}: name them with -SenderSipAddress and -ReceiverSipAddress`,
    ),
    ...(open.length > 0
      ? [
          `What a test showed: evidence ${pool} clients-communicate pair=current-legacy, with the output below.`,
          `What somebody tested by hand: coverage ${pool} current-legacy im,presence works · what is not used here: coverage ${pool} all pstn unused because …`,
        ]
      : []),
  ];
}

const cellLine = (item: Item, voice: Voice): string =>
  `${marks[item.state]} ${item.key.split(" ")[0]} (${item.means})${standing(item, voice)}`;

const cellsOf = (cells: readonly string[]): string =>
  listOf([...new Set(cells.map((cell) => cell.split(" ")[0] ?? ""))]);

const between: Readonly<Record<(typeof pairs)[number], string>> = {
  "current-current": "Among users of the new pool (current-current)",
  "current-legacy": "From users of the new pool to users of the old (current-legacy)",
  "legacy-current": "From users of the old pool to users of the new (legacy-current)",
};

/** A count that was printed and is not taken, and why. */
export const notTakenLine = ({ key, why }: Sheet["notTaken"][number]): string =>
  why === "at-least"
    ? `${key} was not taken over: nothing says that the list is whole. Paste it with its command, filtered by the pool alone.`
    : `${key} was not taken over: users moved since. Count again.`;

/** A text as it is kept. */
export const sayEvidenceText = (
  { pool, sha256, about, by, at, text }: ReportOf<"evidence-text">,
  { nameOf }: Voice,
): Lines => [
  `${pool}: given for ${about}${byAt(by, at, nameOf)}, SHA-256 ${sha256}.`,
  ...(text === null ? ["It was erased."] : text.split("\n")),
];

/** A script to be run on a server, and what it is good for. */
export const sayCollector = ({
  pool,
  about,
  site,
  script,
  until,
  byHand,
  unknown,
}: ReportOf<"collector">): Lines => [
  `A script for ${pool}, ${about}${ofSite(site)}: it only reads. Run it in the Management Shell (Windows PowerShell 5.1) and paste back what it prints:`,
  `  evidence ${pool} ${about}${site === null ? "" : ` site=${quoted(site)}`}, with the block below, until ${printInstant(until)}`,
  "Its nonce is taken once. That stops mix-ups and old output; it does not stop an administrator who means to forge it.",
  ...(byHand.length > 0
    ? ["Not in the script, for it places calls or asks for more: by hand", ...indented(byHand)]
    : []),
  ...unknown.map(
    ({ key, of, try: command }) =>
      `[?] the ${key} of ${of} are not known and not asked by it. Say them: ${command}`,
  ),
  ...script.split("\n"),
];
