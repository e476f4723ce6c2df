import { XMLParser, XMLValidator } from "fast-xml-parser";
import { limits } from "./limits";
import type { Problem } from "./problem";

/** An element as the readers see it: by its namespace and its local name, whatever prefixes the document uses. What is in
 * it is looked at when somebody asks: most of a document nobody wants. */
export type Element = {
  readonly namespace: string;
  readonly name: string;
  readonly raw: Raw;
  readonly tag: string;
  readonly scope: Scope;
};

/** Reads a document into its root element. A document type is refused before anything is read: entities of its own are
 * what bombs are made of. Refused as well are documents that are too large, nest too deeply or do not hold together. */
export function readXml(text: string): Element | Problem {
  if (text.length > limits.characters) return tooLarge("characters");
  if (!/^\s*</.test(text)) return { code: "no-xml" };
  if (/<!DOCTYPE/i.test(text)) return { code: "has-doctype" };
  if (moreThan(text, "<", limits.elements * 2)) return tooLarge("elements");

  const valid = XMLValidator.validate(text);
  if (valid !== true)
    return { code: "not-well-formed", line: valid.err.line, what: whatBroke(valid.err.msg) };

  try {
    const [root] = elementsIn(parser.parse(text) as Raw[], noScope());
    return root ?? { code: "no-xml" };
  } catch (error) {
    const { message } = error as Error;
    return /nested/i.test(message) ? tooLarge("depth") : { code: "not-well-formed", line: 1, what: message };
  }
}

/** Of a document that ends too soon the validator lists the open elements as it keeps them. */
function whatBroke(said: string): string {
  const open = /^Invalid '\[(.*)\]' found/.exec(said)?.[1];
  return open === undefined ? said : `not closed: ${open.replace(/["\s]/g, "").split(",").join(", ")}`;
}

/** Nothing is interpreted: neither entities nor numbers. */
export const parserOptions = {
  ignoreAttributes: false,
  attributeNamePrefix: "",
  preserveOrder: true,
  processEntities: false,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: true,
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

const noScope = (): Scope => new Map();

/** The value of an attribute without a prefix, with entities resolved; empty where it is not there. */
export function attributeIn({ raw }: Element, name: string): string {
  const given = attributesOf(raw);
  return given && Object.hasOwn(given, name) ? resolved(given[name] ?? "") : "";
}

/** The text directly in an element, trimmed. */
export function textIn({ raw, tag }: Element): string {
  let text = "";
  for (const part of raw[tag] as readonly Raw[]) if (typeof part["#text"] === "string") text += part["#text"];
  return resolved(text.trim());
}

/** The elements directly below, or those of one local name, one after the other as they are wanted. */
export const elementsBelow = ({ raw, tag, scope }: Element, name?: string): Generator<Element> =>
  elementsIn(raw[tag] as readonly Raw[], scope, name);

function* elementsIn(raws: readonly Raw[], scope: Scope, wanted?: string): Generator<Element> {
  for (const raw of raws) {
    const tag = tagOf(raw);
    if (tag !== undefined && isWanted(tag, wanted)) yield elementOf(tag, raw, scope);
  }
}

function isWanted(tag: string, wanted: string | undefined): boolean {
  if (wanted === undefined) return tag !== "#text" && !tag.startsWith("?");
  return tag === wanted || (tag.endsWith(wanted) && tag[tag.length - wanted.length - 1] === ":");
}

function elementOf(tag: string, raw: Raw, outer: Scope): Element {
  const scope = scopeWith(outer, attributesOf(raw));
  const colon = tag.indexOf(":");
  const namespace = scope.get(colon < 0 ? "" : tag.slice(0, colon)) ?? "";
  return { namespace, name: tag.slice(colon + 1), raw, tag, scope };
}

const tagOf = (raw: Raw): string | undefined => {
  for (const key in raw) if (key !== ":@") return key;
  return undefined;
};

const attributesOf = (raw: Raw) => raw[":@"] as Readonly<Record<string, string>> | undefined;

function scopeWith(outer: Scope, given: Readonly<Record<string, string>> | undefined): Scope {
  let scope = outer;
  for (const key in given) {
    if (key !== "xmlns" && !key.startsWith("xmlns:")) continue;
    scope = within(scope, key.slice("xmlns:".length), resolved(given[key] ?? ""));
  }
  return scope;
}

/** A scope with one more prefix in it: the same one again for the thousands of elements that declare the same. */
function within(outer: Scope, prefix: string, namespace: string): Scope {
  const known = inner.get(outer) ?? new Map<string, Scope>();
  inner.set(outer, known);
  const key = `${prefix} ${namespace}`;
  const scope = known.get(key) ?? new Map([...outer, [prefix, namespace]]);
  known.set(key, scope);
  return scope;
}

const inner = new WeakMap<Scope, Map<string, Scope>>();

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
