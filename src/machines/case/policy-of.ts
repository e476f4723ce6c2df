import type { Approvals, Separation } from "../../facts/case";
import type { Duration } from "../../facts/duration";
import type { Policy } from "../events";
import type { ForestPart, PolicyEntry } from "../forest/forest-part";

/** What holds for a gate where nobody decided otherwise. The lengths of soak and age are ours; no document gives any. */
export const defaults = {
  approvals: [{ group: "any", count: 1 }] as readonly Approvals[],
  soak: (7 * 86_400_000) as Duration,
  separation: "strict" as Separation,
  evidenceAge: (14 * 86_400_000) as Duration,
};

export type GatePolicy = typeof defaults;

/** The policy for a pool at a phase's gate: a pool's own speaks before its site's, that before the phase's, that before all. */
export function policyFor(
  forest: ForestPart,
  { pool, site, phase }: { readonly pool: string; readonly site: string; readonly phase: number },
): GatePolicy {
  const heard = forest.policies
    .filter((entry) => fits(entry.pool, pool) && fits(entry.site, site) && fits(entry.phase, phase))
    .sort((one, other) => weight(other) - weight(one))
    .map(({ policy }) => policy);
  const first = <K extends keyof Policy>(key: K) => heard.find((policy) => policy[key] !== undefined)?.[key];
  return {
    approvals: first("approvals") ?? defaults.approvals,
    soak: first("soak") ?? defaults.soak,
    separation: first("separation") ?? defaults.separation,
    evidenceAge: first("evidenceAge") ?? defaults.evidenceAge,
  };
}

const fits = <T>(wanted: T | null, is: T): boolean => wanted === null || wanted === is;

const weight = ({ pool, site, phase }: PolicyEntry): number =>
  (pool ? 4 : 0) + (site ? 2 : 0) + (phase ? 1 : 0);
