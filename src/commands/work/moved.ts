import { Wave } from "../../facts/versions";
import { movedIn, usersLeftOf } from "../../machines/pool/pool-part";
import { obstacles } from "../../rules/judge";
import { command } from "../command";
import { imagine } from "../imagine";
import { changed, type Outcome, ofPool, refused, refusedBy } from "../outcome";
import { whenBack } from "../rollback/undo-step";
import { judged, labelFor, type PoolRoom } from "../room";
import { quotedIn } from "./already";

const usage = "moved <pool> <n> wave=test|pilot|rest [back] [because …]";

export const moved = command({
  verb: "moved",
  synonyms: ["users moved", "move"],
  on: "pool",
  who: "engineer",
  usage,
  about: "adds to the tally of users moved in a wave",
  words: [{ name: "pool" }, { name: "count" }, { name: "back", optional: true }],
  pairs: ["wave"],
  text: ["because"],
  block: false,
  changes: true,
  decide: ({ words, pairs, because }, room): Outcome => {
    const count = /^\d{1,7}$/.test(words.count ?? "") ? Number(words.count) : 0;
    if (count === 0)
      return refused("not-understood", {
        code: "bad-value",
        key: "n",
        value: words.count ?? "",
        takes: "a number above zero",
        usage,
      });

    const wave = Wave.safeParse(pairs.wave?.toLowerCase()).data;
    if (!wave) {
      const complaint =
        pairs.wave === undefined ? ({ code: "pair-wanted", key: "wave", usage } as const) : bad(pairs.wave);
      return refused("not-understood", complaint);
    }

    const back = words.back?.toLowerCase();
    if (back !== undefined && back !== "back")
      return refused("not-understood", {
        code: "bad-value",
        key: "back",
        value: words.back ?? "",
        takes: "the word back, or nothing",
        usage,
      });
    if (back) return movedBack(room, wave, count, because);

    const task = room.path.waves?.[wave];
    if (!task)
      return refused("not-understood", { code: "nobody-moves", pool: labelFor(room), path: room.path.title });

    const against = obstacles(judged(room, { kind: "move-users", wave, task, count, ...quotedIn(because) }));
    if (against.length > 0) return refusedBy(against);

    const left = usersLeftOf(room.pool);
    if (count > left)
      return refused("not-understood", { code: "too-many-moved", pool: labelFor(room), count, left });

    const why = because === undefined ? {} : { because };
    return changed([ofPool(room.pool.name, { type: "usersMoved", wave, count, ...why })]);
  },
});

/** Users of a wave are on the legacy pool again. Somebody has to have acknowledged what that costs. */
function movedBack(room: PoolRoom, wave: Wave, count: number, because: string | undefined): Outcome {
  const left = movedIn(room.pool, wave);
  const tooMany = { code: "too-many-back", pool: labelFor(room), count, left, wave } as const;
  if (left === 0) return refused("not-understood", tooMany);

  const against = obstacles(judged(room, { kind: "move-users-back", wave, count }));
  if (against.length > 0) return refusedBy(against);
  if (count > left) return refused("not-understood", tooMany);

  const why = because === undefined ? {} : { because };
  const moved = ofPool(room.pool.name, { type: "usersMoved", wave, count, back: true, ...why });
  return changed([moved, ...whenBack(imagine(room, [moved]))]);
}

const bad = (value: string) =>
  ({ code: "bad-value", key: "wave", value, takes: Wave.options.join("|"), usage }) as const;
