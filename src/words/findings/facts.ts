import { isRead } from "../../facts/fact";
import { printFact } from "../../facts/fact-keys";
import { listOf, quoted } from "../printing/print";
import { sayAgainst, sayStatement, whence } from "../statements";
import type { Some } from "./sentence";

export const factsSentences = {
  "facts-contradict": ({ on, name, key, counts, against }, label, nameOf) => {
    const of = on === "pool" ? label : `${on} ${name}`;
    const words = against.filter((one) => !isRead(one));
    return {
      wrong: `${key} of ${of} contradicts itself: ${sayStatement(counts, nameOf)} counts, and ${sayAgainst(against, nameOf)} stands against it.`,
      fix:
        words.length > 0
          ? "Read it again and give the output, or correct the word where it was wrong."
          : "Run both commands again and give their output: the newest of each counts.",
      try:
        words.length > 0
          ? `set ${on === "pool" ? label : on === "migration" ? "migration" : `${on} ${quoted(name)}`} ${key}=${quoted(printFact(counts.value))}`
          : `why ${label}`,
    };
  },
  "output-says-otherwise": ({ checkpoint, site, points }, label, nameOf) => ({
    wrong: `${checkpoint} is not confirmed by word against what was read: ${listOf(points.map(({ what, detail, ...given }) => `${what} failed${detail === null ? "" : ` (${detail})`}, ${whence(given, nameOf)}`))}.`,
    fix: "Mend it, run the command again and give its output; where the command is wrong for longer, have this rule waived.",
    try: `evidence ${label} ${checkpoint}${site === null ? "" : ` site=${quoted(site)}`}`,
  }),
} satisfies Some;
