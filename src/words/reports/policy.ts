import { printPolicy } from "../deeds";
import type { Lines, ReportOf } from "../voice";

/** What gates ask, the narrower place before the wider. */
export const sayPolicy = ({ entries, defaults }: ReportOf<"policy">): Lines => [
  `Unless said otherwise: ${printPolicy(defaults)}.`,
  ...entries.map(({ where, policy }) => `  ${where || "every gate"}: ${printPolicy(policy)}`),
  ...(entries.length > 1 ? ["A pool's own policy counts before its site's, that before the phase's."] : []),
];
