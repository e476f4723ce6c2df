import { toDirectedGraph } from "xstate/graph";
import { asked, machineOf, working } from "../../src/machines/lifecycle";
import type { Path } from "../../src/paths/path";

type Edge = { readonly from: string; readonly to: string; readonly on: string };

/** A Mermaid diagram of a path's machine. What every phase and gate has in common is drawn once, around them all. */
export function diagramOf(path: Path): string {
  const edges = edgesOf(path);
  const inner = path.phases.flatMap(({ number }) => [working(number), asked(number)]);
  const shared = edges.filter((edge) => isShared(edge, edges, inner));
  const own = edges.filter((edge) => !shared.includes(edge));
  const isWithin = ({ from, to }: Edge) => inner.includes(from) && inner.includes(to);

  return [
    "stateDiagram-v2",
    "  [*] --> registered",
    '  state "On its way" as moving {',
    ...path.phases.flatMap(({ number, title }) => [
      `    state "${number} ${title}" as ${id(working(number))}`,
      `    state "Gate ${number}" as ${id(asked(number))}`,
    ]),
    ...drawn(own.filter(isWithin)).map((line) => `  ${line}`),
    "  }",
    ...drawn(own.filter((edge) => !isWithin(edge))),
    ...drawn(shared.map((edge) => around(edge, inner))),
    "  completed --> [*]",
  ].join("\n");
}

function edgesOf(path: Path): readonly Edge[] {
  const machine = machineOf(path);
  const name = (stateId: string) => stateId.slice(machine.id.length + 1);
  return toDirectedGraph(machine).children.flatMap((node) =>
    node.edges.map(({ source, target, transition }) => ({
      from: name(source.id),
      to: name(target.id),
      on: transition.eventType,
    })),
  );
}

/** Whether all phases and gates meet this event in the same way: all lead to one state, or one state leads to all. */
function isShared({ from, to, on }: Edge, edges: readonly Edge[], inner: readonly string[]): boolean {
  if (inner.includes(from) === inner.includes(to)) return false;

  const alike = edges.filter((edge) =>
    inner.includes(from) ? edge.to === to && edge.on === on : edge.from === from && edge.on === on,
  );
  return inner.every((state) => alike.some((edge) => edge.from === state || edge.to === state));
}

const around = ({ from, to, on }: Edge, inner: readonly string[]): Edge =>
  inner.includes(from) ? { from: "moving", to, on } : { from, to: "moving", on: `${on}, to where it was` };

/** One arrow for each pair of states, with everything that leads along it. */
function drawn(edges: readonly Edge[]): readonly string[] {
  const labels = new Map<string, Set<string>>();
  for (const { from, to, on } of edges) {
    const arrow = `${id(from)} --> ${id(to)}`;
    labels.set(arrow, (labels.get(arrow) ?? new Set()).add(on));
  }
  return [...labels].map(([arrow, on]) => `  ${arrow} : ${[...on].join(" / ")}`);
}

const id = (state: string): string => state.replaceAll("-", "_");
