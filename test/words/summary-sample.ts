import { PersonId } from "../../src/facts/ids";
import type { ReportOf } from "../../src/words/voice";

const [ana, bo, cy] = ["p-1", "p-2", "p-3"].map((id) => PersonId.parse(id)) as [PersonId, PersonId, PersonId];
const at = Date.UTC(2026, 10, 27, 8, 0);
const ago = (hours: number): number => at - hours * 3_600_000;
const none = { count: 0, first: [] } as const;

/** A summary with something of everything that it can tell. */
export const summary: ReportOf<"summary"> = {
  kind: "summary",
  migration: "Contoso",
  from: "lync2010",
  to: "lync2013",
  scope: { site: "Munich West" },
  at,
  zone: "Europe/Berlin",
  occasion: "daily",
  daily: { day: "2026-11-27", missed: { from: "2026-11-25", count: 2 } },
  next: null,
  pools: 60,
  waiting: {
    gates: {
      count: 12,
      first: [
        {
          pool: "pool01",
          gate: "phase",
          phase: 3,
          askedBy: ana,
          since: ago(52),
          missing: [{ group: "security", count: 1, could: [bo, cy] }],
        },
        {
          pool: "pool02",
          gate: "waive:pilot-has-soaked",
          phase: 4,
          askedBy: ana,
          since: ago(3),
          missing: [{ group: "any", count: 2, could: [] }],
        },
      ],
    },
    questions: {
      count: 1,
      first: [{ pool: "pool03", about: "services-started", to: null, since: ago(5), try: "ask pool03" }],
    },
    failures: {
      count: 2,
      first: [
        { pool: "pool04", site: null, checkpoint: "clients-communicate", because: "calls drop" },
        { pool: null, site: "Munich West", checkpoint: "sites-administrable", because: "no shell" },
      ],
    },
    deeds: { count: 1, first: [{ pool: "pool05", task: "4.3", by: bo, since: ago(30) }] },
    rollbacks: { count: 1, first: [{ pool: "pool06", since: ago(9) }] },
    held: { count: 1, first: [{ pool: "pool07", since: ago(80) }] },
  },
  changes: {
    since: ago(72),
    passed: {
      count: 7,
      first: [
        { pool: "pool08", phase: 4, last: false },
        { pool: "pool09", phase: 8, last: true },
      ],
    },
    moved: 420,
    back: 30,
    failed: {
      count: 3,
      first: [{ pool: "pool04", site: null, checkpoint: "clients-communicate", because: "calls drop" }],
    },
    withoutLeave: { count: 1, first: [{ pool: "pool05", task: "4.3" }] },
    gatesEnded: { count: 1, first: [{ pool: "pool10", gate: "phase", phase: 2, how: "expired" }] },
    others: { taskDone: 31, poolHeld: 1, somethingNew: 2 },
    refusals: {
      count: 5,
      byRule: [
        ["tasks-are-done", 4],
        ["pilot-has-soaked", 1],
      ],
    },
  },
  standing: {
    phases: [
      { number: 1, title: "Plan", pools: 12 },
      { number: 2, title: "Prepare", pools: 0 },
      { number: 3, title: "Deploy", pools: 40 },
    ],
    before: 2,
    completed: 5,
    kept: 1,
    users: { all: 12_000, left: 8_900, moved: 3_100 },
    ledger: [
      { key: "contacts-left", most: 1200, left: 300, pools: 14 },
      { key: "response-groups-left", most: 8, left: 0, pools: 0 },
    ],
  },
  exceptions: {
    contradictions: { count: 1, first: [{ of: "pool01", keys: ["users", "sql"] }] },
    stuck: {
      count: 2,
      first: [
        { pool: "pool11", phase: 3, since: ago(40 * 24), usual: 6 * 86_400_000 },
        { pool: "pool12", phase: 1, since: ago(60 * 24), usual: null },
      ],
    },
    overdue: { count: 1, first: [{ pool: "pool13", due: "2026-11-15", days: 12 }] },
    slipped: { count: 1, first: [{ pool: "pool14", due: "2026-12-01", first: "2026-11-01" }] },
    nextDue: { pool: "pool14", due: "2026-12-01" },
    unowned: { count: 9, first: ["pool01", "pool02"] },
    waivers: {
      count: 1,
      first: [{ pool: "pool02", rule: "sql-server-is-separate", until: at + 86_400_000 }],
    },
    solo: [{ phase: null, site: null, pool: null }],
    shortSoaks: [{ phase: 4, site: null, pool: "pool02", soak: 86_400_000 }],
  },
  head: { seq: 1234, hash: "ab".repeat(32) },
};

/** The same on a day on which nothing changed. */
export const quiet: ReportOf<"summary"> = {
  ...summary,
  daily: { day: "2026-11-27", missed: null },
  changes: {
    since: ago(24),
    ...{ passed: none, moved: 0, back: 0, failed: none, withoutLeave: none, gatesEnded: none },
    others: {},
    refusals: { count: 0, byRule: [] },
  },
};
