import type { Task } from "./path";

/** What every task says; the rest is only said where it is not as with most: once per pool, nothing to copy, no
 * conditions, taken back by a word. */
type Said = Pick<Task, "number" | "title" | "what" | "source"> & { readonly gate: number } & Partial<
    Omit<Task, "due">
  > & { readonly of?: Task["due"]["of"] };

/** A task of path data. `gate` is the one that waits for it, `of` for which pool of its scope. */
export function task({ gate, of = "each", ...said }: Said): Task {
  const irreversible = said.irreversible ?? false;
  return {
    scope: "pool",
    command: "",
    needs: [],
    due: { gate, of },
    when: null,
    guarded: false,
    irreversible,
    skip: "with-reason",
    undo: irreversible ? null : { command: "", resets: [] },
    publishes: false,
    empty: [],
    settles: {},
    cautions: [],
    covers: [],
    ...said,
  };
}
