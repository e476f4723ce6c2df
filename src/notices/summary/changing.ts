import type { Changes } from "../../commands/summary/summary";
import type { MigrationEvent } from "../../machines/events/events";
import type { ForestPart, Scope } from "../../machines/forest/forest-part";
import { type EventRow, readMigrationRow } from "../../machines/stored-event";
import { keep, keeping } from "./few";
import { scopeFinder, scopeKey } from "./scopes";

/** What a stretch of a log changed for the pools of a scope. */
export type Changed = ReturnType<typeof unchanged>;

const unchanged = () => ({
  passed: keeping<Changes["passed"]["first"][number]>(),
  moved: 0,
  back: 0,
  failed: keeping<Changes["failed"]["first"][number]>(),
  withoutLeave: keeping<Changes["withoutLeave"]["first"][number]>(),
  gatesEnded: keeping<Changes["gatesEnded"]["first"][number]>(),
  others: {} as Record<string, number>,
  refusals: 0,
  byRule: new Map<string, number>(),
});

type Refused = { readonly pool: string | null; readonly findings: string };

/** Collects what changed for many scopes at once, row by row. Of most rows only the type is looked at. */
export function changing(forest: ForestPart, scopes: readonly Scope[]) {
  const changes = new Map(scopes.map((scope) => [scope, unchanged()]));
  const scopesOf = scopeFinder(forest, scopes);
  const at = (pool: string | null): readonly Changed[] =>
    scopesOf(pool).flatMap((scope) => changes.get(scope) ?? []);

  return {
    found: new Map([...changes].map(([scope, changed]) => [scopeKey(scope), changed])) as ReadonlyMap<
      string,
      Changed
    >,
    event: (row: EventRow): void => {
      if (untold.has(row.type)) return;
      const changed = at(row.pool);
      if (changed.length === 0) return;
      if (!read.has(row.type)) count(changed, row.type);
      else {
        const { event, pool } = readMigrationRow(row);
        for (const one of changed) note(one, event, pool ?? "");
      }
    },
    refusal: ({ pool, findings }: Refused): void => {
      const rules = [...new Set((JSON.parse(findings) as { rule: string }[]).map(({ rule }) => rule))];
      if (rules.every((rule) => slips.has(rule))) return;
      for (const one of at(pool)) {
        one.refusals++;
        for (const rule of rules) one.byRule.set(rule, (one.byRule.get(rule) ?? 0) + 1);
      }
    },
  };
}

/** Mistyped words, names of nothing and late clicks are on record, and are no steps that somebody was kept from. */
const slips = new Set(["not-understood", "not-found", "stale"]);

/** Whether nothing happened that a summary tells of. */
export const isQuiet = ({
  passed,
  moved,
  back,
  failed,
  withoutLeave,
  gatesEnded,
  others,
  refusals,
}: Changes) =>
  passed.count + moved + back + failed.count + withoutLeave.count + gatesEnded.count + refusals.count === 0 &&
  Object.keys(others).length === 0;

function note(changed: Changed, event: MigrationEvent, pool: string): void {
  switch (event.type) {
    case "phasePassed":
      keep(changed.passed, { pool, phase: event.phase, last: event.phase === event.of });
      break;
    case "usersMoved":
      changed[event.back ? "back" : "moved"] += event.count;
      break;
    case "checkpointFailed": {
      const { checkpoint, site, because } = event;
      keep(changed.failed, { pool, site, checkpoint, because });
      break;
    }
    case "taskDone":
      if (event.leave) count([changed], event.type);
      else keep(changed.withoutLeave, { pool, task: event.task });
      break;
    case "gateRejected":
    case "gateExpired":
    case "gateVoided":
    case "gateWithdrawn": {
      const { gate, phase } = event;
      keep(changed.gatesEnded, { pool, gate, phase, how: ends[event.type] });
      break;
    }
  }
}

function count(changed: readonly Changed[], type: string): void {
  for (const { others } of changed) others[type] = (others[type] ?? 0) + 1;
}

const ends = {
  gateRejected: "rejected",
  gateExpired: "expired",
  gateVoided: "voided",
  gateWithdrawn: "withdrawn",
} as const;

/** What only keeps a conversation or this summary going. */
const untold = new Set([
  "questionPut",
  "questionClosed",
  "summaryScheduled",
  "summaryStopped",
  "gateReminded",
  "gateEscalated",
]);

/** What is told of with its values. */
const read = new Set([
  "phasePassed",
  "usersMoved",
  "checkpointFailed",
  "taskDone",
  "gateRejected",
  "gateExpired",
  "gateVoided",
  "gateWithdrawn",
]);
