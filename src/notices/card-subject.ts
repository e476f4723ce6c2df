import { createHash } from "node:crypto";
import type { Asking } from "../commands/reports/asking";
import type { GateView } from "../commands/reports/gate";
import type { Said } from "./notice";

/** What a card with buttons is about: one asking of a gate or of a checkpoint. Its buttons carry the same. */
export type CardSubject = {
  readonly migration: string;
  readonly pool: string;
  /** `gate:phase`, `checkpoint:services-started`, or `checkpoint:sites-administrable@munich` with the site by its key. */
  readonly subject: string;
  readonly round: number;
};

/** A subject as the store finds it again. */
export const subjectKey = ({ migration, pool, subject, round }: CardSubject): string =>
  JSON.stringify([migration, pool, subject, round]);

/** Reads it back. Throws when it is none. */
export function readSubject(key: string): CardSubject {
  const [migration, pool, subject, round] = JSON.parse(key) as unknown[];
  if (typeof migration !== "string" || typeof pool !== "string" || typeof subject !== "string")
    throw new Error(`${key.slice(0, 100)} is no subject of a card.`);

  return { migration, pool, subject, round: Number(round) };
}

/** The card that a notice shows: its subject, and a digest by which two states of it are told apart. */
export function shownBy({ notice }: Said): { readonly subject: string; readonly shown: string } | null {
  switch (notice.kind) {
    case "waiting":
    case "gate-asked":
    case "gate-reminded":
    case "gate-escalated":
      return ofGate(notice.gate);
    case "recorded":
    case "question":
      return notice.asking && ofAsking(notice.asking);
    case "told":
      return notice.report.kind === "gate"
        ? ofGate(notice.report)
        : notice.report.kind === "asking-checkpoint"
          ? ofAsking(notice.report)
          : null;
    case "several":
    case "refused":
    case "nothing":
    case "faulted":
    case "store-lost":
    case "introduced":
    case "gate-ended":
    case "deeds-told":
    case "member-left":
    case "thread-opened":
    case "card-over":
      return null;
  }
}

/** A digest of anything that can be told apart by its JSON. */
export const digestOfShown = (shown: unknown): string =>
  createHash("sha256").update(JSON.stringify(shown)).digest("base64url").slice(0, 16);

const ofGate = (gate: GateView) => ({
  subject: subjectKey({
    migration: gate.migration,
    pool: gate.poolId,
    subject: `gate:${gate.gate}`,
    round: gate.round,
  }),
  shown: digestOfShown(whatMoves(gate)),
});

/** What votes and roles move. What only the clock moves, such as an age in a warning, is no reason to change a card. */
const whatMoves = ({ given, missing, barred, solo, askedBy, askedAt }: GateView) => [
  given,
  missing,
  barred,
  solo,
  askedBy,
  askedAt,
];

const ofAsking = (asking: Asking) =>
  asking.kind === "asking-checkpoint"
    ? {
        subject: subjectKey({
          migration: asking.migration,
          pool: asking.poolId,
          subject: checkpointSubject(asking.checkpoint, asking.site),
          round: asking.round,
        }),
        shown: digestOfShown([asking.statement, asking.evidence]),
      }
    : null;

/** A checkpoint as a card names it; the site by name or key. */
export const checkpointSubject = (checkpoint: string, site: string | null): string =>
  `checkpoint:${checkpoint}${site === null ? "" : `@${site.trim().toLowerCase()}`}`;
