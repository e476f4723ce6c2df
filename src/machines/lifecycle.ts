import { assign, setup, transition } from "xstate";
import type { Path } from "../paths/path";
import { allPass } from "../rules/judge";
import { lifecycle, type MigrationEvent } from "./events";

/** Where a pool is on its way: a state of its path's machine, and where it goes on after a hold. */
export type Life = { readonly state: string; readonly heldFrom: string | null };

export const unborn: Life = { state: "registered", heldFrom: null };

type LifecycleEvent = Extract<MigrationEvent, { type: (typeof lifecycle)[number] }>;

export const isLifecycle = (event: { readonly type: string }): event is LifecycleEvent =>
  (lifecycle as readonly string[]).includes(event.type);

/** The machine of a path, generated from its phases: each is worked on, then asked for at its gate. */
export function machineOf(path: Path) {
  const last = path.phases.length;

  return setup({
    types: { context: {} as { heldFrom: string | null }, events: {} as LifecycleEvent },
    actions: {
      remember: assign({ heldFrom: (_, params: { state: string }) => params.state }),
      forget: assign({ heldFrom: null }),
    },
    guards: {
      gateIsOpen: ({ event }, params: { phase: number }) =>
        event.type === "phasePassed" && event.phase === params.phase && allPass(event.judgements),
      isThisPhase: ({ event }, params: { phase: number }) => "phase" in event && event.phase === params.phase,
      cameFrom: ({ context }, params: { state: string }) => context.heldFrom === params.state,
    },
  }).createMachine({
    id: path.id,
    initial: "registered",
    context: { heldFrom: null },
    states: {
      registered: { on: { poolEnrolled: working(1) } },
      ...Object.fromEntries(
        path.phases.flatMap(({ number }) => [phaseState(number), gateState(number, last)]),
      ),
      held: {
        on: {
          poolRemoved: "registered",
          poolReleased: path.phases.flatMap(({ number }) => [backTo(working(number)), backTo(asked(number))]),
        },
      },
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

/** The phase a pool is in, held or not; one more than the last for a completed pool, 0 before it is enrolled. */
export function phaseOf(path: Path, life: Life): number {
  const state = life.heldFrom ?? life.state;
  if (state === "completed") return path.phases.length + 1;
  return Number(/^(?:phase|gate)-(\d+)$/.exec(state)?.[1] ?? 0);
}

/** Whether the pool's gate is asked: it waits for votes, or would if it were not held. */
export const isAsked = (life: Life): boolean => (life.heldFrom ?? life.state).startsWith("gate-");

export const working = (phase: number): string => `phase-${phase}`;
export const asked = (phase: number): string => `gate-${phase}`;

const phaseState = (phase: number) =>
  [
    working(phase),
    {
      on: {
        gateAsked: { target: asked(phase), guard: { type: "isThisPhase", params: { phase } } },
        poolHeld: hold(working(phase)),
        poolRemoved: "registered",
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
        poolHeld: hold(asked(phase)),
        poolRemoved: "registered",
      },
    },
  ] as const;
};

const hold = (state: string) =>
  ({ target: "held", actions: { type: "remember", params: { state } } }) as const;

const backTo = (state: string) =>
  ({ target: state, guard: { type: "cameFrom", params: { state } }, actions: "forget" }) as const;

const machines = new WeakMap<Path, ReturnType<typeof machineOf>>();

function cachedMachineOf(path: Path) {
  const known = machines.get(path);
  if (known) return known;

  const made = machineOf(path);
  machines.set(path, made);
  return made;
}
