import { assign, setup, transition } from "xstate";
import type { Path } from "../paths/path";
import { allPass } from "../rules/judge";
import { lifecycle, type MigrationEvent } from "./events";

/** Where a pool is on its way: a state of its path's machine, and where it was when it was held or asked to go back. */
export type Life = { readonly state: string; readonly heldFrom: string | null };

export const unborn: Life = { state: "registered", heldFrom: null };

type LifecycleEvent = Extract<MigrationEvent, { type: (typeof lifecycle)[number] }>;

export const isLifecycle = (event: { readonly type: string }): event is LifecycleEvent =>
  (lifecycle as readonly string[]).includes(event.type);

/** The machine of a path, generated from its phases: each is worked on, then asked for at its gate. From any of them a
 * pool may be held, and may go back by a gate of its own. */
export function machineOf(path: Path) {
  const phases = path.phases.map(({ number }) => number);
  const onTheWay = phases.flatMap((phase) => [working(phase), asked(phase)]);

  return setup({
    types: { context: {} as { heldFrom: string | null }, events: {} as LifecycleEvent },
    actions: {
      remember: assign({ heldFrom: (_, params: { state: string }) => params.state }),
      forget: assign({ heldFrom: null }),
    },
    guards: {
      gateIsOpen: ({ event }, params: { phase: number }) =>
        event.type === "phasePassed" && event.phase === params.phase && allPass(event.judgements),
      wayBackIsOpen: ({ event }) => event.type === "rollbackApproved" && allPass(event.judgements),
      isThisPhase: ({ event }, params: { phase: number }) =>
        "phase" in event && event.phase === params.phase && !("gate" in event && event.gate === "rollback"),
      isWayBack: ({ event }) => "gate" in event && event.gate === "rollback",
      goesTo: ({ event }, params: { phase: number }) =>
        event.type === "rolledBack" && event.to === params.phase,
      cameFrom: ({ context }, params: { state: string }) => context.heldFrom === params.state,
    },
  }).createMachine({
    id: path.id,
    initial: "registered",
    context: { heldFrom: null },
    states: {
      registered: { on: { poolEnrolled: working(1) } },
      ...Object.fromEntries(phases.flatMap((phase) => [phaseState(phase), gateState(phase, phases.length)])),
      held: { on: { poolRemoved: gone, poolReleased: backTo(onTheWay) } },
      "rollback-asked": {
        on: {
          gateAsked: { target: "rollback-gate", guard: "isWayBack" },
          rollbackWithdrawn: backTo(phases.map(working)),
        },
      },
      "rollback-gate": {
        on: {
          rollbackApproved: { target: "rolling-back", guard: "wayBackIsOpen" },
          gateVoided: { target: "rollback-asked", guard: "isWayBack" },
          gateRejected: backTo(phases.map(working)),
          gateWithdrawn: backTo(phases.map(working)),
        },
      },
      "rolling-back": {
        on: {
          rolledBack: [
            { target: "rolled-back", guard: { type: "goesTo", params: { phase: 0 } }, actions: "forget" },
            ...phases.map((phase) => ({
              target: working(phase),
              guard: { type: "goesTo", params: { phase } } as const,
              actions: "forget" as const,
            })),
          ],
        },
      },
      "rolled-back": { on: { poolRestarted: working(1), poolRemoved: gone } },
      completed: { type: "final" },
    },
  });
}

/** Takes a pool one lifecycle event further. Throws when the machine does not accept it: then the log is broken. */
export function stepLife(path: Path, life: Life, event: LifecycleEvent): Life {
  const machine = cachedMachineOf(path);
  const before = machine.resolveState({ value: life.state, context: { heldFrom: life.heldFrom } });
  const [after] = transition(machine, before, event);
  if (after === before) throw new Error(`${path.id}: a pool in "${life.state}" cannot meet ${event.type}.`);

  return { state: String(after.value), heldFrom: after.context.heldFrom };
}

/** Whether the machine would accept the event. */
export function accepts(path: Path, life: Life, event: LifecycleEvent): boolean {
  const machine = cachedMachineOf(path);
  return machine.resolveState({ value: life.state, context: { heldFrom: life.heldFrom } }).can(event);
}

/** The phase a pool is in, held, going back or not; one more than the last for a completed pool, 0 for one that has not
 * begun or is back where it was. */
export function phaseOf(path: Path, life: Life): number {
  const state = life.heldFrom ?? life.state;
  if (state === "completed") return path.phases.length + 1;
  return Number(/^(?:phase|gate)-(\d+)$/.exec(state)?.[1] ?? 0);
}

/** Whether the pool's gate is asked: it waits for votes, or would if it were not held. */
export const isAsked = (life: Life): boolean =>
  life.state.startsWith("gate-") || (life.state === "held" && (life.heldFrom ?? "").startsWith("gate-"));

/** Where a pool stands on its way back, if it is on one. */
export function wayBack(life: Life): "asked" | "gate" | "going" | "back" | null {
  switch (life.state) {
    case "rollback-asked":
      return "asked";
    case "rollback-gate":
      return "gate";
    case "rolling-back":
      return "going";
    case "rolled-back":
      return "back";
    default:
      return null;
  }
}

export const working = (phase: number): string => `phase-${phase}`;
export const asked = (phase: number): string => `gate-${phase}`;

const gone = { target: "registered", actions: "forget" } as const;

const phaseState = (phase: number) =>
  [
    working(phase),
    {
      on: {
        gateAsked: { target: asked(phase), guard: { type: "isThisPhase", params: { phase } } },
        ...leaving(phase, working(phase)),
      },
    },
  ] as const;

const gateState = (phase: number, last: number) => {
  const back = { target: working(phase), guard: { type: "isThisPhase", params: { phase } } } as const;
  const next = phase === last ? "completed" : working(phase + 1);
  const passed = { target: next, guard: { type: "gateIsOpen", params: { phase } } } as const;
  return [
    asked(phase),
    {
      on: {
        phasePassed: passed,
        gateVoided: back,
        gateRejected: back,
        gateWithdrawn: back,
        ...leaving(phase, asked(phase)),
      },
    },
  ] as const;
};

/** What takes a pool off its way: a hold, from which it returns to this very state; a rollback, from which it returns to
 * work; removal. */
const leaving = (phase: number, state: string) =>
  ({
    poolHeld: { target: "held", actions: { type: "remember", params: { state } } },
    rollbackAsked: {
      target: "rollback-asked",
      actions: { type: "remember", params: { state: working(phase) } },
    },
    poolRemoved: gone,
  }) as const;

const backTo = (states: readonly string[]) =>
  states.map(
    (state) =>
      ({ target: state, guard: { type: "cameFrom", params: { state } }, actions: "forget" }) as const,
  );

const machines = new WeakMap<Path, ReturnType<typeof machineOf>>();

function cachedMachineOf(path: Path) {
  const known = machines.get(path);
  if (known) return known;

  const made = machineOf(path);
  machines.set(path, made);
  return made;
}
