import { phaseOf, standstill, wayBack } from "../../machines/lifecycle";
import { obstacles } from "../../rules/judge";
import { command } from "../command";
import { imagine } from "../imagine";
import { changed, nothing, type Outcome, ofPool, refusedBy } from "../outcome";
import { onItsWayBack } from "../rollback/undo-step";
import { judged, labelFor } from "../room";
import { askGate, overtakenBy } from "./ask-gate";
import { standsStill } from "./standstill";

export const keep = command({
  verb: "keep",
  synonyms: ["stay", "keep in coexistence"],
  on: "pool",
  who: "engineer",
  usage: "keep <pool> because …",
  about: "asks approvers to let a pool stay in coexistence, for users who need what the new version dropped",
  words: [{ name: "pool" }],
  pairs: [],
  text: ["because"],
  textRequired: "because",
  block: false,
  changes: true,
  decide: ({ because }, room): Outcome => {
    const { pool, path } = room;
    const label = labelFor(room);
    if (pool.kept && standstill(pool.life) === "kept") {
      const { by, agreedAt: at, because: why } = pool.kept;
      return nothing({ code: "kept", pool: label, by, at, because: why });
    }
    const still = standsStill(room);
    if (still) return still;
    const stage = wayBack(pool.life);
    if (stage) return onItsWayBack(stage);
    if (phaseOf(path, pool.life) > path.phases.length)
      return nothing({ code: "completed", pool: label, at: pool.enteredAt });

    const against = obstacles(judged(room, { kind: "keep-pool" }));
    if (against.length > 0) return refusedBy(against);

    const voided = overtakenBy(room, "kept-pools-have-a-reason");
    const asked = [...voided, ofPool(pool.name, { type: "keepAsked", because: because ?? "" })];
    return changed([...asked, askGate(imagine(room, asked), "kept")]);
  },
});
