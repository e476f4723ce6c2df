import type { Db } from "./schema";

/** Gives functions over a database the database they work on. */
export const bound =
  (db: Db) =>
  <Args extends unknown[], Result>(work: (db: Db, ...args: Args) => Result) =>
  (...args: Args): Result =>
    work(db, ...args);
