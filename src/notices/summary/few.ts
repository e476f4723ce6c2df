import type { Few } from "../../commands/summary/summary";

/** A list that keeps the first few, in an order, of however many there are. */
export type Keeping<T> = { count: number; readonly first: T[] };

export const keeping = <T>(): Keeping<T> => ({ count: 0, first: [] });

/** Counts one more, and keeps it where it comes before those that are kept or there is room. */
export function keep<T>(
  list: Keeping<T>,
  item: T,
  { most = usual, before }: { readonly most?: number; readonly before?: (one: T, other: T) => boolean } = {},
): void {
  list.count++;
  const { first } = list;
  const at = before ? first.findIndex((other) => before(item, other)) : -1;
  if (at < 0 && first.length >= most) return;

  first.splice(at < 0 ? first.length : at, 0, item);
  if (first.length > most) first.pop();
}

/** The same list with other words for its items. */
export const few = <T, U>({ count, first }: Few<T>, view: (item: T) => U): Few<U> => ({
  count,
  first: first.map(view),
});

/** So many of a kind are told by name; the rest are counted. */
const usual = 5;
