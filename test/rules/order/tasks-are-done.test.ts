import type { MissingNeed, TaskCase } from "../../../src/facts/case";
import { tasksAreDone } from "../../../src/rules/order/tasks-are-done";
import { checkpoint, codes, type Differences, facts, leaving, type Row, task } from "../../support/case";

const because = { because: "backup before any change", source: "back-up.md", rules: [] };
const first: MissingNeed = { kind: "task", task: "2.2", title: "Back up", guarded: false, ...because };
const wrong: MissingNeed = {
  kind: "fact",
  facts: ["pool.cms"],
  unknown: [],
  edge: undefined,
  site: "munich",
  ...because,
};
const untold: MissingNeed = {
  kind: "fact",
  facts: ["pool.cms", "xmpp"],
  unknown: ["xmpp"],
  edge: undefined,
  site: "munich",
  ...because,
};

const with_ = (...tasks: readonly TaskCase[]) => ({ pool: { tasks } });
const open = task({ number: "2.4" });

describe("a gate", () => {
  test.each<Row>([
    ["passes with everything done", {}, []],
    ["waits for an open task", with_(open), ["task-open"]],
    ["waits for each", with_(open, task({ number: "2.5" })), ["task-open", "task-open"]],
    ["waits for an earlier one that was reopened", with_(task({ number: "1.1" })), ["task-open"]],
    ["takes a skipped task for settled", with_(task({ number: "2.4", state: "skipped" })), []],
    ["passes over what does not apply", with_(task({ number: "2.4", applies: false })), []],
    [
      "waits for what may apply",
      with_(task({ number: "2.4", applies: "unknown", unknowns: ["pool.roles"] })),
      ["task-open"],
    ],
    ["passes over what waits for the last pool", with_(task({ number: "2.4", due: false })), []],
    ["passes over what a later gate waits for", with_(task({ number: "2.4", gate: 6 })), []],
    ["of an earlier phase does not ask later ones", { ...with_(open), step: leaving(1) }, []],
    [
      "further ahead tells only what is due by now",
      { ...with_(open, task({ number: "4.1" })), step: leaving(5) },
      ["task-open"],
    ],
    [
      "stays shut after a deed without leave",
      with_(task({ number: "2.4", state: "without-leave" })),
      ["done-without-leave"],
    ],
    [
      "… of any phase, due or not",
      with_(task({ number: "7.7", due: false, state: "without-leave" })),
      ["done-without-leave"],
    ],
  ])("%s", (_, differences, expected) => {
    expect(codes(tasksAreDone, differences)).toEqual(expected);
  });

  test.each<[string, Partial<TaskCase>, string]>([
    ["an unguarded task", {}, "done"],
    ["a guarded task", { guarded: true }, "start"],
    ["a guarded task with leave", { guarded: true, hasLeave: true }, "done"],
  ])("names the order for %s", (_, differences, order) => {
    const found = tasksAreDone.check(facts(with_(task({ number: "2.4", ...differences }))));
    expect(found).toEqual([expect.objectContaining({ verdict: "hold", order })]);
  });
});

describe.each<Differences["step"] & object>([
  { kind: "do-task", task: "2.4" },
  { kind: "skip-task", task: "2.4" },
  { kind: "start-task", task: "2.4" },
  { kind: "move-users", task: "2.4", wave: "test", count: 1 },
])("$kind", (step) => {
  test.each<[string, readonly MissingNeed[], readonly string[], readonly string[]]>([
    ["passes with nothing missing", [], [], []],
    ["holds for a task before", [first], ["needs-task"], ["hold"]],
    ["holds for a fact that is otherwise", [wrong], ["needs-fact"], ["hold"]],
    ["does not know where a fact is untold", [untold], ["needs-unknown-fact"], ["unknown"]],
    [
      "tells everything at once",
      [first, wrong, untold],
      ["needs-task", "needs-fact", "needs-unknown-fact"],
      ["hold", "hold", "unknown"],
    ],
  ])("%s", (_, missing, expected, verdicts) => {
    const found = tasksAreDone.check(
      facts({ step, ...with_(task({ number: "2.4", hasLeave: true, missing })) }),
    );
    expect(found.map(({ code }) => code)).toEqual(expected);
    expect(found.map(({ verdict }) => verdict)).toEqual(verdicts);
  });
});

describe("moving users", () => {
  const step = { kind: "move-users", task: "4.3", wave: "test", count: 2 } as const;
  test.each<Row>([
    ["needs leave", { step, ...with_(task({ number: "4.3", guarded: true })) }, ["needs-leave"]],
    ["goes on with leave", { step, ...with_(task({ number: "4.3", guarded: true, hasLeave: true })) }, []],
    ["goes on once the task is done", { step, ...with_(task({ number: "4.3", state: "done" })) }, []],
    [
      "does not rest on a deed without leave",
      { step, ...with_(task({ number: "4.3", state: "without-leave" })) },
      ["needs-leave"],
    ],
  ])("%s", (_, differences, expected) => {
    expect(codes(tasksAreDone, differences)).toEqual(expected);
  });
});

describe("skipping", () => {
  const step = { kind: "skip-task", task: "7.2" } as const;
  const by = (skip: TaskCase["skip"]) => ({ step, ...with_(task({ number: "7.2", skip })) });
  const facts = ["pool.dialin-numbers-left"];
  test.each<Row>([
    ["with a reason passes", by({ kind: "with-reason" }), []],
    ["what is never skipped is refused", by({ kind: "never" }), ["task-is-never-skipped"]],
    ["by a fact that holds passes", by({ kind: "by-fact", holds: true, facts }), []],
    [
      "by a fact that does not is refused",
      by({ kind: "by-fact", holds: false, facts }),
      ["facts-forbid-skip"],
    ],
    [
      "by a fact nobody told is unknown",
      by({ kind: "by-fact", holds: "unknown", facts }),
      ["skip-needs-facts"],
    ],
  ])("%s", (_, differences, expected) => {
    expect(codes(tasksAreDone, differences)).toEqual(expected);
  });
});

test("a checkpoint waits for the tasks it speaks of", () => {
  const step = { kind: "settle-checkpoint", checkpoint: "clients-communicate" } as const;
  expect(codes(tasksAreDone, { step })).toEqual([]);
  expect(codes(tasksAreDone, { step, pool: { checkpoints: [checkpoint({ missing: [first] })] } })).toEqual([
    "needs-task",
  ]);
});
