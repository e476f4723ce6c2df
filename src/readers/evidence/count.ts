import type { Observation } from "../../facts/observation";
import type { Asked } from "./asked";
import type { Left, Tale } from "./evidence-read";
import { hostIn } from "./names";
import type { Printed } from "./printed";
import type { Counted, Reader } from "./reader";

/** How many objects each pool has. The command beside the output says whether these are all there are; of a pool it asks for by
 * name there may be none. A list of everybody's says how many there are in the forest, so that other pools have none. */
export function count(
  cmdlet: string,
  { key, pool, identity }: Counted,
  objects: readonly Printed[],
  line: number,
  asked: Asked | undefined,
): Tale {
  const perPool = new Map<string, number>();
  const left: Left[] = [];
  const distinct = withoutTwins(objects, identity);
  for (const object of distinct) {
    const named = pool.map((property) => object.get(property)).find((value) => value && value.text !== "");
    const name = named && !named.isCut ? hostIn(named.text) : undefined;
    if (named?.isCut) left.push({ line, why: "value-is-cut", text: pool[0] ?? "" });
    if (name !== undefined) perPool.set(name, (perPool.get(name) ?? 0) + 1);
  }

  const asks = poolAsked(asked, pool);
  const isWhole =
    asked?.isWhole === true && left.length === 0 && (asked.filter === null || asks !== undefined);
  if (isWhole && asks !== undefined && !perPool.has(asks)) perPool.set(asks, 0);
  const of = (about: Observation["about"], value: number): Observation => ({
    ...{ cmdlet, about, item: key, holds: null, value, at: null, detail: null },
    ...(isWhole ? {} : { atLeast: true }),
  });
  const all: readonly Observation[] =
    isWhole && asked.filter === null ? [of({ kind: "forest", name: null }, distinct.length)] : [];
  if (objects.length === 0 && all.length === 0 && perPool.size === 0)
    return { observations: [of({ kind: "pool", name: null }, 0)], left };
  return {
    observations: [...all, ...[...perPool].map(([name, many]) => of({ kind: "pool", name }, many))],
    left: left.slice(0, 1),
  };
}

/** The pool whose objects a command lists, where it filters by nothing else. */
export const poolAsked = (asked: Asked | undefined, pool: Counted["pool"]): string | undefined =>
  asked?.filter && pool.includes(asked.filter.property) ? hostIn(asked.filter.value) : undefined;

/** What it means that a command found nothing: none on the pool it asked for; without one, none of that kind. */
export const nothing = (reader: Reader, asked: Asked): readonly Observation[] =>
  reader.says.flatMap((says) =>
    says.is === "counted" ? count(reader.cmdlet, says, [], 0, asked).observations : [],
  );

/** Output pasted twice is counted once, where each object says which one it is. */
function withoutTwins(objects: readonly Printed[], identity: Counted["identity"]): readonly Printed[] {
  const key = identity.find((property) => objects.every((object) => isWhole(object, property)));
  if (key === undefined) return objects;
  return [...new Map(objects.map((object) => [object.get(key)?.text.toLowerCase(), object])).values()];
}

function isWhole(object: Printed, property: string): boolean {
  const value = object.get(property);
  return value !== undefined && value.text !== "" && !value.isCut;
}
