import { parseDuration } from "../../facts/duration";
import { waiverGate } from "../../facts/gates";
import type { Instant } from "../../facts/ids";
import { readDate } from "../../facts/values";
import { phaseOf, wayBack } from "../../machines/lifecycle";
import { isInForce } from "../../machines/pool/pool-part";
import { ruleCatalogue } from "../../rules/catalogue";
import { obstacles } from "../../rules/judge";
import { command } from "../command";
import { nearest } from "../grammar/nearest";
import { imagine } from "../imagine";
import { changed, nothing, type Outcome, ofPool, refused, refusedBy } from "../outcome";
import { onItsWayBack } from "../rollback/undo-step";
import { judged, labelFor, type PoolRoom } from "../room";
import { askGate } from "./ask-gate";
import { standsStill } from "./standstill";

const usage = "waive <pool> <rule> until=<date|duration> because …";

export const waive = command({
  verb: "waive",
  synonyms: ["exempt"],
  on: "pool",
  who: "engineer",
  usage,
  about: "asks approvers to set a waivable rule aside for a pool until a day",
  words: [{ name: "pool" }, { name: "rule" }],
  pairs: ["until"],
  text: ["because"],
  textRequired: "because",
  block: false,
  changes: true,
  decide: ({ words, pairs, because }, room): Outcome => {
    const rule = (words.rule ?? "").trim().toLowerCase();
    const never = notWaivable(room, rule);
    if (never) return never;

    const until = pairs.until === undefined ? undefined : readUntil(pairs.until, room.now);
    if (pairs.until === undefined)
      return refused("not-understood", { code: "pair-wanted", key: "until", usage });
    if (until === undefined) {
      const takes = "a day such as 2026-12-31 or a duration such as 14d";
      return refused("not-understood", { code: "bad-value", key: "until", value: pairs.until, takes, usage });
    }
    return atRest(room) ?? stands(room, rule, until) ?? asked(room, rule, until, because ?? "");
  },
});

function notWaivable(room: PoolRoom, name: string): Outcome | undefined {
  const rule = ruleCatalogue.find(({ id }) => id === name);
  const pool = labelFor(room);
  if (rule?.class === "waivable") return undefined;
  if (rule)
    return refused("not-allowed", { code: "never-waived", pool, waived: rule.id, sources: rule.sources });

  const ids = ruleCatalogue.filter((each) => each.class === "waivable").map(({ id }) => id);
  const near = nearest(
    name,
    ruleCatalogue.map(({ id }) => id),
  );
  return refused("not-found", {
    code: "unknown-name",
    what: "rule",
    name,
    nearest: near.length > 0 ? near : ids,
    try: `why ${pool}`,
  });
}

/** The moment a waiver ends: so long from now, or with the end of a day, in UTC. */
function readUntil(text: string, now: Instant): Instant | undefined {
  const span = parseDuration(text);
  if (span !== undefined) return span > 0 ? now + span : undefined;

  const day = readDate(text);
  return day === undefined ? undefined : Date.parse(`${day}T00:00:00Z`) + 86_400_000;
}

/** A pool that does not go forward needs no rule set aside. */
function atRest(room: PoolRoom): Outcome | undefined {
  const { pool, path } = room;
  const still = standsStill(room);
  if (still) return still;
  const stage = wayBack(pool.life);
  if (stage) return onItsWayBack(stage);
  return phaseOf(path, pool.life) > path.phases.length
    ? nothing({ code: "completed", pool: labelFor(room), at: pool.enteredAt })
    : undefined;
}

function stands(room: PoolRoom, rule: string, until: Instant): Outcome | undefined {
  const { beside, waivers } = room.pool;
  const pool = labelFor(room);
  const open = beside[rule];
  if (open) return nothing({ code: "waiver-asked", pool, rule, by: open.askedBy, at: open.askedAt });

  const known = waivers[rule];
  return known && isInForce(known, room.now) && until <= known.until
    ? nothing({ code: "waiver-stands", pool, rule, until: known.until, votes: known.votes })
    : undefined;
}

function asked(room: PoolRoom, rule: string, until: Instant, because: string): Outcome {
  const against = obstacles(judged(room, { kind: "waive-rule", rule, until }));
  if (against.length > 0) return refusedBy(against);

  const wish = ofPool(room.pool.name, { type: "waiverAsked", rule, until, because });
  return changed([wish, askGate(imagine(room, [wish]), waiverGate(rule))]);
}
