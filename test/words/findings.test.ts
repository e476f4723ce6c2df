import type { AnyFinding } from "../../src/rules/catalogue";
import { ruleCatalogue } from "../../src/rules/catalogue";
import { sayViolation } from "../../src/words/findings";
import { bo, facts } from "../support/case";
import { samples } from "./samples";

const nameOf = (id: string): string => (id === bo ? "Bo Lind" : "Ana Ruiz");
const say = (code: AnyFinding["code"], differences: object = {}): string => {
  const { rule, finding } = samples[code];
  return sayViolation({
    violation: { rule, finding: { ...finding, ...differences } as AnyFinding },
    label: "pool01",
    nameOf,
  });
};

test.each(Object.keys(samples) as AnyFinding["code"][])(
  "%s is said in one line with source, fix and command",
  (code) => {
    const line = say(code);
    expect(line).toMatch(/^\[[a-z-]+\] \S.+[.!?…”] Source: \S.+\. Fix: \S.+\. Try: "[^" ][^"]*"$/);
    expect(line).not.toMatch(/undefined|NaN|\[object|\n|\.\.|`/);
  },
);

test("every rule has a sample", () => {
  const said = new Set(Object.values(samples).map(({ rule }) => rule));
  expect([...said].sort()).toEqual(ruleCatalogue.map(({ id }) => id).sort());
});

test.each<[AnyFinding["code"], object, string]>([
  [
    "task-open",
    {},
    '[tasks-are-done] Task 2.4 (Back up) is open, and gate 2 waits for it. Source: document.md. Fix: Do it and say so. Try: "done pool01 2.4"',
  ],
  [
    "pool-is-held",
    {},
    '[pool-is-not-held] pool01 is held by Bo Lind since 2026-11-20 12:00 UTC: change freeze. Source: our own rule. Fix: Settle the reason, then release the pool. Try: "release pool01"',
  ],
  [
    "consequences-not-acknowledged",
    {},
    '[rollback-is-acknowledged] Nobody has acknowledged what going back costs pool01: 55 users moved since 2026-11-20 12:00 UTC, meetings they scheduled with upgraded clients stop working, and those clients have to be downgraded. Source: migration-process.md (R-82). Fix: Read the consequences, then acknowledge them by name. Try: "acknowledge pool01"',
  ],
  [
    "no-way-back",
    {},
    '[rollback-is-possible] pool01 is past its point of no return: task 8.6.5 (Remove the pool) has leave or was done. From there only a backup leads back. Source: migration-process.md, remove-front-end-pool-or-standard-edition-server.md. Fix: Finish the removal, or restore from the backup of phase 2 outside of this bot. Try: "status pool01"',
  ],
  [
    "undo-later-first",
    {},
    '[rollback-goes-in-reverse] Task 3.3 is undone later: steps go back in reverse, and 4.3 (Move a user) comes first. Source: back-up-systems-and-data.md. Fix: Undo 4.3, then say so. Try: "done pool01 4.3"',
  ],
])("%s reads exactly so", (code, differences, line) => {
  expect(say(code, differences)).toBe(line);
});

test.each<[string, AnyFinding["code"], object, string]>([
  [
    "the message of Topology Builder is quoted with the host",
    "sql-instance-shared",
    {},
    "The SQL server sql01 already contains a SQL instance hosting role 'User Store'.",
  ],
  [
    "… for Lync Server 2013 alone",
    "sql-instance-shared",
    { to: "sfb2015" },
    "Two pools may not share a SQL back end.",
  ],
  [
    "whose short name it is decides whom to ask",
    "sql-instance-maybe-shared",
    {},
    'Try: "set pool01 target-sql=…"',
  ],
  [
    "… the other way round",
    "sql-instance-maybe-shared",
    { sql: { host: "sql01.contoso.com", instance: "rtc" } },
    'Try: "set pool01.contoso.com sql=…"',
  ],
  ["a guarded task is started", "task-open", { order: "start" }, 'Try: "start pool01 2.4"'],
  [
    "a task that may apply asks the fact",
    "task-open",
    { unknowns: ["pool.roles", "pool.cms"] },
    'Try: "set pool01 roles=… cms=…"',
  ],
  [
    "users left are moved",
    "still-on-pool",
    { what: "users-left", left: 12 },
    'Try: "moved pool01 12 wave=rest"',
  ],
  [
    "contact objects are counted",
    "still-on-pool",
    {},
    "pool01 still has 3 non-user contact objects; at gate 7 nothing of it may be left.",
  ],
  [
    "the CMS is a flag",
    "still-on-pool",
    { what: "cms", left: true, before: { task: "8.6.1" } },
    'Try: "set pool01 cms=no"',
  ],
  [
    "what was read is read again, for a word would stand against it",
    "still-on-pool",
    { what: "cms", left: true, before: { task: "8.6.1" }, readFrom: "Get-CsService -CentralManagement" },
    'then give the output of Get-CsService -CentralManagement: what was read counts before words. Try: "evidence pool01 8.6.1"',
  ],
  [
    "the forest's users are told with their pools",
    "still-in-forest",
    {},
    "12 users are left on 2 legacy pools together; before task 7.7 none may be.",
  ],
  ["a missing count is asked for", "left-on-pool-unknown", {}, 'Try: "set pool01 contacts-left=…"'],
  [
    "a checkpoint of a site names it",
    "coexistence-checkpoint-open",
    {},
    'Try: "confirm pool01 sites-administrable site=munich"',
  ],
  [
    "… with blanks in round quotes",
    "coexistence-checkpoint-open",
    { site: "munich west" },
    'Try: "confirm pool01 sites-administrable site=“munich west”"',
  ],
  ["one phase to leave", "phase-is-ahead", { present: 3 }, "phase 3 must be left first"],
  [
    "two phases to leave",
    "phase-is-ahead",
    {},
    "pool01 is in phase 2, and task 4.3 belongs to phase 4: phases 2 and 3 must be left first",
  ],
  [
    "many phases to leave",
    "phase-is-ahead",
    { subject: "gate", of: "8", phase: 8 },
    "phases 2 to 7 must be left first",
  ],
  ["the soak says when it ends", "pilot-still-soaks", {}, "until 2026-11-27 12:00 UTC"],
  ["… and what to ask then", "pilot-still-soaks", { again: "moved" }, 'Try: "moved pool01 … wave=rest"'],
  [
    "a second version that is being added is corrected there",
    "second-source-version",
    { registering: true },
    'Try: "pool add pool09.contoso.com site=… version=lync2010 users=…"',
  ],
  [
    "… an Edge's too",
    "second-source-version",
    { registering: true, exampleIs: "edge" },
    'Try: "edge add pool09.contoso.com site=… version=lync2010"',
  ],
  [
    "two versions at hand are finished first",
    "third-version",
    {},
    'Try: "migration new … from lync2010 to lync2013"',
  ],
  [
    "other three leave it to people",
    "third-version",
    { versions: ["ocs2007r2", "lync2010", "lync2013"] },
    'Try: "status"',
  ],
  [
    "a detour is offered as a migration",
    "path-undocumented",
    {},
    'Try: "migration new contoso from lync2010 to lync2013"',
  ],
  ["users not back say how many of which wave", "users-not-back", {}, 'Try: "moved pool01 5 wave=test back"'],
  [
    "a way back that is asked wants its acknowledgement",
    "on-its-way-back",
    { stage: "asked" },
    'Try: "acknowledge pool01"',
  ],
  ["… at its gate its votes", "on-its-way-back", { stage: "gate" }, 'Try: "withdraw pool01 gate=rollback"'],
  ["… on it its steps", "on-its-way-back", {}, "pool01 is going back, and nothing goes forward meanwhile"],
  ["… at its end a restart", "on-its-way-back", { stage: "back" }, 'Try: "restart pool01"'],
  [
    "nobody moved says no moment",
    "consequences-not-acknowledged",
    { moved: 0, since: undefined },
    "costs pool01: 0 users moved, meetings",
  ],
  ["a derived rule says so", "group-chat-still-homed", {}, "we derive it"],
  ["a loose sentence says so", "sql-server-shared", {}, "The sentence is a loose one"],
])("%s", (_, code, differences, part) => {
  expect(say(code, differences)).toContain(part);
});

test("what a real case finds reads well", () => {
  const { rule, finding } = samples["coexistence-checkpoint-failed"];
  const line = sayViolation({ violation: { rule, finding }, label: facts().pool?.label ?? "", nameOf });
  expect(line).toContain("failed on 2026-11-20 12:00 UTC by word of Ana Ruiz: RTCSRV is down. Source:");
});

test.each<[string, AnyFinding["code"], object, string]>([
  ["a need brings its own numbers", "needs-task", { rules: ["R-23"] }, "Source: document.md (R-23). Fix:"],
  ["several are listed", "needs-task", { rules: ["R-33", "R-40"] }, "Source: document.md (R-33, R-40). Fix:"],
  ["our own rules have none", "needs-task", { rules: [] }, "Source: document.md. Fix:"],
  ["a rule with one number says it", "coexistence-checkpoint-open", {}, "(R-43). Fix:"],
  ["what is left says the number of its emptiness", "still-on-pool", { rules: ["R-66"] }, "(R-66). Fix:"],
  ["… or that of its rule", "still-on-pool", { rules: [] }, "(R-61). Fix:"],
  ["a rule with several says the one it means", "path-undocumented", {}, "Source: document.md (R-06). Fix:"],
  ["… and none rather than all", "on-its-way-back", {}, "Source: migration-process.md. Fix:"],
])("%s", (_, code, differences, part) => {
  expect(say(code, differences)).toContain(part);
});
