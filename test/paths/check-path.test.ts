import { checkPath, faultsOf } from "../../src/paths/check-path";
import { lync2010ToLync2013 as path } from "../../src/paths/lync2010-to-lync2013";
import type { Checkpoint, Path, Task } from "../../src/paths/path";

const waves = { test: "4.3", pilot: "4.4", rest: "6.4" };

/** The path with one task changed. */
const withTask = (number: string, change: Partial<Task>): Path => ({
  ...path,
  phases: path.phases.map((phase) => ({
    ...phase,
    tasks: phase.tasks.map((task) => (task.number === number ? { ...task, ...change } : task)),
  })),
});

const withCheckpoint = (id: string, change: Partial<Checkpoint>): Path => ({
  ...path,
  checkpoints: path.checkpoints.map((each) => (each.id === id ? { ...each, ...change } : each)),
});

const need = (task: string) => ({ task, because: "so it is", source: "a.md" });
const emptied = (what: "cms" | "contacts-left", of: "pool" | "forest") => ({ what, of, source: "a.md" });

describe("a path is checked as it loads", () => {
  test("a sound path is returned as it is", () => {
    expect(checkPath(path)).toBe(path);
  });

  test.each<[string, Path, RegExp]>([
    ["an unknown need", withTask("3.4", { needs: [need("3.9")] }), /task 3\.4, needs: there is no task 3\.9/],
    [
      "an unknown reset",
      withTask("3.4", { undo: { command: "", resets: ["3.9"] } }),
      /task 3\.4, undo: it resets 3\.9/,
    ],
    [
      "an unknown wave",
      { ...path, waves: { ...waves, pilot: "4.9" } },
      /waves\.pilot: there is no task 4\.9/,
    ],
    [
      "a wave without leave",
      { ...path, waves: { ...waves, pilot: "4.1" } },
      /waves\.pilot: task 4\.1 is not guarded/,
    ],
    [
      "an unknown end of rollback",
      { ...path, rollbackEndsAt: "9.1" },
      /rollbackEndsAt: there is no task 9\.1/,
    ],
    ["an unknown post-migration phase", { ...path, postMigration: 9 }, /postMigration: there is no phase 9/],
    [
      "a checkpoint that needs no task",
      withCheckpoint("pilot-soaked", { needs: ["4.9"] }),
      /pilot-soaked, needs: there is no task 4\.9/,
    ],
    [
      "a checkpoint due at no gate",
      withCheckpoint("pilot-soaked", { due: [{ gate: 9, fresh: false }] }),
      /pilot-soaked, due: there is no phase 9/,
    ],
    [
      "a checkpoint due before an unknown task",
      withCheckpoint("pilot-soaked", { due: [{ task: "6.9", fresh: false }] }),
      /pilot-soaked, due: there is no task 6\.9/,
    ],
    [
      "a checkpoint due before a task that asks no leave",
      withCheckpoint("pilot-soaked", { due: [{ task: "6.3", fresh: false }] }),
      /pilot-soaked, due: task 6\.3 is not guarded/,
    ],
    [
      "a checkpoint nobody waits for",
      withCheckpoint("pilot-soaked", { due: [] }),
      /pilot-soaked: nothing waits/,
    ],
    [
      "an unknown fact in when",
      withTask("3.6", { when: { fact: "xmmp", is: true } }),
      /task 3\.6: nobody knows a fact xmmp/,
    ],
    [
      "an unknown fact in a part of a need",
      withTask("6.1", {
        needs: [{ because: "b", source: "a.md", fact: { any: [{ fact: "moon", is: true }] } }],
      }),
      /task 6\.1: nobody knows a fact moon/,
    ],
    [
      "an unknown fact in skip",
      withTask("8.2", { skip: { fact: { all: [{ fact: "pool.csm", is: false }] } } }),
      /task 8\.2: nobody knows a fact pool\.csm/,
    ],
    [
      "an unknown fact that is settled",
      withTask("8.2", { settles: { "pool.csm": false } }),
      /task 8\.2, settles: nobody knows a fact pool\.csm/,
    ],
    [
      "a fact settled to a value of another kind",
      withTask("8.2", { settles: { "pool.cms": 0 } }),
      /task 8\.2, settles: pool\.cms is a flag and is held against a count/,
    ],
    [
      "a count that nobody keeps",
      withTask("8.2", { empty: [emptied("cms", "forest")] }),
      /task 8\.2, empty: nobody knows a fact forest\.cms/,
    ],
    [
      "a list that is compared",
      withTask("8.4", { when: { fact: "pool.roles", is: "archiving" } }),
      /task 8\.4: pool\.roles is a list and is held against a word/,
    ],
    [
      "a flag that is searched",
      withTask("3.6", { when: { fact: "xmpp", has: "yes" } }),
      /task 3\.6: xmpp is a flag and is held against a list/,
    ],
    [
      "a number that is there twice",
      withTask("4.1", { number: "4.2" }),
      /task 4\.2: it is there more than once/,
    ],
    [
      "a number of another phase",
      withTask("4.1", { number: "5.9" }),
      /task 5\.9: its number does not belong to phase 4/,
    ],
    [
      "a checkpoint that is there twice",
      { ...path, checkpoints: [...path.checkpoints, ...path.checkpoints.slice(0, 1)] },
      /checkpoint services-started: it is there more than once/,
    ],
    [
      "a cycle",
      withTask("3.2", { needs: [need("3.4")] }),
      /its needs run in a circle: 3\.2 needs 3\.4 needs 3\.3 needs 3\.2/,
    ],
    ["a task that needs itself", withTask("3.2", { needs: [need("3.2")] }), /circle: 3\.2 needs 3\.2/],
    [
      "a gate before the task's phase",
      withTask("6.3", { due: { gate: 5, of: "each" } }),
      /task 6\.3: gate 5 waits for it, before its phase 6 begins/,
    ],
    [
      "a gate that does not exist",
      withTask("6.3", { due: { gate: 9, of: "each" } }),
      /task 6\.3, due: there is no phase 9/,
    ],
    [
      "a dead end",
      withTask("3.4", { needs: [need("4.1")] }),
      /task 3\.4: it is a dead end: due at gate 3, it needs 4\.1, due at gate 4/,
    ],
    [
      "a task of each pool that waits for the last one",
      withTask("7.8", { needs: [need("7.7")] }),
      /task 7\.8: it is due for each pool and needs 7\.7/,
    ],
    [
      "a checkpoint that waits for a later task",
      withCheckpoint("services-started", { needs: ["4.3"] }),
      /services-started: it is a dead end: gate 3 waits for it, and it needs 4\.3/,
    ],
    [
      "a checkpoint asked after its gate",
      withCheckpoint("services-started", { phase: 4 }),
      /services-started: gate 3 waits for it, but it is asked from phase 4 on/,
    ],
    ["an empty title", withTask("3.2", { title: " " }), /task 3\.2: its title is empty/],
    ["an empty source", withTask("3.2", { source: "" }), /task 3\.2: its source is empty/],
    [
      "a need without a source",
      withTask("3.4", { needs: [{ ...need("3.3"), source: "" }] }),
      /task 3\.4, needs: its source is empty/,
    ],
    [
      "an emptiness without a source",
      withTask("8.3", { empty: [{ ...emptied("contacts-left", "pool"), source: "" }] }),
      /task 8\.3, empty: its source is empty/,
    ],
    [
      "a checkpoint without a statement",
      withCheckpoint("pilot-soaked", { statement: "" }),
      /pilot-soaked: its statement is empty/,
    ],
    [
      "a phase without a title",
      { ...path, phases: path.phases.map((phase) => (phase.number === 5 ? { ...phase, title: "" } : phase)) },
      /phase 5: its title is empty/,
    ],
    [
      "phases with a gap",
      { ...path, phases: path.phases.filter(({ number }) => number !== 2) },
      /phase 3: it stands in place 2/,
    ],
    [
      "a phase without tasks",
      { ...path, phases: path.phases.map((phase) => (phase.number === 1 ? { ...phase, tasks: [] } : phase)) },
      /phase 1: it has no tasks/,
    ],
    ["no phases", { ...path, phases: [] }, /path lync2010-to-lync2013: it has no phases/],
    [
      "an irreversible task with an undo",
      withTask("3.1", { undo: { command: "", resets: [] } }),
      /task 3\.1: it is irreversible and has an undo/,
    ],
    ["a reversible task without one", withTask("3.2", { undo: null }), /task 3\.2: it has no undo/],
    [
      "a placeholder nobody fills",
      withTask("3.2", { command: "Get-CsPool {poool}" }),
      /task 3\.2: \{poool\} stands for nothing/,
    ],
    [
      "a document's checkpoint with another name",
      withTask("3.2", { covers: ["CP-1"] }),
      /task 3\.2: it covers CP-1/,
    ],
  ])("%s stops the start, with file, item and fix", (_, broken, said) => {
    expect(() => checkPath(broken)).toThrow(said);
    expect(() => checkPath(broken)).toThrow(/src\/paths\/lync2010-to-lync2013/);
    expect(() => checkPath(broken)).toThrow(/Fix: \w/);
  });

  test("all faults are told at once", () => {
    const broken = withTask("3.4", { title: "", needs: [need("3.9"), need("3.10")] });
    expect(faultsOf(broken)).toHaveLength(3);
  });
});
