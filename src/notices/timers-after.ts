import type { Instant, LogId } from "../facts/ids";
import { nextRun } from "../facts/schedule";
import type { MigrationEvent } from "../machines/events";
import type { ForestPart } from "../machines/forest/forest-part";
import type { Happened } from "../machines/stored-event";

/** Something that time brings about by itself. A timer only wakes: what is done is decided by how things stand then. */
export type Alarm =
  /** A conversation's daily summary. */
  { readonly kind: "summary"; readonly log: LogId; readonly conversation: string };

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
  return events.flatMap(({ event }) => {
    if (event.type !== "summaryScheduled") return [];

    const scheduled = forest.schedules[event.conversation];
    return scheduled
      ? [
          timer(
            { kind: "summary", log, conversation: event.conversation },
            nextRun(scheduled.schedule, now).at,
          ),
        ]
      : [];
  });
}

/** One timer for each thing that is waited for: set anew, it takes the place of what was set before. */
export const timer = (alarm: Alarm, due: Instant): Timer => ({
  key: keyOf(alarm),
  due,
  kind: alarm.kind,
  payload: JSON.stringify(alarm),
});

const keyOf = (alarm: Alarm): string => `summary:${alarm.log}:${alarm.conversation}`;
