/** How the shell printed something; `line` is a bare line, as of a cmdlet that answers with one word. */
export type Form = "json" | "csv" | "list" | "table" | "line";

/** One printed value, the same whatever the form: a collection as `{a, b}`, a time span as `00:00:06.6630911`. */
export type Value = {
  readonly text: string;
  /** Its end is missing, or only the name of its type was printed. */
  readonly isCut: boolean;
  /** JSON gives an enumeration as its number. */
  readonly isNumber: boolean;
};

/** One printed object: its values by the key of their property. */
export type Printed = ReadonlyMap<string, Value>;

/** Objects that were printed together, from this line on, counted from 1. `type` is what a `#TYPE` line said. */
export type Block = {
  readonly form: Form;
  readonly line: number;
  readonly type: string | null;
  readonly objects: readonly Printed[];
};

/** A property by any of its spellings: `Target Fqdn` and `TargetFqdn` are one. */
export const keyOf = (name: string): string => name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");

/** A value from what was printed for it. */
export const valueFrom = (text: string, isNumber = false): Value => {
  const plain = text.trim();
  return { text: plain, isCut: endsEarly(plain) || isTypeName(plain), isNumber };
};

/** A narrow column ends in dots, as does what stands in its braces; a path loses its beginning instead. */
const endsEarly = (text: string): boolean =>
  ["...", "…", "...}", "…}"].some((end) => text.endsWith(end)) || text.startsWith("…");

/** What a shell prints where it does not go deeper into a collection or an object. */
const isTypeName = (text: string): boolean =>
  /^System\.(?:Object|String|Collections\.)\S*$|^Microsoft\.Rtc\.\S*(?:List|Collection)\S*$|^@\{/.test(text);
