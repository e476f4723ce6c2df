import type { Fqdn } from "../../facts/ids";
import { standstill, wayBack } from "../../machines/lifecycle";
import { command } from "../command";
import { readFacts } from "../facts/declare";
import { storeFacts } from "../facts/store-facts";
import { standsStill } from "../gates/standstill";
import { changed, type Outcome, ofPool, refused } from "../outcome";
import { onItsWayBack } from "../rollback/undo-step";
import { labelFor, type PoolRoom } from "../room";
import { askAdoption, readMidway } from "./adoption";

const usage = "pool change <pool> key=value … because …";

export const poolChange = command({
  verb: "pool change",
  synonyms: ["change pool", "pool edit"],
  on: "pool",
  who: "engineer",
  usage,
  about: "changes what is registered of a pool, with a reason",
  words: [{ name: "pool" }],
  pairs: "any",
  text: ["because"],
  textRequired: "because",
  block: false,
  changes: true,
  decide: ({ pairs: { "at-phase": atPhase, ...pairs }, because }, room): Outcome => {
    if (atPhase !== undefined) return changeMidway(room, atPhase, Object.keys(pairs), because);
    if (Object.keys(pairs).length === 0)
      return refused("not-understood", { code: "pair-wanted", key: "key", usage });

    const read = readFacts("pool", pairs, usage, room);
    return "outcome" in read
      ? read.outcome
      : storeFacts(room, { on: "pool", name: room.pool.name }, read, because);
  },
});

/** A pool that is kept, or asked to be, has users on both sides. */
const stays = ({ pool }: PoolRoom): boolean =>
  standstill(pool.life) === "keeping" || standstill(pool.life) === "kept";

/** Where a pool is to be taken up is a matter of its approvers, and said alone. */
function changeMidway(
  room: PoolRoom,
  atPhase: string,
  [other]: readonly string[],
  because: string | undefined,
): Outcome {
  const alone = "pool change <pool> at-phase=N because …";
  if (other !== undefined)
    return refused("not-understood", { code: "unknown-key", key: other, keys: ["at-phase"], usage: alone });

  const midway = readMidway(room, atPhase, because, alone);
  return "outcome" in midway ? midway.outcome : askAdoption(room, midway);
}

export const poolRemove = command({
  verb: "pool remove",
  synonyms: ["remove pool", "pool delete"],
  on: "pool",
  who: "engineer",
  usage: "pool remove <pool> because …",
  about: "takes a pool out, before its first guarded task or when it was rolled back",
  words: [{ name: "pool" }],
  pairs: [],
  text: ["because"],
  textRequired: "because",
  block: false,
  changes: true,
  decide: ({ because }, room): Outcome => {
    const { pool, path } = room;
    const stage = wayBack(pool.life);
    if (stage && stage !== "back") return onItsWayBack(stage);

    if (stays(room)) return standsStill(room) as Outcome;

    const guarded = path.phases
      .flatMap(({ tasks }) => tasks)
      .filter((task) => task.guarded && task.scope === "pool");
    const started =
      Object.keys(pool.leaves).length > 0 || guarded.some(({ number }) => pool.tasks[number] !== undefined);
    if (stage !== "back" && (started || pool.moves.length > 0))
      return refused("not-understood", { code: "already-started", pool: labelFor(room) });

    return changed([ofPool(pool.name as Fqdn, { type: "poolRemoved", because: because ?? "" })]);
  },
});
