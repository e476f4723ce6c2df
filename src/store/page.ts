/** The most rows that one statement reads. */
export const pageSize = 1000;

/** Cuts rows into pieces that one insert can take: PostgreSQL binds 65,535 values at most, SQLite 32,766. */
export function pieces<T>(rows: readonly T[]): readonly T[][] {
  const size = pageSize;
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, at) =>
    rows.slice(at * size, (at + 1) * size),
  );
}
