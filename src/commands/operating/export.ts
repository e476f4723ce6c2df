import { firstLabel } from "../../facts/ids";
import { command } from "../command";
import { changed, type Outcome, ofAll, refused, told } from "../outcome";
import { labelFor, type MigrationRoom, withPool } from "../room";

export const exportRecord = command({
  verb: "export",
  synonyms: ["export record"],
  on: "migration",
  who: "auditor",
  usage: "export [pool]",
  about: "hands over the record as a file: events, refusals, evidence, and what checks it",
  words: [{ name: "pool", optional: true }],
  pairs: [],
  text: [],
  block: false,
  changes: false,
  poolNamed: ({ words }) => words.pool,
  wants: "record",
  decide: (_, room): Outcome => {
    const { handedOver, forest, pool, conversation } = room;
    const again = pool ? `export ${labelFor(withPool(room, pool))}` : "export";
    if (!handedOver)
      return told({
        kind: "record-offered",
        of: pool?.name ?? null,
        migration: forest.name,
        events: forest.seq,
        file: fileOf(room),
        here: conversation.kind === "personal",
        again,
      });
    if (handedOver.kind === "failed")
      return refused("not-understood", { code: "not-put", problem: handedOver.problem, again });

    const { to, kind: _kind, ...file } = handedOver;
    const event = { type: "recordHandedOver" as const, of: pool?.name ?? null, ...file, came: to.as };
    return changed([ofAll(event)], { with: { kind: "record-handed-over", to, sha256: file.sha256 } });
  },
});

/** `contoso-pool01-record-87.zip`, whatever the migration is called. */
function fileOf({ forest, pool }: MigrationRoom): string {
  const names = [forest.name, ...(pool ? [firstLabel(pool.name)] : []), "record", String(forest.seq)];
  return `${names.map((name) => name.replaceAll(/[^A-Za-z0-9]+/g, "-").replaceAll(/^-|-$/g, "")).join("-")}.zip`;
}
