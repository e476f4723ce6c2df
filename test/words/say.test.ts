import type { Notice } from "../../src/notices/notice";
import { say } from "../../src/words/say";
import {
  alreadies,
  at,
  backGate,
  bo,
  checkpoint,
  complaints,
  cy,
  events,
  everyNotice,
  gate,
  nameOf,
  notices,
  problems,
  reasons,
  recorded,
  reports,
  said,
} from "./said-samples";

const text = (notice: Notice): string => say(said(notice), nameOf);
const pool = "pool01";

const verdicts: Partial<Record<Notice["kind"], string>> = {
  recorded: "Recorded:",
  waiting: "Waiting:",
  refused: "Refused:",
  "store-lost": "Refused:",
  nothing: "Nothing to do:",
  // That of its first part.
  several: "Nothing to do:",
};

describe.each(everyNotice)("%s", (_, notice) => {
  test("begins with its verdict, and with none where it has none", () => {
    const begins = /^(Recorded|Waiting|Refused|Nothing to do):/.exec(text(notice))?.[0];
    expect(begins).toBe(verdicts[notice.kind]);
  });

  test("has no holes, no ids where names are known, and no markup", () => {
    const lines = text(notice);
    expect(lines).not.toMatch(/undefined|NaN|\[object|null|\bp-\d/);
    expect(lines).not.toMatch(/\*\*|^\s*\|.*\|$|`|<at>/m);
    expect(lines).not.toMatch(/please|[ \t]$|\n$|^$|: \.|\.\.(?!\.)/im);
  });

  test("ends with the trial clock where that was moved", () => {
    const clock = Date.UTC(2026, 10, 27, 10);
    expect(say(said(notice, { clock }), nameOf).split("\n").at(-1)).toBe(
      "(Trial clock: 2026-11-27 10:00 UTC)",
    );
  });
});

test.each(everyNotice.filter(([, { kind }]) => kind === "refused"))(
  "%s has its lines in one form",
  (_, notice) => {
    const [first, ...lines] = text(notice).split("\n");
    expect(first).toMatch(/^Refused: nothing was changed; \d+ points? stands? against it\.$/);
    for (const line of lines) expect(line).toMatch(/^\[[a-z-]+\] .+ Source: .+ Fix: .+ Try: "[^"]+"$/);
  },
);

describe("what is recorded", () => {
  test("a task is told by its number and its pool", () => {
    expect(text(recorded({ deeds: [{ event: events.taskDone, pool }] }))).toBe(
      "Recorded: Task 2.4 done for pool01.",
    );
  });

  test("leave comes with its sheet, what is open, what is next and who was not reached", () => {
    expect(text(notices.recorded)).toBe(
      [
        "Recorded: pool01 has leave for task 3.3 until 2026-12-04 10:45 UTC. Reason: switch replaced, see CHG 42.",
        text(notices.recorded).split("\n")[1],
        "pool01, task 3.3: Deploy the pilot pool.",
        "This cannot be undone.",
        "Mind: Tools of two versions do not go on one computer. Source: document.md (R-31).",
        "What to do: Publish the topology.",
        "To copy:",
        "  Publish-CsTopology",
        "  Enable-CsTopology",
        "Leave until 2026-12-04 10:45 UTC. Source: document.md",
        "Then: done pool01 3.3",
        "Next: done pool01 3.3 (task 3.3 “Deploy the pilot pool” has leave)",
        "Could not be reached: Cy Moe; mention them, or have them say hello to the bot.",
      ].join("\n"),
    );
    expect(text(notices.recorded).split("\n")[1]).toMatch(
      /^Still open: \[sql-server-is-separate\] .+ Try: "/,
    );
  });

  test("a phase that was passed comes before the vote that opened the gate", () => {
    const deeds = [
      { event: events.voteGiven, pool },
      { event: events.phasePassed, pool },
    ];
    expect(text(recorded({ deeds }))).toBe(
      "Recorded: pool01 has passed phase 3 and is in phase 4. Approved by Bo Lind (uc).\npool01: approval given.",
    );
  });

  test("behind the last phase there is none", () => {
    const passed = (phase: number, of?: number) =>
      text(recorded({ deeds: [{ event: { ...events.phasePassed, phase, of }, pool }] }));
    expect(passed(8, 8)).toContain("phase 8, the last one: its migration is complete.");
    expect(passed(8, 10)).toContain("phase 8 and is in phase 9.");
    expect(passed(10, 10)).toContain("phase 10, the last one: its migration is complete.");
    expect(passed(1)).toContain("phase 1 and is in phase 2.");
    expect(passed(8)).toContain("has passed phase 8.");
  });

  test("votes that fell name what changed and how to ask again", () => {
    expect(text(recorded({ deeds: [{ event: events.gateVoided, pool }] }))).toMatch(
      /fell, .+: tasks-are-done\. Ask again: advance pool01$/,
    );
  });

  test("what only follows from a step is not told beside it", () => {
    const deeds = [events.migrationRegistered, events.migrationOpened, events.migrationChosen].map(
      (event) => ({
        event,
        pool: null,
      }),
    );
    expect(text(recorded({ deeds }))).toBe(
      "Recorded: Migration Contoso registered: Lync Server 2010 to Lync Server 2013, side-by-side, with forest=contoso.com.",
    );
  });

  test("a question alone is no step", () => {
    const deeds = [{ event: events.questionPut, pool: null }];
    expect(text(recorded({ deeds, asking: checkpoint }))).toBe(
      [
        "pool01: is checkpoint sites-administrable (site Munich West) met?",
        "“Every site can be administered from the new deployment.”",
        "How to show it:",
        "  Get-CsSite",
        "  Get-CsPool",
        "Their output shows it point by point: evidence pool01 sites-administrable site=“Munich West”. A script for all of it: collect pool01 sites-administrable site=“Munich West”",
        "Answer: yes · no because … · later (in a channel: @Poolpilot yes)",
        "2 checkpoints are open in this phase; they are asked one at a time.",
      ].join("\n"),
    );
  });

  test("a task done without leave says what that means", () => {
    const event = { ...events.taskDone, leave: false };
    expect(text(recorded({ deeds: [{ event, pool }] }))).toBe(
      "Recorded: Task 2.4 done for pool01 without leave: the gate stays shut until an approver acknowledges it.",
    );
  });
});

describe("gates", () => {
  test("a gate that waits says who voted, who is missing, who may not, and the words", () => {
    const lines = text(notices.waiting).split("\n");
    expect(lines[0]).toBe(
      "Waiting: pool01 wants to leave phase 3 (Deploy Lync Server 2013 pilot pool): 1 of 2 approvals given.",
    );
    expect(lines[1]).toBe("Given: Bo Lind (uc). Missing: 1 of security – Cy Moe or Di Fox could give it.");
    expect(lines[2]).toBe("Asked by Ana Ruiz on 2026-11-20 10:45 UTC.");
    expect(lines[3]).toBe("Cannot approve this one: Ana Ruiz (asked for it and did a task).");
    expect(lines[4]).toMatch(/^Every approval acknowledges: \[sql-server-is-separate\] /);
    expect(lines[5]).toBe(
      "Vote with: approve pool01 · reject pool01 because … (in a channel after @Poolpilot)",
    );
    expect(lines[6]).toMatch(/^Could not be reached: Di Fox;/);
    expect(lines).toHaveLength(7);
  });

  test("where nobody could give an approval, it says how somebody can", () => {
    const missing = [{ group: "security", count: 2, could: [] }];
    expect(text({ kind: "gate-asked", gate: { ...gate, given: [], missing } })).toContain(
      "Given: none. Missing: 2 of security – nobody could give it; an admin adds an approver: grant approver @person group=security.",
    );
  });

  test("solo is printed", () => {
    expect(text({ kind: "gate-asked", gate: { ...gate, solo: true } })).toContain("Separation is solo");
  });

  test("who is missing is told to those who ask again", () => {
    expect(text(notices.nothing)).toBe(
      "Nothing to do: pool01 already asks to leave phase 3, asked by Ana Ruiz on 2026-11-20 10:45 UTC.\npool01, gate of phase 3: 1 of 2 approvals given. Given: Bo Lind (uc). Missing: 1 of security – Cy Moe or Di Fox could give it.",
    );
  });

  test("a late vote hears who decided, when and why", () => {
    expect(text({ kind: "nothing", already: alreadies["gate-decided"], gate: null })).toBe(
      "Nothing to do: pool01: the gate of phase 3 was rejected by Bo Lind on 2026-11-20 10:45 UTC, with votes of Cy Moe. Reason: change freeze.",
    );
  });

  test("how a gate ended", () => {
    expect(text(notices["gate-ended"])).toBe(
      "pool01 may not leave phase 3: it was rejected, and the pool goes back to work. Reason: switch replaced, see CHG 42. By Bo Lind.",
    );
  });
});

describe("the way back", () => {
  test("what it costs is told in this pool's numbers, then what stays, what is undone, and the next word", () => {
    expect(text({ kind: "told", report: reports.consequences }).split("\n")).toEqual([
      "What going back costs pool01:",
      "  55 users moved since 2026-11-20 10:45 UTC go back to the legacy pool, with the tools of the new version.",
      "  Meetings scheduled with upgraded clients between 2026-11-20 10:45 UTC and 2026-12-04 10:45 UTC stop working, and the clients of these users have to be downgraded (R-82).",
      "  Contacts in the Unified Contact Store: take its policy away and run Invoke-CsUcsRollback for each user first, or the contacts are lost; -Force loses them too (R-86).",
      "  Response groups: move their contact objects back with Move-CsApplicationEndpoint; the legacy groups must still be there (R-87).",
      "What stays:",
      "  3.1 Prepare Active Directory – it cannot be undone",
      "  3.3 Deploy the pilot pool – other pools stand on it",
      "What is undone, in this order, once the approvers agree:",
      "  4.3 Move a single user",
      '    Invoke-CsUcsRollback -Identity "<test user>"',
      "    Move-CsUser",
      "  3.5 Connect the pilot pool",
      "Then: acknowledge pool01",
    ]);
  });

  test("where no document names a command that brings users back, that comes first", () => {
    const noWayBack = { say: "No command brings users back", source: "Move-CsLegacyUser.md" };
    const told = text({ kind: "told", report: { ...reports.consequences, noWayBack } });
    expect(told.split("\n").slice(0, 3)).toEqual([
      "What going back costs pool01:",
      "  No command brings users back. Source: Move-CsLegacyUser.md.",
      "  55 users moved since 2026-11-20 10:45 UTC would have to go back to the legacy pool.",
    ]);
    expect(told).not.toMatch(/tools of the new version|Unified Contact Store/);
  });

  test("where nobody was moved and nothing was done, it says so", () => {
    const little = { ...reports.consequences, users: 0, since: null, steps: [], stay: [] };
    expect(text({ kind: "told", report: { ...little, responseGroups: false } }).split("\n")).toEqual([
      "What going back costs pool01:",
      "  No users were moved.",
      "No recorded step has to be undone.",
      "Then: acknowledge pool01",
    ]);
  });

  test("its gate says how far, who may not, and the words with the gate's name", () => {
    const lines = (to: number) => text({ kind: "gate-asked", gate: { ...backGate, to } }).split("\n");
    expect(lines(0)).toEqual([
      "pool01 wants to go back from phase 3 all the way to the legacy pool: 1 of 2 approvals given.",
      "Given: Bo Lind (uc). Missing: 1 of security – Cy Moe or Di Fox could give it.",
      "Asked by Ana Ruiz on 2026-11-20 10:45 UTC.",
      "Cannot approve this one: Ana Ruiz (asked for it and acknowledged the consequences).",
      "Vote with: approve pool01 gate=rollback · reject pool01 gate=rollback because … (in a channel after @Poolpilot)",
    ]);
    expect(lines(2)[0]).toBe("pool01 wants to go back from phase 3 to phase 2: 1 of 2 approvals given.");
  });

  test("what was decided on it is told as such", () => {
    const deed = { event: { ...events.gateRejected, gate: "rollback" as const }, pool };
    expect(text({ kind: "gate-ended", deed, by: bo, phase: 3, next: null })).toBe(
      "pool01 may not go back from phase 3: it was rejected, and the pool goes back to work. Reason: switch replaced, see CHG 42. By Bo Lind.",
    );
    const already = { ...alreadies["gate-decided"], gate: "rollback" as const };
    expect(text({ kind: "nothing", already, gate: null })).toMatch(
      /^Nothing to do: pool01: the gate to go back was rejected by Bo Lind on /,
    );
    expect(text({ kind: "nothing", already: { ...alreadies.voted, gate: "rollback" }, gate: backGate })).toBe(
      "Nothing to do: pool01: you approved going back on 2026-11-20 10:45 UTC.\npool01, gate to go back: 1 of 2 approvals given. Given: Bo Lind (uc). Missing: 1 of security – Cy Moe or Di Fox could give it.",
    );
  });

  test("votes that fall for it do not ask to be given again", () => {
    const event = { ...events.gateVoided, changed: ["rollback-is-possible"] };
    expect(text(recorded({ deeds: [{ event, pool }] }))).toBe(
      "Recorded: pool01: all votes to leave phase 3 fell, and the request with them, for it is asked to go back.",
    );
  });

  test.each([
    [0, "pool01 is back on the legacy pool. To begin again: restart pool01"],
    [4, "pool01 is back in phase 4."],
  ])("back at %d", (to, line) => {
    const deeds = [{ event: { ...events.rolledBack, to }, pool }];
    expect(text(recorded({ deeds }))).toBe(`Recorded: ${line}`);
  });

  test("a step that is undone says whose it was", () => {
    expect(text(recorded({ deeds: [{ event: events.taskUndone, pool }] }))).toBe(
      "Recorded: Task 3.3 undone for pool01 and target pool11.contoso.com. Note: the servers are off.",
    );
  });
});

describe("refusals", () => {
  test("rules and complaints stand in one list", () => {
    expect(text(notices.refused)).toBe(
      [
        "Refused: nothing was changed; 2 points stand against it.",
        '[tasks-are-done] Task 2.4 (Back up) is open, and gate 2 waits for it. Source: document.md. Fix: Do it and say so. Try: "done pool01 2.4"',
        '[not-found] pool01: no gate is open, for nobody has asked to leave phase 3. Source: the record of this migration. Fix: An engineer asks for it first. Try: "advance pool01"',
      ].join("\n"),
    );
  });

  const line = (complaint: (typeof complaints)[keyof typeof complaints]) =>
    text({ kind: "refused", violations: [complaint] }).split("\n")[1];

  test("a mistyped command is offered the nearest, and nothing is guessed", () => {
    expect(line(complaints["unknown-verb"])).toBe(
      '[not-understood] “advnce pool01” begins with no command. Source: Poolpilot\'s command reference. Fix: Did you mean advance? Nothing is guessed, so type it out. Try: "help advance"',
    );
  });

  test("trailing words are quoted back", () => {
    expect(line(complaints.malformed)).toContain(
      "“done” has no place for “all went well”: free text counts only after note or because.",
    );
    expect(line(complaints.malformed)).toContain('Try: "done <pool> <task> [note …]"');
  });

  test("quotes in a command become round ones", () => {
    expect(line(complaints["unknown-name"])).toMatch(/Try: "site add “Munich West”"$/);
  });

  test("a missing reason and an empty one are told apart", () => {
    const malformed = (problem: (typeof problems)[keyof typeof problems]) =>
      line({ ...complaints.malformed, complaint: { ...complaints.malformed.complaint, problem } });
    expect(malformed(problems["missing-text"])).toContain("“done” lacks its reason.");
    expect(malformed(problems["empty-text"])).toContain("Nothing follows “because”.");
  });
});

describe("reports", () => {
  const lines = (report: (typeof reports)[keyof typeof reports]) =>
    text({ kind: "told", report }).split("\n");

  test("a pool's status says first who holds it and why, then where it stands", () => {
    const [first, second] = lines(reports["pool-status"]);
    expect(first).toBe(
      "pool01 is held by Ana Ruiz since 2026-11-20 10:45 UTC: change freeze. To go on: release pool01",
    );
    expect(second).toBe(
      "pool01: Phase 3 of 8: Deploy Lync Server 2013 pilot pool (held, since 2026-11-20 10:45 UTC).",
    );
  });

  test("every state of a task has its mark and its word", () => {
    expect(lines(reports["pool-status"]).filter((line) => line.includes("A task"))).toEqual([
      "[x] 3.1 A task – done by Ana Ruiz on 2026-11-20 10:45 UTC",
      "[ ] 3.2 A task",
      "[-] 3.3 A task – skipped. Reason: nothing there.",
      "[!] 3.4 A task – done without leave",
      "[>] 3.5 A task – has leave",
      "[·] 3.6 A task – does not apply",
    ]);
  });

  test("facts that nobody told are not known", () => {
    expect(lines(reports.facts)).toEqual([
      "What is known of pool pool01.contoso.com:",
      "  edition = ee — Enterprise or Standard Edition, by Ana Ruiz on 2026-11-20 10:45 UTC",
      "  sql = not known — the SQL Server instance; takes host\\instance",
      "  contacts-left = 4 — contact objects, read from Get-CsExUmContact of 2026-11-20 10:45 UTC, given by Ana Ruiz (text 1f3a1f3a1f3a); against it stands “0” by Bo Lind on 2026-12-04 10:45 UTC and “3” read from the topology document of 2026-11-20 10:45 UTC, given by Bo Lind (text 1f3a1f3a1f3a)",
      "To declare one: set pool01 key=value",
    ]);
  });

  test("history is one line for each event, the unknown ones too", () => {
    expect(lines(reports.history)).toEqual([
      "pool01: the last 2 events; 6 came before.",
      "7. 2026-11-20 10:45 UTC, Ana Ruiz: Task 2.4 done for pool01.",
      "8. 2026-11-20 10:45 UTC, the bot: poolRenamed, which this release has no words for.",
      "All of it, as a file, for auditors and admins: export pool01",
    ]);
    expect(lines({ ...reports.history, earlier: 0 })).toHaveLength(3);
  });

  test("lengths of time are those that people type", () => {
    expect(lines(reports.policy).slice(0, 2)).toEqual([
      "Unless said otherwise: approvals any:1; separation strict; the pilot soaks 7d; checkpoints count for 14d.",
      "  every gate: separation solo",
    ]);
  });

  test("a log that is whole says so with its head", () => {
    const { broken: _, ...found } = reports.verified;
    expect(lines({ ...found, broken: null, erased: 0 })).toEqual([
      "Log of Contoso: whole, 11 events. Head: ab12",
    ]);
  });

  test("what waits has the exact words and the reason", () => {
    expect(
      lines({ kind: "mine", items: [{ command: "approve pool01", because: reasons["gate-waits"] }] }),
    ).toEqual(["These wait for you:", "  approve pool01 (pool01 waits for approval to leave phase 3)"]);
  });
});

describe("what people wrote", () => {
  const held = (because: string) =>
    text(recorded({ deeds: [{ event: { type: "poolHeld", because }, pool }] }));

  test("stays in its line", () => {
    expect(held("one\r\ntwo\n\u2028[x] 3.1\u0007\u202E\u0000")).toBe(
      "Recorded: pool01 is held: nothing moves until it is released. Reason: one two  [x] 3.1.",
    );
  });

  test("is otherwise left as it is", () => {
    expect(held("**a** <b>c</b> [d](https://e)!")).toMatch(
      /Reason: \*\*a\*\* <b>c<\/b> \[d\]\(https:\/\/e\)!$/,
    );
  });

  test("cannot hide in a name", () => {
    const name = () => "Bo\n\u202ELind";
    expect(say(said(notices["deeds-told"]), name)).toMatch(/\nBy Bo Lind\.$/);
  });
});

describe("long texts", () => {
  const many = Array.from({ length: 2_000 }, (_, index) => ({
    seq: index,
    at,
    by: bo,
    event: events.taskDone,
    pool,
  }));

  test("are cut at a line's end, with how much is left and how to ask for less", () => {
    const cut = text({ kind: "told", report: { kind: "history", pool, entries: many, earlier: 0 } });
    expect(cut.length).toBeLessThanOrEqual(80_000);
    expect(cut).toMatch(/done for pool01\.\n… \d+ more lines\. Ask for less: status <pool> or next <pool>$/);
    const shown = cut.split("\n").length - 1;
    expect(cut).toContain(`… ${many.length + 1 - shown} more lines.`);
  });

  test("a line that is too long itself is cut within", () => {
    const cut = text(
      recorded({ deeds: [{ event: { type: "poolHeld", because: "x".repeat(30_000) }, pool }] }),
    );
    expect(cut.length).toBeLessThanOrEqual(80_000);
    expect(cut).toMatch(/^Recorded: pool01 is held/);
  });

  test("many people are told by the first five", () => {
    const could = [1, 2, 3, 4, 5, 6, 7].map(() => cy);
    const missing = [{ group: "any", count: 1, could }];
    expect(text({ kind: "gate-asked", gate: { ...gate, missing } })).toContain(
      "Cy Moe, Cy Moe or 2 more could give it",
    );
  });
});
