import type { Approvals, Separation } from "../../facts/case";
import type { Duration } from "../../facts/duration";
import type { PersonId } from "../../facts/ids";
import type { WorkingTime } from "../../facts/working-time";
import type { Policy } from "../events/policy";
import type { ForestPart, PolicyEntry } from "../forest/forest-part";
import { zoneFor } from "../forest/zone-for";

/** What holds for a gate where nobody decided otherwise. The lengths of soak and age are ours; no document gives any. */
export const defaults = {
  approvals: [{ group: "any", count: 1 }] as readonly Approvals[],
  soak: (7 * 86_400_000) as Duration,
  separation: "strict" as Separation,
  evidenceAge: (14 * 86_400_000) as Duration,
};

export type GatePolicy = typeof defaults;

/** What becomes of a gate that nobody answers, in which working time. Nothing, unless an admin says so. */
export type Silence = {
  readonly remind: Duration | null;
  readonly escalate: { readonly after: Duration; readonly to: readonly PersonId[] } | null;
  readonly expire: Duration | null;
  readonly time: WorkingTime;
};

type Place = { readonly pool: string; readonly site: string; readonly phase: number };

/** What a policy says of silence at a pool's gate. Where it names no clocks, those of the migration's first summary count,
 * else UTC. */
export function silenceFor(forest: ForestPart, place: Place): Silence {
  const first = speakerFor(forest, place);
  return {
    remind: first("remind") ?? null,
    escalate: first("escalate") ?? null,
    expire: first("expire") ?? null,
    time: {
      zone: first("zone") ?? zoneFor(forest),
      hours: first("hours") ?? null,
      days: first("days") ?? "daily",
    },
  };
}

/** The policy for a pool at a phase's gate: a pool's own speaks before its site's, that before the phase's, that before all. */
export function policyFor(forest: ForestPart, place: Place): GatePolicy {
  const first = speakerFor(forest, place);
  return {
    approvals: first("approvals") ?? defaults.approvals,
    soak: first("soak") ?? defaults.soak,
    separation: first("separation") ?? defaults.separation,
    evidenceAge: first("evidenceAge") ?? defaults.evidenceAge,
  };
}

/** What the narrowest policy that speaks of something says of it. */
function speakerFor(forest: ForestPart, { pool, site, phase }: Place) {
  const heard = forest.policies
    .filter((entry) => fits(entry.pool, pool) && fits(entry.site, site) && fits(entry.phase, phase))
    .sort((one, other) => weight(other) - weight(one))
    .map(({ policy }) => policy);
  return <K extends keyof Policy>(key: K): Policy[K] | undefined =>
    heard.find((policy) => policy[key] !== undefined)?.[key];
}

const fits = <T>(wanted: T | null, is: T): boolean => wanted === null || wanted === is;

const weight = ({ pool, site, phase }: PolicyEntry): number =>
  (pool ? 4 : 0) + (site ? 2 : 0) + (phase ? 1 : 0);
