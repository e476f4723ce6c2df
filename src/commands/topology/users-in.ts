import { Fqdn, firstLabel } from "../../facts/ids";
import { readCount } from "../../facts/values";
import type { Typed } from "../command";
import type { Proposal } from "./proposals";

/** How many users the pools of a document have: as typed, `pool01=500`, or as lines below that hold a number and a pool's
 * name, the way `Get-CsUser | Group-Object RegistrarPool` prints them. */
export type Users = {
  readonly users: Readonly<Record<string, number>>;
  readonly missing: readonly Proposal[];
  /** A key that names none of the pools, or has no number. */
  readonly stray: { readonly key: string; readonly value: string } | null;
};

/** Reads the numbers of users for these pools. What is typed goes before what is pasted. */
export function usersIn({ pairs, block }: Typed, pools: readonly Proposal[]): Users {
  const users: Record<string, number> = {};
  const known = new Map(pools.map(({ name }) => [name, name]));
  for (const { name } of pools) {
    const label = firstLabel(name);
    known.set(label, known.has(label) && known.get(label) !== name ? "" : name);
  }
  for (const line of block) {
    const [count, name] = countedIn(line, known);
    if (name !== undefined) users[name] = count;
  }
  let stray: Users["stray"] = null;
  for (const [key, value] of Object.entries(pairs)) {
    if (key === "versions") continue;
    const name = known.get(key);
    const count = readCount(value);
    if (name && count !== undefined) users[name] = count;
    else stray = { key, value };
  }
  return { users, missing: pools.filter(({ name }) => users[name] === undefined), stray };
}

function countedIn(
  line: string,
  known: ReadonlyMap<string, string>,
): readonly [number, string] | readonly [undefined, undefined] {
  const words = line.split(/[\s,;"{}|]+/).filter((word) => word !== "");
  const count = words.map(readCount).find((number) => number !== undefined);
  const name = words.map((word) => Fqdn.safeParse(word).data ?? "").find((word) => known.get(word));
  return count !== undefined && name ? [count, name] : [undefined, undefined];
}
