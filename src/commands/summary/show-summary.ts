import { command, type Typed } from "../command";
import { type Outcome, told } from "../outcome";
import type { MigrationRoom } from "../room";
import { readScope } from "./read-scope";

/** How things stand and what changed since the last daily summary, told at once. That one comes all the same. */
export const summaryNow = command({
  verb: "summary now",
  synonyms: ["summarize", "summarise"],
  on: "migration",
  who: "all",
  usage: "summary now [site=…] [batch=…] [pool=…]",
  about: "shows the summary as of now",
  words: [],
  pairs: ["site", "batch", "pool"],
  text: [],
  block: false,
  changes: false,
  wants: "summary",
  decide: show,
});

export const summaryPreview = command({
  verb: "summary preview",
  synonyms: ["preview summary"],
  on: "migration",
  who: "all",
  usage: "summary preview [site=…] [batch=…] [pool=…]",
  about: "shows what the next daily summary would say, and when it comes",
  words: [],
  pairs: ["site", "batch", "pool"],
  text: [],
  block: false,
  changes: false,
  wants: "summary",
  decide: show,
});

function show({ pairs }: Typed, { forest, summing }: MigrationRoom): Outcome {
  const wanted = readScope(pairs, forest);
  if ("outcome" in wanted) return wanted.outcome;
  if (!summing?.summary) throw new Error("A summary is shown only after it was put together.");

  return told(summing.summary);
}
