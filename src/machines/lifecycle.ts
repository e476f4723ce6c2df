import { assign, setup, transition } from "xstate";
import { isBeside } from "../facts/gates";
import type { Path } from "../paths/path";
import { allPass } from "../rules/judge";
import { lifecycle, type MigrationEvent } from "./events/events";

/** Where a pool is on its way: a state of its path's machine, and where it was when it was held or asked to go back. */
export type Life = { readonly state: string; readonly heldFrom: string | null };

export const unborn: Life = { state: "registered", heldFrom: null };

type LifecycleEvent = Extract<MigrationEvent, { type: (typeof lifecycle)[number] }>;

/** Gates beside the way, for waivers, move no pool. */
export const isLifecycle = (event: MigrationEvent): event is LifecycleEvent =>
  (lifecycle as readonly string[]).includes(event.type) && !("gate" in event && isBesideGate(event.gate));

const isBesideGate = (gate: string): boolean => isBeside(gate as Parameters<typeof isBeside>[0]);

/** What of an event the machine sees, and nothing else of it: so that the same step need be taken only once. */
type Gist = {
  readonly type: LifecycleEvent["type"];
  readonly phase: number | null;
  readonly gate: string | null;
  readonly to: number | null;
  readonly midway: boolean;
  readonly passes: boolean;
};

const gistOf = (event: LifecycleEvent): Gist => ({
  type: event.type,
  phase: "phase" in event ? (event.phase ?? null) : null,
  gate: "gate" in event ? event.gate : null,
  to: "to" in event ? event.to : null,
  midway: "atPhase" in event && event.atPhase !== undefined,
  passes: "judgements" in event && allPass(event.judgements),
});

/** The machine of a path, generated from its phases: each is worked on, then asked for at its gate. From any of them a
 * pool may be held, may go back by a gate of its own, and may be kept by another. One that is taken up midway enters its
 * phase by a gate too. */
