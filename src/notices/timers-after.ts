import { silenceOf } from "../commands/gates/silence";
import type { GateName } from "../facts/gates";
import type { Fqdn, Instant, LogId } from "../facts/ids";
import { nextRun } from "../facts/schedule";
import { silenceFor } from "../machines/case/policy-of";
import type { MigrationEvent } from "../machines/events/events";
import type { Policy } from "../machines/events/policy";
import { type ForestPart, gateKey, type OpenGate } from "../machines/forest/forest-part";
import type { Happened } from "../machines/stored-event";

/** Something that time brings about by itself. A timer only wakes: what is done is decided by how things stand then. */
export type Alarm =
  /** A conversation's daily summary. */
  | { readonly kind: "summary"; readonly log: LogId; readonly conversation: string }
  /** A gate that may have stayed unanswered. */
  | {
      readonly kind: "gate";
      readonly log: LogId;
      readonly pool: Fqdn;
      readonly gate: GateName;
      readonly round: number;
    }
  /** Every open gate, after the policy of silence was changed. */
  | { readonly kind: "gates"; readonly log: LogId };

export type Timer = {
  readonly key: string;
  readonly due: Instant;
  readonly kind: Alarm["kind"];
  readonly payload: string;
};

/** The timers that steps set. Most set none. */
export function timersAfter(
  log: LogId,
  forest: ForestPart,
  events: readonly Happened<MigrationEvent>[],
  now: Instant,
): readonly Timer[] {
  return events.flatMap(({ event, pool }): readonly Timer[] => {
    switch (event.type) {
      case "summaryScheduled": {
        const due = nextRun({ at: event.at, zone: event.zone, days: event.days }, now).at;
        return [timer({ kind: "summary", log, conversation: event.conversation }, due)];
      }
      case "gateAsked": {
        const open = forest.openGates.get(gateKey(pool ?? "", event.gate));
        return open ? gateTimer(log, forest, open, now) : [];
      }
      case "policySet":
        return speaksOfSilence(event.policy) ? [timer({ kind: "gates", log }, now)] : [];
      default:
        return [];
    }
  });
}

/** The timer of an open gate: none where the policy says nothing of silence there. */
export function gateTimer(
  log: LogId,
  forest: ForestPart,
  { pool, gate, phase, round, at: askedAt }: OpenGate,
  now: Instant,
): readonly Timer[] {
  const silence = silenceFor(forest, { pool, site: forest.pools.get(pool)?.site ?? "", phase });
  const { due, next } = silenceOf({ askedAt }, silence, now);
  const at = due.length > 0 ? now : next;
  return at === null ? [] : [timer({ kind: "gate", log, pool, gate, round }, at)];
}

/** One timer for each thing that is waited for: set anew, it takes the place of what was set before. */
export const timer = (alarm: Alarm, due: Instant): Timer => ({
  key: keyOf(alarm),
  due,
  kind: alarm.kind,
  payload: JSON.stringify(alarm),
});

function keyOf(alarm: Alarm): string {
  switch (alarm.kind) {
    case "summary":
      return `summary:${alarm.log}:${alarm.conversation}`;
    case "gate":
      return `gate:${alarm.log}:${alarm.pool}:${alarm.gate}`;
    case "gates":
      return `gates:${alarm.log}`;
  }
}

const speaksOfSilence = (policy: Policy): boolean =>
  (["remind", "escalate", "expire", "zone", "hours", "days"] as const).some(
    (key) => policy[key] !== undefined,
  );
