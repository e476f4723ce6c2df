import { printPolicy } from "../deeds/deeds";
import { grantFor, groupName } from "../gates/gates";
import { counted } from "../printing/print";
import type { Lines, ReportOf, Voice } from "../voice";

/** What gates ask, the narrower place before the wider. */
export const sayPolicy = ({ entries, defaults }: ReportOf<"policy">, { nameOf }: Voice): Lines => [
  `Unless said otherwise: ${printPolicy(defaults, nameOf)}.`,
  ...entries.map(({ where, policy }) => `  ${where || "every gate"}: ${printPolicy(policy, nameOf)}`),
  ...(entries.length > 1 ? ["A pool's own policy counts before its site's, that before the phase's."] : []),
  ...(entries.some(({ policy }) => policy.remind ?? policy.escalate ?? policy.expire)
    ? []
    : [
        "Nobody is reminded of an open gate. To have that: policy remind=4h escalate=1d:@person expire=7d zone=… hours=08:00-18:00 days=weekdays",
      ]),
];

type Lacking = ReportOf<"approvers-lacking">["lacking"][number];

/** A gate that asks for more people than there are stays shut. */
export const sayLacking = (lack: Lacking): string =>
  `Mind: ${lackOf(lack)}, so no gate that asks it can open. Try: ${grantFor(lack)}`;

export const lackOf = ({ group, count, have }: Lacking): string =>
  `${counted(count, "approver")} of ${groupName(group)} ${count === 1 ? "is" : "are"} asked for, and there ${have === 1 ? "is" : "are"} ${have === 0 ? "none" : have}`;
