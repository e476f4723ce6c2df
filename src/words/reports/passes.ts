import { sayViolation } from "../findings";
import { ended } from "../printing/print";
import { sayCautionOf } from "../refusals/cautions";
import type { Lines, ReportOf, Voice } from "../voice";

/** A step that nothing stands against, though nothing is recorded by asking. */
export const sayPasses = (
  { pool, what, warnings, try: command }: ReportOf<"passes">,
  voice: Voice,
): Lines => [
  `Yes, no rule stands against it: ${pool} may ${ended(what)}`,
  ...warnings.map((violation) =>
    violation.finding.code === "caution"
      ? `Mind ${sayCautionOf(violation.finding)}`
      : `To be acknowledged: ${sayViolation({ ...voice, label: pool, violation })}`,
  ),
  `To do it: ${command}`,
];
