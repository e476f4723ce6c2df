import type { Case, CheckpointCase } from "../../facts/case";
import type { Duration } from "../../facts/duration";
import type { Instant, PersonId, SiteKey } from "../../facts/ids";
import { gateOf } from "../subject";
import { bindsOn, duesAt } from "./due-checkpoints";

type Kind = CheckpointCase["kind"];

type About = {
  readonly checkpoint: string;
  readonly statement: string;
  readonly site: SiteKey | undefined;
  readonly source: string;
};

export type CheckpointFound<K extends Kind> =
  | ({
      readonly verdict: "hold";
      readonly code: `${K}-checkpoint-open`;
      readonly openSince: CheckpointCase["openSince"];
    } & About)
  | ({
      readonly verdict: "hold";
      readonly code: `${K}-checkpoint-failed`;
      readonly because: string | undefined;
      readonly by: PersonId | undefined;
      readonly at: Instant | undefined;
    } & About)
  | ({
      readonly verdict: "hold";
      readonly code: `${K}-checkpoint-too-old`;
      readonly at: Instant;
      readonly evidenceAge: Duration;
    } & About);

/** What the checkpoints of one kind have against the step. Those of a site are told site by site. */
export function checkpointsAgainst<K extends Kind>(kind: K, facts: Case): readonly CheckpointFound<K>[] {
  const { pool, now } = facts;
  if (!pool) return [];

  return pool.checkpoints
    .filter((checkpoint) => checkpoint.kind === kind)
    .flatMap((checkpoint): readonly CheckpointFound<K>[] => {
      const { id, statement, site, source, state, openSince, because, by, at } = checkpoint;
      const about = { checkpoint: id, statement, site, source };
      const due = duesAt(checkpoint, facts, pool);
      if (state === "failed") {
        const code = `${kind}-checkpoint-failed` as const;
        const binds = due.length > 0 || bindsOn(checkpoint, facts, pool);
        return binds ? [{ verdict: "hold", code, because, by, at, ...about }] : [];
      }
      if (state === "open" || at === undefined) {
        const code = `${kind}-checkpoint-open` as const;
        const taken = openSince === "reopened" && facts.step.kind === "leave-phase";
        const binds = due.length > 0 || (taken && bindsOn(checkpoint, facts, pool));
        return binds ? [{ verdict: "hold", code, openSince, ...about }] : [];
      }
      if (!due.some(({ fresh }) => fresh) || now - at <= pool.evidenceAge) return [];

      const code = `${kind}-checkpoint-too-old` as const;
      return [{ verdict: "hold", code, at, evidenceAge: pool.evidenceAge, ...about }];
    });
}

/** What votes on a gate rest on: which checkpoints stand, in which round. */
export function checkpointsMaterial(kind: Kind, facts: Case): unknown {
  if (!facts.pool) return null;

  const until = gateOf(facts, facts.pool);
  return facts.pool.checkpoints
    .filter((checkpoint) => checkpoint.kind === kind && checkpoint.phase <= until)
    .map(({ id, site, round, state }) => ({ id, site: site ?? null, round, state }));
}
