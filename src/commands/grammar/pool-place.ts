import { findVerb } from "./find-verb";
import { scanArguments } from "./scan-arguments";
import type { VerbSpec } from "./verb-spec";

/** Where a pool's name stands in what was typed, or could stand. */
export type PoolPlace = {
  readonly verb: string;
  /** The word that stands there now, if any. */
  readonly first: string | undefined;
  readonly filledWith: (pool: string) => string;
};

/** The place of the pool in a command that takes one directly behind its verb; undefined for any other. */
export function poolPlaceIn(text: string, specs: readonly VerbSpec[]): PoolPlace | undefined {
  const found = findVerb(text, specs);
  if (found?.spec.words[0]?.name !== "pool") return undefined;

  const { spec, end } = found;
  const scanned = scanArguments(spec, text, end);
  return {
    verb: spec.verb,
    first: scanned === "unclosed-quote" ? undefined : scanned.words[0]?.text,
    filledWith: (pool) => `${text.slice(0, end)} ${pool}${text.slice(end)}`,
  };
}
