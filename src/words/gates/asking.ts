import { isShownByOutput } from "../../facts/evidence/wishes";
import { indented, ofSite } from "../printing/parts";
import { counted, listOf, quoted, versionName } from "../printing/print";
import type { Asking, Lines } from "../voice";

/** A question with the exact words that answer it. */
export function sayAsking(asking: Asking): Lines {
  switch (asking.kind) {
    case "asking-checkpoint":
      return checkpoint(asking);
    case "asking-fact":
      return [
        `${asking.pool}: ${asking.key} is not known yet – ${asking.means}.`,
        `Answer with the value (${asking.takes}), or later (in a channel after @Poolpilot). By name: ${asking.try}`,
      ];
    case "asking-registration":
      return [
        `One value is missing before anything is registered: ${asking.key}, ${asking.means}.`,
        `Answer with the value (${asking.takes}), or later (in a channel after @Poolpilot). So far: ${asking.typed}`,
      ];
    case "asking-versions":
      return [
        `Is it right that ${listOf(asking.versions.map(([number, version]) => `ServiceVersion ${number} is ${versionName(version)}`))}?`,
        "No document was ever seen that says so; what it tells of these servers is taken over once you confirm it. You are asked once.",
        `Answer: yes · no · later. Or say it: topology versions=${asking.versions.map(([number, version]) => `${number}:${version}`).join(",")}`,
      ];
    case "asking-selection": {
      const count = asking.pools.length + asking.more;
      const more = asking.more > 0 ? ` and ${asking.more} more` : "";
      return [
        `This is for ${counted(count, "pool")}: ${asking.pools.join(", ")}${more}.`,
        `Nothing is done yet. Answer yes to go on with: ${asking.typed}`,
        "Answer no to leave it (in a channel: @Poolpilot yes).",
      ];
    }
  }
}

type Checkpoint = Extract<Asking, { kind: "asking-checkpoint" }>;

const checkpoint = (asking: Checkpoint): Lines => [
  `${asking.pool}: is checkpoint ${asking.checkpoint}${ofSite(asking.site)} met?`,
  `“${asking.statement}”`,
  ...evidenceLines(asking),
  "Answer: yes · no because … · later (in a channel: @Poolpilot yes)",
  ...(asking.open > 1
    ? [`${asking.open} checkpoints are open in this phase; they are asked one at a time.`]
    : []),
];

const evidenceLines = ({ evidence, pool, checkpoint: id, site }: Checkpoint): Lines => {
  const of = site === null ? "" : ` site=${quoted(site)}`;
  const byOutput = isShownByOutput(id)
    ? [
        `Their output shows it point by point: evidence ${pool} ${id}${of}. A script for all of it: collect ${pool} ${id}${of}`,
      ]
    : [];
  return evidence.trim() === ""
    ? byOutput
    : ["How to show it:", ...indented(evidence.split("\n")), ...byOutput];
};
