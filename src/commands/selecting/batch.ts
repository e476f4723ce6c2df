import type { Fqdn } from "../../facts/ids";
import { labelOf } from "../../machines/case/build-case";
import { command } from "../command";
import { isReserved } from "../names";
import { changed, nothing, type Outcome, ofAll, refused, told } from "../outcome";
import type { MigrationRoom } from "../room";
import { poolsSelected, readSelection } from "./selection";

const usage = "batch [<name>] [add|remove <pools>]";

export const batch = command({
  verb: "batch",
  synonyms: ["batches"],
  on: "migration",
  who: "engineer",
  usage,
  about: "names pools that are led together; commands take batch=<name> in place of a pool",
  words: [
    { name: "batch", optional: true },
    { name: "action", optional: true },
    { name: "pools", optional: true },
  ],
  pairs: ["site"],
  text: [],
  block: false,
  changes: true,
  decide: ({ words, pairs }, room): Outcome => {
    const name = words.batch?.trim().toLowerCase();
    const action = words.action?.toLowerCase();
    if (name === undefined || action === undefined) return listed(room, name);
    if (action !== "add" && action !== "remove")
      return refused("not-understood", {
        code: "bad-value",
        key: "action",
        value: words.action ?? "",
        takes: "add or remove",
        usage,
      });
    if (isReserved(name, room.verbs) || name.length > longestName || /[,=]/.test(name))
      return refused("not-understood", { code: "reserved-name", name });

    const typed = pairs.site === undefined ? words.pools : `site=${pairs.site}`;
    if (typed === undefined)
      return refused("not-understood", { code: "bad-value", key: "pools", value: "", takes: "pools", usage });

    const pools = poolsSelected(room.forest, readSelection(typed) ?? { by: "list", names: [typed] });
    return "outcome" in pools ? pools.outcome : change(room, name, action, pools);
  },
});

const longestName = 40;
const mostBatches = 500;

function change(
  { forest }: MigrationRoom,
  name: string,
  action: "add" | "remove",
  pools: readonly Fqdn[],
): Outcome {
  const known = new Set<string>(forest.batches[name] ?? []);
  const moved = pools.filter((pool) => known.has(pool) === (action === "remove"));
  if (moved.length === 0) return nothing({ code: "batch-stands", batch: name, pools: known.size });
  if (known.size === 0 && Object.keys(forest.batches).length >= mostBatches)
    return refused("not-understood", {
      code: "too-many-selected",
      count: mostBatches + 1,
      most: mostBatches,
    });

  const none: readonly Fqdn[] = [];
  const [add, remove] = action === "add" ? [moved, none] : [none, moved];
  return changed([ofAll({ type: "batchChanged", batch: name, add: [...add], remove: [...remove] })]);
}

function listed({ forest }: MigrationRoom, name: string | undefined): Outcome {
  const known = Object.entries(forest.batches).filter(([batch]) => name === undefined || batch === name);
  if (name !== undefined && known.length === 0)
    return refused("not-found", {
      code: "unknown-name",
      what: "batch",
      name,
      nearest: Object.keys(forest.batches).slice(0, 3),
      try: "batch",
    });

  const most = name === undefined ? shortly : fully;
  const batches = known.map(([batch, pools]) => ({
    name: batch,
    pools: pools.slice(0, most).map((pool) => labelOf(forest, pool)),
    more: Math.max(0, pools.length - most),
  }));
  return told({ kind: "batches", batches });
}

const shortly = 5;
const fully = 200;
