import { hasTarget } from "../../facts/versions";
import { labelOf } from "../../machines/case/build-case";
import { checkpointCases } from "../../machines/case/checkpoint-case";
import { policyFor } from "../../machines/case/policy-of";
import { isFromOutput, shownFor } from "../../machines/case/shown";
import { type Subject, subjectKey } from "../../machines/case/subject-key";
import { recordOf } from "../../machines/case/task-case";
import { usersLeftOfEntry } from "../../machines/forest/forest-part";
import { isAsked, phaseOf, standstill, wayBack } from "../../machines/lifecycle";
import { isInForce, siteOf, usersLeftOf } from "../../machines/pool/pool-part";
import { pathOfPool } from "../../paths/catalogue";
import { command } from "../command";
import { deedsWithoutLeave } from "../gates/deeds";
import { adoptionOf, gatesBeside, gateView, keepingOf, waiversIn } from "../gates/gate-view";
import { type Outcome, told } from "../outcome";
import type { MigrationStatus, PoolStatus } from "../reports/status";
import { caseOf, labelFor, type MigrationRoom, type PoolRoom, withPool } from "../room";
import { ledgerLines } from "./ledger-lines";

export const status = command({
  verb: "status",
  synonyms: ["where", "state", "show"],
  on: "migration",
  who: "all",
  usage: "status [pool]",
  about: "where the migration or a pool stands",
  words: [{ name: "pool", optional: true, selector: true }],
  pairs: [],
  text: [],
  block: false,
  changes: false,
  poolNamed: ({ words }) => words.pool,
  decide: ({ words }, room): Outcome =>
    words.pool === undefined || !room.pool
      ? told(migrationStatus(room))
      : told(poolStatus(withPool(room, room.pool))),
});

/** How many pools and waivers a status without a name lists; the rest are counted. */
const listed = 20;

function migrationStatus({ forest, path, now }: MigrationRoom): MigrationStatus {
  const pools = [...forest.pools.take(listed)].map(([name, entry]) => ({
    name: labelOf(forest, name),
    phase: entry.phase,
    standing: standingOf(entry.life, entry.phase, pathOfPool(path, entry.companion).phases.length),
    usersLeft: usersLeftOfEntry(entry),
    users: entry.users,
    site: forest.sites.get(entry.site)?.name ?? entry.site,
  }));
  const waivers = [...forest.waivers.values()].filter((waiver) => isInForce(waiver, now));
  return {
    kind: "migration-status",
    name: forest.name,
    from: forest.from,
    to: forest.to,
    path: path.id,
    phases: path.phases.map(({ number, title }) => ({ number, title, pools: forest.phases[number] ?? 0 })),
    completed: forest.phases[path.phases.length + 1] ?? 0,
    kept: forest.phases[path.phases.length + 2] ?? 0,
    waivers: waivers
      .slice(0, listed)
      .map(({ pool, rule, until }) => ({ pool: labelOf(forest, pool), rule, until })),
    moreWaivers: Math.max(0, waivers.length - listed),
    pools,
    more: forest.pools.size - pools.length,
    usersLeft: path.waves ? forest.usersLeft : null,
    gates: [...forest.openGates.values()].map(({ pool, gate, phase, askedBy: by, at }) => ({
      pool: labelOf(forest, pool),
      gate,
      phase,
      by,
      at,
    })),
    solo: policyFor(forest, { pool: "", site: "", phase: 0 }).separation === "solo",
  };
}

function standingOf(
  life: Parameters<typeof isAsked>[0],
  phase: number,
  phases: number,
): PoolStatus["standing"] {
  const still = standstill(life);
  if (still) return still;
  const back = wayBack(life);
  if (back) return back === "back" ? "back" : "going-back";
  if (life.state === "held") return "held";
  if (phase > phases) return "completed";
  return isAsked(life) ? "asked" : "working";
}

/** How much of a checkpoint output shows, once somebody gave some. */
function pointsShown(room: PoolRoom, subject: Subject): PoolStatus["checkpoints"][number]["shown"] {
  if (!room.pool.evidence[subjectKey(subject)]) return null;

  const phase = phaseOf(room.path, room.pool.life);
  const { evidenceAge } = policyFor(room.forest, { pool: room.pool.name, site: siteOf(room.pool), phase });
  const shown = shownFor(room, subject, room.now, evidenceAge);
  if (!shown) return null;
  const points = shown.items.filter((item) => item.state === "pass" && isFromOutput(item)).length;
  return { points, of: shown.items.filter(({ state }) => state !== "unused").length };
}

function poolStatus(room: PoolRoom): PoolStatus {
  const { pool, path, forest } = room;
  const phase = phaseOf(path, pool.life);
  const facts = caseOf(room, { kind: "leave-phase", phase });
  const question = Object.values(forest.questions).find(
    (asked) => "pool" in asked.question && asked.question.pool === pool.name,
  );
  return {
    kind: "pool-status",
    pool: labelFor(room),
    fqdn: pool.name,
    site: forest.sites.get(siteOf(pool))?.name ?? siteOf(pool),
    target: pool.target,
    hasTarget: hasTarget(forest),
    phase,
    phases: path.phases.length,
    title: path.phases[phase - 1]?.title ?? "",
    standing: standingOf(pool.life, phase, path.phases.length),
    enteredAt: pool.enteredAt,
    held: pool.held,
    users: Number(pool.facts.users?.value ?? 0),
    usersLeft: usersLeftOf(pool),
    waves: path.waves && (facts.pool?.waves ?? { test: 0, pilot: 0, rest: 0 }),
    tasks: (path.phases[phase - 1]?.tasks ?? []).map((task) => {
      const record = recordOf(forest, pool, task);
      const applies = facts.pool?.tasks.find(({ number }) => number === task.number)?.applies;
      const state =
        record?.state ??
        (applies === false ? "does not apply" : pool.leaves[task.number] ? "has leave" : "open");
      return {
        number: task.number,
        title: task.title,
        state,
        by: record?.by ?? null,
        at: record?.at ?? null,
        because: record?.because ?? null,
      };
    }),
    checkpoints: checkpointCases(path, forest, pool)
      .filter((one) => one.phase <= phase)
      .map(({ id, site, state, by, at, because }) => ({
        id,
        site: site ? (forest.sites.get(site)?.name ?? site) : null,
        state,
        by: by ?? null,
        at: at ?? null,
        because: because ?? null,
        shown: pointsShown(room, { kind: "checkpoint", checkpoint: id, site: site ?? null }),
      })),
    ledger: ledgerLines(room),
    gate: gateView(room) ?? null,
    beside: gatesBeside(room),
    waivers: waiversIn(room),
    adopted: adoptionOf(room),
    adoption: pool.adoption,
    kept: keepingOf(room),
    contradictions: facts.pool?.contradictions ?? [],
    deedsWithoutLeave: deedsWithoutLeave(room).map(({ task }) => task.number),
    question: question?.question.kind === "checkpoint" ? question.question.checkpoint : null,
  };
}
