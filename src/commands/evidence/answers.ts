import { policyFor } from "../../machines/case/policy-of";
import { siteOf } from "../../machines/pool/pool-part";
import { type Outcome, refused } from "../outcome";
import { labelFor, type PoolRoom } from "../room";
import type { NoEvidence } from "./no-evidence";
import { wordFor } from "./sheet";
import type { Named } from "./subject-named";

/** How long evidence counts for what it is given for. */
export const evidenceAgeOf = (room: PoolRoom, { checkpoint, task }: Named): number =>
  policyFor(room.forest, {
    pool: room.pool.name,
    site: siteOf(room.pool),
    phase: checkpoint?.phase ?? Number(task?.number.split(".")[0] ?? 1),
  }).evidenceAge;

/** The answer for a text that shows nothing here. */
export const noEvidence = (room: PoolRoom, { subject }: Named, problem: NoEvidence): Outcome =>
  refused(problem.is === "too-old" || problem.is === "collector" ? "stale" : "not-understood", {
    code: "no-evidence",
    pool: labelFor(room),
    about: wordFor(subject),
    site: subject.kind === "checkpoint" ? subject.site : null,
    problem,
  });
