import { pipelinesIn, type ShellCall } from "../../facts/shell";

/** What a command asked for: which cmdlets, for which pool or server, and whether what it prints is all there is. */
export type Asked = {
  /** In lower case. */
  readonly cmdlets: readonly string[];
  /** Parameters of the first cmdlet, in lower case. */
  readonly parameters: ShellCall["parameters"];
  /** The one comparison it filters by, if there is one. */
  readonly filter: { readonly property: string; readonly value: string } | null;
  /** Whether nothing narrows the list but that comparison. */
  readonly isWhole: boolean;
  /** Whether it prints how many there are. */
  readonly isCounted: boolean;
};

/** Reads an echoed command; undefined where it holds no cmdlet of the product. */
export function askedBy(text: string): Asked | undefined {
  const calls = pipelinesIn(text).flat();
  const [first] = calls;
  if (!first) return undefined;

  const comparisons = [...text.slice(0, longest).matchAll(comparison)];
  const [, property = "", value = ""] = comparisons[0] ?? [];
  const known = Object.keys(first.parameters).every((name) => harmless.has(name));
  return {
    cmdlets: [...new Set(calls.map(({ name }) => name))],
    parameters: first.parameters,
    filter: comparisons.length === 1 ? { property: property.toLowerCase(), value } : null,
    isWhole: known && comparisons.length <= 1 && !narrowing.test(text) && calls.length === 1,
    isCounted: /\)\.Count\b|\|\s*Measure(?:-Object)?\b/i.test(text),
  };
}

const longest = 4000;
const comparison =
  /(?:\$_\.|\$PSItem\.|[{\s"'(])([A-Za-z]{2,40})\s{1,20}-(?:eq|like|ieq|ilike|match)\s{1,20}["'*]{0,3}([^\s"'*{}|()]{1,300})/gi;
/** Anything that leaves objects out in a way that is not read here. */
const narrowing =
  /-(?:and|or|not|xor|ne|notlike|notmatch|gt|lt|ge|le|in|notin|contains)\b|-(?:First|Last|Skip|Index|Unique|ResultSize)\b|\[\d/i;
const harmless = new Set([
  "filter",
  "localstore",
  "verbose",
  "force",
  "warningaction",
  "erroraction",
  "service",
]);
