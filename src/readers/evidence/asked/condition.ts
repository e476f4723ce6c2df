/** A comparison that leaves only some objects: what is compared, in lower case, and with what. */
export type Condition = { readonly property: string; readonly value: string };

/** Reads one comparison of a property with a text, as filters have it; undefined for anything else, such as two of them, a variable,
 * or a text with a gap in it. */
export function conditionIn(words: readonly string[]): Condition | undefined {
  const [, property, value] = comparison.exec(words.join(" ")) ?? [];
  if (property === undefined || value === undefined) return undefined;
  return { property: property.toLowerCase(), value };
}

const comparison =
  /^\s*(?:-FilterScript\s+)?(?:\$_\.|\$PSItem\.)?([a-z]{2,40})\s+-i?(?:eq|like|match)\s+["'“”]?\*?([\w.:/@-]{1,300})["'“”]?\s*$/i;
