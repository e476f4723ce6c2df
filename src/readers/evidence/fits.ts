import type { Printed } from "./printed";
import type { Reader } from "./reader";

/** Which of these readers could have printed objects with these properties, of the type that a `#TYPE` line said. A reader whose
 * mark is there comes before those without. The property that a command filters by is known though it was not printed. */
export function fitting(
  readers: readonly Reader[],
  objects: readonly Printed[],
  type: string | null,
  known?: string,
): readonly Reader[] {
  const typed = type === null ? [] : readers.filter(({ types }) => types.some((each) => isOf(type, each)));
  const keys = new Set(objects.slice(0, enough).flatMap((object) => [...object.keys()]));
  if (known !== undefined) keys.add(known);
  const fit = (typed.length > 0 ? typed : readers).filter((reader) => hasNeeds(reader, keys));
  const marked = fit.filter(({ marks }) => marks.some((mark) => keys.has(mark)));
  return marked.length > 0 ? marked : fit;
}

/** Objects of one command have the same properties, but for a few. */
const enough = 20;

/** `Selected.Microsoft.Rtc.Management.ADConnect.Schema.OCSADUser` is an `OCSADUser`. */
const isOf = (type: string, last: string): boolean =>
  type.slice(type.lastIndexOf(".") + 1).replace(/#.*/, "") === last;

const hasNeeds = ({ needs, lacks }: Reader, keys: ReadonlySet<string>): boolean =>
  needs.length > 0 &&
  needs.every((spellings) => spellings.some((key) => keys.has(key))) &&
  !lacks.some((key) => keys.has(key));
