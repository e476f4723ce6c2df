import { accepts, type Life, phaseOf, stepLife, unborn } from "../../src/machines/lifecycle";
import { paths } from "../../src/paths/catalogue";
import type { Path } from "../../src/paths/path";

type Step = Parameters<typeof stepLife>[2];

const passed = { rule: "tasks-are-done", verdict: "pass" as const };
const enrol: Step = { type: "poolEnrolled", facts: {}, target: null };
const ask = (phase: number): Step =>
  ({
    type: "gateAsked",
    gate: "phase",
    phase,
    round: 1,
    digest: "",
    material: {},
    judgements: [passed],
  }) as Step;
const pass = (phase: number, judgements: readonly { rule: string; verdict: string }[] = [passed]): Step =>
  ({ type: "phasePassed", gate: "phase", phase, round: 1, judgements, votes: [] }) as unknown as Step;
const closing = (type: "gateVoided" | "gateRejected" | "gateWithdrawn", phase: number): Step =>
  ({ type, gate: "phase", phase, round: 1, because: "", changed: [] }) as unknown as Step;
const hold: Step = { type: "poolHeld", because: "change freeze" };
const release: Step = { type: "poolReleased" };
const remove: Step = { type: "poolRemoved", because: "a mistake" };
const askBack = { type: "rollbackAsked", to: 0, because: "the pilot failed" } as unknown as Step;
const giveUp = { type: "rollbackWithdrawn" } as unknown as Step;
const askWayBack = { ...ask(1), gate: "rollback" } as Step;

const openWayBack = {
  type: "rollbackApproved",
  round: 1,
  judgements: [passed],
  votes: [],
} as unknown as Step;
const arrive = (to: number): Step => ({ type: "rolledBack", to }) as unknown as Step;

const go = (path: Path, ...steps: readonly Step[]): Life =>
  steps.reduce((life, step) => stepLife(path, life, step), unborn);

/** Into a phase, through every gate before it. */
const into = (phase: number): readonly Step[] => [
  enrol,
  ...Array.from({ length: phase - 1 }, (_, at) => [ask(at + 1), pass(at + 1)]).flat(),
];

/** Every state that a pool can be in on its way, held ones left out. */
const stops = (path: Path): readonly (readonly [state: string, steps: readonly Step[]])[] =>
  path.phases.flatMap(({ number }) => [
    [`phase-${number}`, into(number)] as const,
    [`gate-${number}`, [...into(number), ask(number)]] as const,
  ]);

describe.each(paths.map((path) => [path.id, path] as const))("%s", (_, path) => {
  test("a pool goes through every phase and its gate to the end", () => {
    expect(go(path, ...into(path.phases.length + 1))).toEqual({ state: "completed", heldFrom: null });
  });

  test("a completed pool counts as one phase further than the last", () => {
    expect(phaseOf(path, go(path, ...into(path.phases.length + 1)))).toBe(path.phases.length + 1);
  });

  test.each(stops(path))("a pool held in %s is released to where it was", (state, steps) => {
    const held = go(path, ...steps, hold);

    expect(held).toEqual({ state: "held", heldFrom: state });
    expect(stepLife(path, held, release)).toEqual({ state, heldFrom: null });
  });

  test.each(stops(path))("a pool held in %s is still in its phase", (state, steps) => {
    expect(phaseOf(path, go(path, ...steps, hold))).toBe(Number(state.split("-")[1]));
  });

  test.each(path.phases.map(({ number }) => [number]))("gate %i opens for its own phase alone", (phase) => {
    const asked = go(path, ...into(phase), ask(phase));

    expect(() => stepLife(path, asked, pass(phase + 1))).toThrow(/cannot meet phasePassed/);
  });

  test.each(path.phases.map(({ number }) => [number]))(
    "gate %i opens with no judgement at no time",
    (phase) => {
      const asked = go(path, ...into(phase), ask(phase));

      expect(() => stepLife(path, asked, pass(phase, []))).toThrow(/cannot meet phasePassed/);
    },
  );

  test.each(["refuse", "hold", "unknown"])("a gate stays shut where one rule says %s", (verdict) => {
    const asked = go(path, ...into(1), ask(1));

    expect(accepts(path, asked, pass(1, [passed, { rule: "same-forest", verdict }]))).toBe(false);
  });

  test("a gate opens where a rule only warns", () => {
    const asked = go(path, ...into(1), ask(1));

    expect(accepts(path, asked, pass(1, [passed, { rule: "same-forest", verdict: "warn" }]))).toBe(true);
  });

  test.each(["gateVoided", "gateRejected", "gateWithdrawn"] as const)(
    "after %s the pool is back at work",
    (type) => {
      expect(go(path, ...into(2), ask(2), closing(type, 2)).state).toBe("phase-2");
    },
  );

  test.each(stops(path))(
    "a pool that asks to go back from %s and thinks better of it is at work again",
    (state, steps) => {
      const phase = Number(state.split("-")[1]);

      expect(go(path, ...steps, askBack, giveUp)).toEqual({ state: `phase-${phase}`, heldFrom: null });
    },
  );

  test.each(stops(path))("a pool goes back from %s to where it began, and begins again", (_, steps) => {
    const back = go(path, ...steps, askBack, askWayBack, openWayBack, arrive(0));

    expect(back).toEqual({ state: "rolled-back", heldFrom: null });
    expect(stepLife(path, back, { type: "poolRestarted" } as Step).state).toBe("phase-1");
  });

  test("a pool goes back part of the way", () => {
    expect(go(path, ...into(6), askBack, askWayBack, openWayBack, arrive(4)).state).toBe("phase-4");
  });

  test("the way back opens with no judgement at no time", () => {
    const shut = { ...openWayBack, judgements: [] } as Step;

    expect(() => go(path, ...into(6), askBack, askWayBack, shut)).toThrow(/cannot meet rollbackApproved/);
  });

  test("a removed pool may be registered again from the start", () => {
    expect(go(path, ...into(3), remove, enrol).state).toBe("phase-1");
  });
});

const path = paths[0] as Path;

test.each<[string, readonly Step[], Step]>([
  ["a pool that nobody registered is asked for", [], ask(1)],
  ["a pool is registered twice", [enrol], enrol],
  ["a phase passes that was not asked for", into(2), pass(2)],
  ["a gate is asked twice", [...into(2), ask(2)], ask(2)],
  ["the gate of another phase is asked", into(2), ask(3)],
  ["a gate is voided that was not asked", into(2), closing("gateVoided", 2)],
  ["the gate of another phase is voided", [...into(2), ask(2)], closing("gateVoided", 3)],
  ["a held pool is held again", [...into(2), hold], hold],
  ["a held pool passes its gate", [...into(2), ask(2), hold], pass(2)],
  ["a pool is released that nobody holds", into(2), release],
  ["a completed pool is held", into(9), hold],
  ["a completed pool is removed", into(9), remove],
])("the log is broken where %s", (_, before, event) => {
  expect(() => go(path, ...before, event)).toThrow(`cannot meet ${event.type}.`);
});

test("the complaint about a broken log names the path and where the pool was", () => {
  expect(() => go(path, enrol, pass(1))).toThrow(
    'lync2010-to-lync2013: a pool in "phase-1" cannot meet phasePassed.',
  );
});
