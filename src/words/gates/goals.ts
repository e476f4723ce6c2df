import { type GateName, isBeside, ruleOf } from "../../facts/gates";

type Asked = { readonly gate: GateName; readonly phase: number };

/** What a pool wants at a gate, behind `to`: `leave phase 3`. */
export function goalOf({ gate, phase }: Asked): string {
  if (isBeside(gate)) return `have ${ruleOf(gate)} waived`;
  switch (gate) {
    case "phase":
      return `leave phase ${phase}`;
    case "rollback":
      return `go back from phase ${phase}`;
    case "adoption":
      return `be taken up midway, in phase ${phase}`;
    case "kept":
      return `be kept in coexistence from phase ${phase} on`;
  }
}

/** The same as a deed: `leaving phase 3`. */
export function deedOf({ gate, phase }: Asked): string {
  if (isBeside(gate)) return `waiving ${ruleOf(gate)}`;
  switch (gate) {
    case "phase":
      return `leaving phase ${phase}`;
    case "rollback":
      return "going back";
    case "adoption":
      return `taking it up in phase ${phase}`;
    case "kept":
      return "keeping it in coexistence";
  }
}

/** `gate of phase 3` or `gate to go back` */
export function gateCalled({ gate, phase }: Asked): string {
  if (isBeside(gate)) return `gate to waive ${ruleOf(gate)}`;
  switch (gate) {
    case "phase":
      return `gate of phase ${phase}`;
    case "rollback":
      return "gate to go back";
    case "adoption":
      return "gate of its adoption";
    case "kept":
      return "gate to be kept in coexistence";
  }
}

/** The words that ask for a gate anew. */
export function orderFor({ gate, phase }: Asked, pool: string): string {
  if (isBeside(gate)) return `waive ${pool} ${ruleOf(gate)} until=… because …`;
  switch (gate) {
    case "phase":
      return `advance ${pool}`;
    case "rollback":
      return `acknowledge ${pool}`;
    case "adoption":
      return `pool change ${pool} at-phase=${phase > 0 ? phase : "…"} because …`;
    case "kept":
      return `keep ${pool} because …`;
  }
}
