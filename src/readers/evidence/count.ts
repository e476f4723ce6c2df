import type { Observation } from "../../facts/observation";
import type { Asked } from "./asked/asked";
import type { Left, Tale } from "./evidence-read";
import { hostIn } from "./names";
import type { Printed, Value } from "./printed";
import type { Counted, Reader } from "./reader";

/** How many objects each pool has. The command beside the output says whether these are all there are, so that of a pool it asks
 * for by name there may be none; listed without a condition, how many there are in the forest. */
export function count(
  cmdlet: string,
  says: Counted,
  objects: readonly Printed[],
  line: number,
  asked: Asked | undefined,
): Tale {
  const asks = poolAsked(says, asked);
  const perPool = new Map<string, number>();
  const left: Left[] = [];
  for (const object of asked?.isCounted ? objects : withoutTwins(objects, says.identity)) {
    const named = first(object, asked?.isCounted ? ["name"] : says.pool);
    if (named && isOnNone(named)) continue;

    const pool = named === undefined ? asks : named.isCut ? undefined : hostIn(named.text);
    const many = asked?.isCounted ? Number(object.get("count")?.text ?? Number.NaN) : 1;
    if (pool === undefined || Number.isNaN(many)) left.push(notCounted(line, named, says));
    else perPool.set(pool, (perPool.get(pool) ?? 0) + many);
  }
  return { observations: counts(cmdlet, says, perPool, asked, left.length === 0), left: left.slice(0, 1) };
}

/** What a bare number says that a command gave for how many there are. */
export const counted = (reader: Reader, many: number, asked: Asked): readonly Observation[] =>
  reader.says.flatMap((says) => {
    if (says.is !== "counted") return [];
    const asks = poolAsked(says, asked);
    return counts(reader.cmdlet, says, new Map(asks === undefined ? [] : [[asks, many]]), asked, true, many);
  });

/** What it means that a command found nothing. */
export const nothing = (reader: Reader, asked: Asked): readonly Observation[] => counted(reader, 0, asked);

/** Without a pool, a number is of the forest where the command lists all there are, else of whatever pool is spoken of. */
function counts(
  cmdlet: string,
  says: Counted,
  perPool: ReadonlyMap<string, number>,
  asked: Asked | undefined,
  isClear: boolean,
  given?: number,
): readonly Observation[] {
  const asks = poolAsked(says, asked);
  const isForest = asked?.condition === null && asks === undefined;
  const isWhole = isClear && asked?.isWhole === true && (isForest || asks !== undefined);
  const of = (kind: "pool" | "forest", name: string | null, value: number): Observation => ({
    ...{ cmdlet, about: { kind, name }, item: says.key, holds: null, value, at: null, detail: null },
    ...(isWhole ? {} : { atLeast: true }),
  });
  const asksNone = isWhole && asks !== undefined && !perPool.has(asks) ? [of("pool", asks, 0)] : [];
  const total = given ?? [...perPool.values()].reduce((sum, many) => sum + many, 0);
  const inAll = isWhole && isForest ? [of("forest", null, total)] : [];
  const each = [...perPool].map(([name, many]) => of("pool", name, many));
  const known = [...inAll, ...asksNone, ...each];
  return known.length > 0 || given === undefined ? known : [of("pool", null, given)];
}

/** The pool whose objects a command lists. A name without its domain finds nothing, and so says nothing. */
function poolAsked({ pool, parameter }: Counted, asked: Asked | undefined): string | undefined {
  const by = asked?.condition && pool.includes(asked.condition.property) ? asked.condition.value : undefined;
  const given = parameter === null ? undefined : asked?.parameters[parameter];
  const host = hostIn(by ?? given ?? "");
  return host?.includes(".") ? host : undefined;
}

/** The property that names the pool: one that says something, else one that was printed at all. */
const first = (object: Printed, properties: readonly string[]): Value | undefined => {
  const printed = properties.flatMap((property) => object.get(property) ?? []);
  return printed.find(({ text, isCut }) => text !== "" || isCut) ?? printed[0];
};

/** Users in the cloud, or of an older product, have no pool here. */
const isOnNone = ({ text, isCut }: Value): boolean => text === "" && !isCut;

const notCounted = (line: number, named: Value | undefined, { pool: [pool = ""] }: Counted): Left =>
  named?.isCut ? { line, why: "value-is-cut", text: pool } : { line, why: "value-is-missing", text: pool };

/** Output pasted twice is counted once, where each object says which one it is. */
function withoutTwins(objects: readonly Printed[], identity: Counted["identity"]): readonly Printed[] {
  const key = identity.find((property) => objects.every((object) => isTold(object.get(property))));
  if (key === undefined) return objects;
  return [...new Map(objects.map((object) => [object.get(key)?.text.toLowerCase(), object])).values()];
}

const isTold = (value: Value | undefined): boolean =>
  value !== undefined && value.text !== "" && !value.isCut;
