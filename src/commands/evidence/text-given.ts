import type { Instant } from "../../facts/ids";
import { type Subject, subjectKey } from "../../machines/case/subject-key";
import type { EvidenceGiven } from "../../readers/evidence/given";
import type { PoolRoom } from "../room";
import type { NoEvidence } from "./no-evidence";

/** A text that was given as evidence: without its secrets, what it shows and when that was so, and who or what collected it. */
export type TextGiven = Pick<EvidenceGiven, "text" | "read"> & {
  readonly seenAt: Instant;
  readonly collected: { readonly nonce: string; readonly host: string } | null;
};

/** The text itself, or what a collector's block holds: that is taken once, for what it was made for, and while it is not
 * too old. A host's clock may be off by so much. */
export function textGiven(
  room: PoolRoom,
  subject: Subject,
  { text, read, collected }: EvidenceGiven,
  seenAt: Instant | undefined,
): TextGiven | NoEvidence {
  if (!collected) return { text, read, seenAt: seenAt ?? room.now, collected };
  if ("broken" in collected) return fault(collected.broken);

  const { nonce, host, utc } = collected;
  const known = room.pool.collectors[nonce];
  if (!known) return fault("unknown");
  if (known.usedAt !== null) return fault("used", known.about, known.usedAt);
  if (known.about !== subjectKey(subject)) return fault("elsewhere", known.about, known.at);
  if (room.now > known.until) return fault("over", known.about, known.until);

  const at = utc + room.house.clockShift;
  if (at < known.at - skew || at > room.now + skew) return fault("early", known.about, at);
  return { text, read, seenAt: Math.min(at, room.now), collected: { nonce, host } };
}

const skew = 15 * 60_000;

const fault = (
  why: Extract<NoEvidence, { is: "collector" }>["why"],
  about: string | null = null,
  at: Instant | null = null,
): NoEvidence => ({ is: "collector", why, about, at });
