import { printDuration } from "../../facts/duration";
import type { AnyFinding } from "../../rules/catalogue";
import { ended, printInstant, quoted } from "../printing/print";
import type { NameOf, Sentence, Some } from "./sentence";

type Of<E extends "open" | "failed" | "too-old"> = Extract<
  AnyFinding,
  { code: `${"coexistence" | "pilot"}-checkpoint-${E}` }
>;

const isOpen = (finding: Of<"open">, label: string): Sentence => ({
  wrong: `${named(finding)} is not confirmed${since[finding.openSince]}: “${finding.statement}”`,
  fix: "Test it, then confirm it, or fail it with a reason.",
  try: confirm(finding, label),
});

const hasFailed = (finding: Of<"failed">, label: string, nameOf: NameOf): Sentence => ({
  wrong: `${named(finding)} failed${finding.at === undefined ? "" : ` on ${printInstant(finding.at)}`}${finding.by ? ` by word of ${nameOf(finding.by)}` : ""}: ${ended(finding.because ?? "no reason is recorded")}`,
  fix: "Mend it, test again, then confirm it.",
  try: confirm(finding, label),
});

const isTooOld = (finding: Of<"too-old">, label: string): Sentence => ({
  wrong: `${named(finding)} was confirmed on ${printInstant(finding.at)}, more than ${printDuration(finding.evidenceAge)} ago.`,
  fix: "Test again and confirm it anew.",
  try: confirm(finding, label),
});

export const coexistenceSentences = {
  "coexistence-checkpoint-open": isOpen,
  "coexistence-checkpoint-failed": hasFailed,
  "coexistence-checkpoint-too-old": isTooOld,
  "pilot-checkpoint-open": isOpen,
  "pilot-checkpoint-failed": hasFailed,
  "pilot-checkpoint-too-old": isTooOld,
  "coexistence-failed-nearby": ({ checkpoint, pool, because }, label) => ({
    wrong: `Coexistence checkpoint ${checkpoint} failed for ${pool} (${because}), which shares the target or the site with ${label}: no users move meanwhile.`,
    fix: `Mend it and confirm it for ${pool}.`,
    try: `confirm ${pool} ${checkpoint}`,
  }),
  "no-pilot-yet": (_, label) => ({
    wrong: `No pilot users of ${label} have been moved yet, and everybody else follows them.`,
    fix: "Move the pilot users and say how many.",
    try: `moved ${label} … wave=pilot`,
  }),
  "pilot-still-soaks": ({ since, soak, until, task, again }, label) => ({
    wrong: `The pilot of ${label} runs since ${printInstant(since)} and is to run for ${printDuration(soak)}, until ${printInstant(until)}.`,
    fix: `Wait until ${printInstant(until)}, then ask again. The time is ours and not the documents': an admin may set another with policy soak=….`,
    try: {
      start: `start ${label} ${task}`,
      moved: `moved ${label} … wave=rest`,
      advance: `advance ${label}`,
    }[again],
  }),
} satisfies Some;

const since = {
  "never-confirmed": "",
  "topology-published": " since the topology was published",
  reopened: " since it was reopened",
} as const;

type Named = { readonly code: string; readonly checkpoint: string; readonly site: string | undefined };

const named = ({ code, checkpoint, site }: Named): string =>
  `${code.startsWith("pilot") ? "Pilot" : "Coexistence"} checkpoint ${checkpoint}${site ? ` of site ${site}` : ""}`;

const confirm = ({ checkpoint, site }: Named, label: string): string =>
  `confirm ${label} ${checkpoint}${site ? ` site=${quoted(site)}` : ""}`;
