import { render } from "../../src/cards/render";
import { say } from "../../src/words/say";
import type { ReportOf } from "../../src/words/voice";
import { nameOf, said } from "./said-samples";
import { quiet, summary } from "./summary-sample";

const lines = (report: ReportOf<"summary">): readonly string[] =>
  say(said({ kind: "told", report }), nameOf).split("\n");

test("a summary says what waits first, then what changed, how things stand, what is out of the ordinary", () => {
  expect(lines(summary)).toEqual([
    "Summary of Contoso, site Munich West, Friday 2026-11-27 (Lync Server 2010 to Lync Server 2013).",
    "It stands for 2 more days too, from 2026-11-25 on, when none could be sent.",
    "Waits for somebody:",
    "  pool01 waits for approval to leave phase 3 since 2d 4h, missing 1 of security – Bo Lind or Cy Moe could give it. Vote: approve pool01",
    "  pool02 waits for approval to have pilot-has-soaked waived since 3h, missing 2 of any group – nobody could give it. Vote: approve pool02 gate=waive:pilot-has-soaked",
    "  and 10 more open gates: status",
    "  pool05: task 4.3 was done without leave by Bo Lind 1d 6h ago, and waits for an approver to see it: approve pool05 gate=without-leave",
    "  pool06 is asked to go back since 9h, and waits for its consequences to be acknowledged: acknowledge pool06",
    "  pool04: checkpoint clients-communicate failed and does not stand again. Reason: calls drop. Put again: ask pool04",
    "  site Munich West: checkpoint sites-administrable failed and does not stand again. Reason: no shell.",
    "  pool03: services-started was asked 5h ago and has no answer. Put again: ask pool03",
    "  pool07 is held since 3d. Why: status pool07 · to go on: release pool07",
    "Changed since 2026-11-24 09:00:",
    "  Phases passed: pool08 phase 4, pool09 the last, 8 and 5 more.",
    "  Users moved: 420, and 30 back; 3100 of 12000 so far.",
    "  Refused: 5 steps, by tasks-are-done 4, pilot-has-soaked 1.",
    "  Checkpoint clients-communicate failed for pool04. Reason: calls drop.",
    "  and 2 more failed checkpoints.",
    "  Done without leave: pool05 task 4.3.",
    "  Gates that did not open: pool10, gate of phase 2 (expired).",
    "  31 tasks done, 1 pool held, 2 other entries.",
    "60 pools by phase: not begun 2 · 1 Plan: 12 · 3 Deploy: 40 · completed 5 · kept 1.",
    "Users: 8900 of 12000 left on legacy pools, 3100 moved.",
    "Still to be emptied (at most → now): non-user contact objects 1200 → 300 on 14 pools; response groups 8 → 0.",
    "Facts that contradict each other: pool01 (users, sql). What each rests on: why <pool>",
    "Long in their phase (2): pool11 in phase 3 for 40d (others there: 6d) and pool12 in phase 1 for 60d.",
    "Past their day: pool13 since 2026-11-15 (12 days).",
    "Put off: pool14 from 2026-11-01 to 2026-12-01.",
    "Due next: pool14 on 2026-12-01.",
    "Without an owner (9): pool01, pool02 and 7 more. To name one: set <pool> owner=…",
    "Waived: sql-server-is-separate for pool02 until 2026-11-28 08:00 UTC.",
    "Separation is solo for every gate: one person may ask for a gate and approve it.",
    "The pilot soaks less than the usual 7d: 1d for phase 4, pool pool02.",
    `Record: entry 1234, head of the chain ${"ab".repeat(32)}.`,
    "More: status · status <pool> · mine · history <pool>",
  ]);
});

test("where nothing changed it is one line, with what waits and what is said every day", () => {
  const [only = "", second] = lines(quiet);
  expect(second).toBeUndefined();
  expect(only).toMatch(
    /^Summary of Contoso, site Munich West, Friday 2026-11-27: nothing changed since 2026-11-26 09:00\. Waiting: pool01 for approval/,
  );
  for (const part of ["15 more", "Waived: sql-server", "Separation is solo", "soaks less", "ab".repeat(32)])
    expect(only).toContain(part);
});

test("asked for, it is told at length whatever changed", () => {
  expect(lines({ ...quiet, occasion: "now", daily: null }).length).toBeGreaterThan(15);
  expect(lines({ ...quiet, occasion: "preview", daily: null, next: quiet.at + 86_400_000 }).join()).toMatch(
    /^Preview of the summary of .*The next one comes on Saturday 2026-11-28 at 09:00 Europe\/Berlin \(08:00 UTC\)/,
  );
});

test("its card draws the pools by phase, and says the same where none is drawn", () => {
  const { card } = render(said({ kind: "told", report: summary }), nameOf, () => undefined);
  const { body } = card as { body: { type: string; data?: unknown; fallback?: { text: string } }[] };
  const chart = body.find(({ type }) => type === "Chart.HorizontalBar");
  expect(chart?.data).toEqual([
    { x: "1 Plan", y: 12 },
    { x: "3 Deploy", y: 40 },
    { x: "Completed", y: 5 },
    { x: "Kept", y: 1 },
  ]);
  expect(chart?.fallback?.text).toContain("Deploy: 40");
  expect(JSON.stringify(card)).toContain("Separation is solo");
});

test("however long names and reasons are, text and card stay under 25 KB together", () => {
  const long = "ü".repeat(240);
  const many = <T>(item: T) => ({ count: 9000, first: Array.from({ length: 8 }, () => item) });
  const { waiting, changes, exceptions } = summary;
  const [gate, failure] = [waiting.gates.first[0], waiting.failures.first[0]];
  const huge = {
    ...summary,
    migration: long,
    waiting: {
      ...waiting,
      gates: many({ ...gate, pool: long }),
      failures: many({ ...failure, pool: long, because: long }),
      deeds: many({ ...waiting.deeds.first[0], pool: long }),
    },
    changes: { ...changes, passed: many({ pool: long, phase: 1, last: false }) },
    exceptions: {
      ...exceptions,
      unowned: many(long),
      stuck: many({ ...exceptions.stuck.first[0], pool: long }),
    },
  } as unknown as ReportOf<"summary">;
  const { text, card } = render(
    said({ kind: "told", report: huge }),
    () => long,
    () => undefined,
  );
  expect(text).toContain("more lines");
  expect(Buffer.byteLength(JSON.stringify({ text, card }))).toBeLessThan(25_000);
});
