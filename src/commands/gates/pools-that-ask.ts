import type { ForestPart } from "../../machines/forest/forest-part";

/** The pools that have something for approvers: an open gate, or a deed without leave to be acknowledged. */
export const poolsThatAsk = ({ openGates, openDeeds }: ForestPart): ReadonlySet<string> =>
  new Set([...openGates.values(), ...openDeeds.values()].map(({ pool }) => pool));
