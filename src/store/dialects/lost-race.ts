/** Whether a key was taken by somebody who came first. */
export const isLostRace = (error: unknown): boolean => lostRaces.has(codeOf(error));

/** Whether a transaction failed only because of another one, so that the same work may succeed when done again. */
export const isWorthAnotherTry = (error: unknown): boolean =>
  isLostRace(error) || serializationFailures.has(codeOf(error));

const lostRaces = new Set<unknown>(["23505", "SQLITE_CONSTRAINT_PRIMARYKEY"]);

/** PostgreSQL's serialization failure and deadlock. */
const serializationFailures = new Set<unknown>(["40001", "40P01"]);

const codeOf = (error: unknown): unknown => (error as { readonly code?: unknown } | null | undefined)?.code;
