import type { Version } from "../../facts/versions";

/** Which product a `ServiceVersion` stands for, and how sure that is. Only documents of the two newest were ever seen; what
 * is inferred is taken once somebody has confirmed it. */
export type NumberMeaning = { readonly version: Version; readonly certainty: "verified" | "inferred" };

export const versionNumbers: Readonly<Record<number, NumberMeaning>> = {
  4: { version: "ocs2007r2", certainty: "inferred" },
  5: { version: "lync2010", certainty: "inferred" },
  6: { version: "lync2013", certainty: "inferred" },
  7: { version: "sfb2015", certainty: "verified" },
  8: { version: "sfb2019", certainty: "verified" },
};

/** What a number stands for in a migration between these versions. Where the Subscription Edition takes part, 8 is its
 * number as probably as that of 2019; where both do, it tells neither. Undefined: nobody knows. */
export function meaningOf(
  number: number,
  { from, to }: { from: Version; to: Version },
): NumberMeaning | undefined {
  const known = versionNumbers[number];
  const subscription = from === "sfbse" || to === "sfbse";
  if (number !== 8 || !subscription) return known;
  return from === "sfb2019" ? undefined : { version: "sfbse", certainty: "inferred" };
}
