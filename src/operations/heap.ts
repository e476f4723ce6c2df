import { setFlagsFromString } from "node:v8";

/** The heap may grow by so many percent of what lives in it before it is collected as a whole. */
const growth = 50;

/**
 * Keeps the process small for as long as it runs. V8 lets garbage lie until it is three times what lives, which with
 * thousands of pools is memory that a small server lacks; collecting sooner costs next to nothing, for turns leave little
 * that outlives a collection of the young. See docs/decisions/0034-what-a-turn-leaves-behind.md.
 */
export const collectSooner = (): void => setFlagsFromString(`--heap-growing-percent=${growth}`);
