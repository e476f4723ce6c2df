import type { Kept } from "../../facts/evidence/kept";
import { byWord } from "../../facts/fact";
import { subjectKey } from "../case/subject-key";
import type { MigrationEvent } from "../events/events";
import type { Logged } from "../stored-event";
import { type PoolPart, without } from "./pool-part";

/** What a pool keeps of evidence after an event. What was shown before a checkpoint was taken back is to be shown anew. */
export function evidenceAfter(
  pool: PoolPart,
  { event, actor: by, at, seq }: Logged<MigrationEvent>,
): Partial<PoolPart> {
  switch (event.type) {
    case "evidenceGiven":
      return given(pool, event, by, at, seq);
    case "collectorMade": {
      const made = { about: subjectKey(event.about), by, at, until: event.until, usedAt: null };
      return { collectors: { ...pool.collectors, [event.nonce]: made } };
    }
    case "checkpointReopened": {
      const key = subjectKey({ kind: "checkpoint", checkpoint: event.checkpoint, site: event.site });
      return { evidence: without(pool.evidence, key) };
    }
    default:
      return {};
  }
}

function given(
  pool: PoolPart,
  event: Extract<MigrationEvent, { type: "evidenceGiven" }>,
  by: PoolPart["texts"][string]["by"],
  at: number,
  seq: number,
): Partial<PoolPart> {
  const about = subjectKey(event.about);
  const { sha256, seenAt, collected } = event;
  const items = event.items.map(({ key, verdict, cmdlet, detail }): readonly [string, Kept] => {
    const source = sha256 === null ? byWord : ({ kind: "evidence", cmdlet: cmdlet ?? "", sha256 } as const);
    return [key, { verdict, by, at: seenAt, seq, source, detail }];
  });
  const collector = collected && pool.collectors[collected.nonce];
  return {
    evidence: { ...pool.evidence, [about]: { ...pool.evidence[about], ...Object.fromEntries(items) } },
    ...(sha256 === null ? {} : { texts: { ...pool.texts, [sha256]: { about, by, at } } }),
    ...(collected && collector
      ? { collectors: { ...pool.collectors, [collected.nonce]: { ...collector, usedAt: at } } }
      : {}),
  };
}