export function machineOf(path: Path) {
  const phases = path.phases.map(({ number }) => number);
  const onTheWay = phases.flatMap((phase) => [working(phase), asked(phase)]);

  return setup({
    types: { context: {} as { heldFrom: string | null }, events: {} as Gist },
    actions: {
      remember: assign({ heldFrom: (_, params: { state: string }) => params.state }),
      forget: assign({ heldFrom: null }),
    },
    guards: {
      gateIsOpen: ({ event }, params: { phase: number }) => event.phase === params.phase && event.passes,
      wayBackIsOpen: ({ event }) => event.passes,
      isThisPhase: ({ event }, params: { phase: number }) =>
        event.phase === params.phase && (event.gate === null || event.gate === "phase"),
      isGate: ({ event }, params: { gate: string }) => event.gate === params.gate,
      isMidway: ({ event }) => event.midway,
      isAdoptedIn: ({ event }, params: { phase: number }) => event.phase === params.phase && event.passes,
      mayStay: ({ event }) => event.passes,
      goesTo: ({ event }, params: { phase: number }) => event.to === params.phase,
      cameFrom: ({ context }, params: { state: string }) => context.heldFrom === params.state,
    },
  }).createMachine({
    id: path.id,
    initial: "registered",
    context: { heldFrom: null },
    states: {
      registered: {
        on: { poolEnrolled: [{ target: "adoption", guard: "isMidway" }, { target: working(1) }] },
      },
      adoption: { on: { gateAsked: { target: "adoption-gate", guard: adoptionGate }, poolRemoved: gone } },
      "adoption-gate": {
        on: {
          poolAdopted: phases.slice(1).map((phase) => ({
            target: working(phase),
            guard: { type: "isAdoptedIn", params: { phase } } as const,
          })),
          gateVoided: { target: "adoption", guard: adoptionGate },
          gateRejected: { target: "adoption", guard: adoptionGate },
          gateWithdrawn: { target: "adoption", guard: adoptionGate },
          gateExpired: { target: "adoption", guard: adoptionGate },
          poolRemoved: gone,
        },
      },
      ...Object.fromEntries(phases.flatMap((phase) => [phaseState(phase), gateState(phase, phases.length)])),
      held: { on: { poolRemoved: gone, poolReleased: backTo(onTheWay) } },
      "rollback-asked": {
        on: {
          gateAsked: { target: "rollback-gate", guard: rollbackGate },
          rollbackWithdrawn: backTo(phases.map(working)),
        },
      },
      "rollback-gate": {
        on: {
          rollbackApproved: { target: "rolling-back", guard: "wayBackIsOpen" },
          gateVoided: { target: "rollback-asked", guard: rollbackGate },
          gateExpired: { target: "rollback-asked", guard: rollbackGate },
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
      "kept-gate": {
        on: {
          poolKept: { target: "kept", guard: "mayStay" },
          gateExpired: backTo(phases.map(working)),
          gateVoided: backTo(phases.map(working)),
          gateRejected: backTo(phases.map(working)),
          gateWithdrawn: backTo(phases.map(working)),
        },
      },
      kept: { on: { poolRestarted: backTo(phases.map(working)) } },
      completed: { type: "final" },
    },
  });
}

/** Takes a pool one lifecycle event further. Throws when the machine does not accept it: then the log is broken. */
export function stepLife(path: Path, life: Life, event: LifecycleEvent): Life {
  const steps = stepsTaken.get(path) ?? new Map<string, Life>();
  stepsTaken.set(path, steps);
  const gist = gistOf(event);
  const { type, phase, gate, to, midway, passes } = gist;
  const key = [life.state, life.heldFrom, type, phase, gate, to, midway, passes].join(" ");
  const known = steps.get(key);
  if (known) return known;

  const machine = cachedMachineOf(path);
  const before = machine.resolveState({ value: life.state, context: { heldFrom: life.heldFrom } });
  const [after] = transition(machine, before, gist);
  if (after === before) throw new Error(`${path.id}: a pool in "${life.state}" cannot meet ${event.type}.`);

  const taken = { state: String(after.value), heldFrom: after.context.heldFrom };
  steps.set(key, taken);
  return taken;
}

/** A machine has few states and sees little of an event: replaying a long log meets the same steps again and again. */
const stepsTaken = new WeakMap<Path, Map<string, Life>>();

/** Whether the machine would accept the event. */
export function accepts(path: Path, life: Life, event: LifecycleEvent): boolean {
  const machine = cachedMachineOf(path);
  return machine.resolveState({ value: life.state, context: { heldFrom: life.heldFrom } }).can(gistOf(event));
}

/** The phase a pool is in, held, going back or not; one more than the last for a completed pool, two more for one that is
 * kept in coexistence, 0 for one that has not begun, waits for its adoption or is back where it was. */
export function phaseOf(path: Path, life: Life): number {
  if (life.state === "kept") return path.phases.length + 2;
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

/** What stands still although nobody holds it: a pool that waits for its adoption, whose gate to be kept is open, or that
 * is kept. */
export function standstill(life: Life): "adoption" | "keeping" | "kept" | null {
  switch (life.state) {
    case "adoption":
    case "adoption-gate":
      return "adoption";
    case "kept-gate":
      return "keeping";
    case "kept":
      return "kept";
    default:
      return null;
  }
}

/** The phase that a kept pool came from, and goes on in once it is restarted. */
export const keptFrom = ({ heldFrom }: Life): number =>
  Number(/^phase-(\d+)$/.exec(heldFrom ?? "")?.[1] ?? 0);

export const working = (phase: number): string => `phase-${phase}`;
export const asked = (phase: number): string => `gate-${phase}`;

const rollbackGate = { type: "isGate", params: { gate: "rollback" } } as const;
const adoptionGate = { type: "isGate", params: { gate: "adoption" } } as const;
const keptGate = { type: "isGate", params: { gate: "kept" } } as const;

const gone = { target: "registered", actions: "forget" } as const;

const phaseState = (phase: number) =>
  [
    working(phase),
    {
      on: {
        gateAsked: [
          { target: asked(phase), guard: { type: "isThisPhase", params: { phase } } },
          {
            target: "kept-gate",
            guard: keptGate,
            actions: { type: "remember", params: { state: working(phase) } },
          },
        ],
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
        gateExpired: back,
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
