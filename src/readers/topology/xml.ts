import { XMLParser, XMLValidator } from "fast-xml-parser";
import { limits } from "./limits";
import type { Problem } from "./problem";

/** An element as the readers see it: by its namespace and its local name, whatever prefixes the document uses. */
export type Element = {
  readonly namespace: string;
  readonly name: string;
  /** Attributes without a prefix, by their names, with entities resolved. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  readonly children: readonly Element[];
};

/** Reads a document into its root element. A document type is refused before anything is read: entities of its own are
 * what bombs are made of. Refused as well are documents that are too large, nest too deeply or do not hold together. */
export function readXml(text: string): Element | Problem {
  if (text.length > limits.characters) return tooLarge("characters");
  if (!/^\s*</.test(text)) return { code: "no-xml" };
  if (/<!DOCTYPE/i.test(text)) return { code: "has-doctype" };
  if (moreThan(text, "<", limits.elements * 2)) return tooLarge("elements");

  const valid = XMLValidator.validate(text);
  if (valid !== true) return { code: "not-well-formed", line: valid.err.line, what: valid.err.msg };

  try {
    const [root] = elementsIn(parser.parse(text) as Raw[], noScope);
    return root ?? { code: "no-xml" };
  } catch (error) {
    const { message } = error as Error;
    return /nested/i.test(message) ? tooLarge("depth") : { code: "not-well-formed", line: 1, what: message };
  }
}

/** Nothing is interpreted: no entities, no numbers, no trimming. */
export const parserOptions = {
  ignoreAttributes: false,
  attributeNamePrefix: "",
  preserveOrder: true,
  processEntities: false,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  jPath: false,
  maxNestedTags: limits.depth,
} as const;

const parser = new XMLParser(parserOptions);

const tooLarge = (what: "characters" | "elements" | "depth"): Problem => ({
  code: "too-large",
  what,
  most: limits[what],
});

/** Whether a sign stands in a text more often than that. */
function moreThan(text: string, sign: string, most: number): boolean {
  let count = 0;
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) {
    count += 1;
    if (count > most) return true;
  }
  return false;
}

/** What the parser gives for each child: its content under its name, its attributes under `:@`. */
type Raw = Readonly<Record<string, unknown>>;

/** Which namespace each prefix means here; the empty prefix is that of names without one. */
type Scope = ReadonlyMap<string, string>;

const noScope: Scope = new Map();

function elementsIn(raws: readonly Raw[], scope: Scope): readonly Element[] {
  const elements: Element[] = [];
  for (const raw of raws) {
    const name = nameOf(raw);
    if (name !== undefined && name !== "#text" && !name.startsWith("?"))
      elements.push(elementOf(name, raw, scope));
  }
  return elements;
}

function elementOf(tag: string, raw: Raw, outer: Scope): Element {
  const given = (raw[":@"] ?? {}) as Readonly<Record<string, string>>;
  const scope = scopeWith(outer, given);
  const colon = tag.indexOf(":");
  const content = raw[tag] as Raw[];
  return {
    namespace: scope.get(colon < 0 ? "" : tag.slice(0, colon)) ?? "",
    name: tag.slice(colon + 1),
    attributes: attributesOf(given),
    text: textIn(content),
    children: elementsIn(content, scope),
  };
}

const nameOf = (raw: Raw): string | undefined => {
  for (const key in raw) if (key !== ":@") return key;
  return undefined;
};

function scopeWith(outer: Scope, given: Readonly<Record<string, string>>): Scope {
  let scope = outer;
  for (const key in given) {
    if (key !== "xmlns" && !key.startsWith("xmlns:")) continue;
    scope = new Map([...scope, [key.slice("xmlns:".length), resolved(given[key] ?? "")]]);
  }
  return scope;
}

function attributesOf(given: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const attributes: Record<string, string> = Object.create(null);
  for (const key in given) {
    if (!key.includes(":") && key !== "xmlns") attributes[key] = resolved(given[key] ?? "");
  }
  return attributes;
}

const textIn = (content: readonly Raw[]): string => {
  let text = "";
  for (const raw of content) if (typeof raw["#text"] === "string") text += raw["#text"];
  return resolved(text.trim());
};

/** The five names that XML itself knows, and characters by number; others stay as they stand. */
const resolved = (text: string): string =>
  text.includes("&")
    ? text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(lt|gt|amp|quot|apos));/gi, resolve)
    : text;

function resolve(whole: string, decimal?: string, hex?: string, name?: string): string {
  if (name) return named[name.toLowerCase()] ?? whole;
  const code = decimal ? Number(decimal) : Number.parseInt(hex ?? "", 16);
  return code > 0 && code <= 0x10_ffff && (code < 0xd800 || code > 0xdfff)
    ? String.fromCodePoint(code)
    : whole;
}

const named: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };
