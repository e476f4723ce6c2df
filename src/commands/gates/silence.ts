import type { Instant } from "../../facts/ids";
import { afterWorking } from "../../facts/working-time";
import type { Silence } from "../../machines/case/policy-of";
import type { Gate } from "../../machines/pool/pool-part";

/** What a gate that nobody answers is due, and when something is due again; null: never. */
export type Waiting = {
  readonly due: readonly ("expire" | "escalate" | "remind")[];
  readonly next: Instant | null;
};

type Asked = Pick<Gate, "askedAt" | "reminded" | "escalated">;

/** What the policy wants done about a gate's silence by now. What was missed while nobody was there is done once. */
export function silenceOf(gate: Asked, { remind, escalate, expire, time }: Silence, now: Instant): Waiting {
  const since = gate.reminded?.at ?? gate.askedAt;
  const expires = expire === null ? null : afterWorking(time, gate.askedAt, expire);
  const escalates =
    escalate === null || gate.escalated ? null : afterWorking(time, gate.askedAt, escalate.after);
  const reminds = remind === null ? null : afterWorking(time, since, remind);
  if (expires !== null && expires <= now) return { due: ["expire"], next: null };

  const isDue = (at: Instant | null): boolean => at !== null && at <= now;
  const due = [
    ...(isDue(escalates) ? ["escalate" as const] : []),
    ...(isDue(reminds) ? ["remind" as const] : []),
  ];
  const again = remind !== null && isDue(reminds) ? afterWorking(time, now, remind) : reminds;
  const later = [expires, isDue(escalates) ? null : escalates, again].filter((at) => at !== null);
  return { due, next: later.length > 0 ? Math.min(...later) : null };
}
