import { keyOf, type Printed, type Value, valueFrom } from "../printed";
import { endsOutput } from "../prompt";
import { straight } from "../text/laid-bare";
import { type Fault, type Found, most } from "./found";

/** Reads what `ConvertTo-Json` prints: one object, an array of them, or several values behind each other. */
export function readJson(lines: readonly string[], at: number): Found | undefined {
  if (!begins.test(lines[at] ?? "")) return undefined;

  const end = endOf(lines, at);
  if (!end.closed) return { is: "fault", why: "json-ends-early", line: at + 1, next: end.line };

  const text = [...lines.slice(at, end.line), (lines[end.line] ?? "").slice(0, end.column)].join("\n");
  const many = tooMany(text);
  if (many) return { is: "fault", why: many, line: at + 1, next: end.line + 1 };

  const value = parsed(text) ?? parsed(straight(text));
  const rest = (lines[end.line] ?? "").slice(end.column).replace(/^\s*,/, "");
  if (!value) return { is: "fault", why: "json-is-broken", line: at + 1, next: end.line + 1 };

  const block = { form: "json", line: at + 1, type: null, objects: objectsIn(value.is) } as const;
  if (rest.trim() === "") return { is: "block", block, next: end.line + 1 };
  return { is: "block", block, next: end.line, rest };
}

/** A row of a table may begin with a brace, too: `{W3SVC}   Running`. */
const begins = /^\s*(?:\{\s*(?:$|["“”}])|\[\s*(?:$|["“”{[\]\d-]|null|true|false))/;

type End = { readonly line: number; readonly column: number; readonly closed: boolean };

/** Where what opens here closes: no line break stands within a string, so each line begins outside of one. A prompt ends what
 * never closed. */
function endOf(lines: readonly string[], from: number): End {
  let depth = 0;
  for (let line = from; line < lines.length; line += 1) {
    const text = lines[line] ?? "";
    if (line > from && endsOutput(text)) return { line, column: 0, closed: false };
    for (const { 0: sign, index } of text.matchAll(/["“”](?:[^"“”\\]|\\.)*["“”]?|[{}[\]]/g)) {
      if (sign === "{" || sign === "[") depth += 1;
      else if (sign === "}" || sign === "]") depth -= 1;
      if (depth === 0) return { line, column: index + 1, closed: true };
    }
  }
  return { line: lines.length, column: 0, closed: false };
}

/** Each object has a brace, each value a comma or brackets: they are counted before anything is made of them. */
function tooMany(text: string): Fault | undefined {
  if (text.length < most.objects) return undefined;
  const signs = text.match(/[{,]/g)?.length ?? 0;
  return signs > 20 * most.objects ? "too-many-objects" : undefined;
}

function parsed(text: string): { readonly is: unknown } | undefined {
  try {
    return { is: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

function objectsIn(value: unknown): readonly Printed[] {
  if (value === null) return [];
  if (Array.isArray(value)) return value.filter((each) => each !== null).map(printedOf);
  if (isRecord(value) && Array.isArray(value.value) && "Count" in value) return value.value.map(printedOf);
  return [printedOf(value)];
}

function printedOf(value: unknown): Printed {
  if (!isRecord(value)) return new Map([["value", jsonValue(value)]]);
  return new Map(Object.entries(value).map(([name, each]) => [keyOf(name), jsonValue(each)]));
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function jsonValue(value: unknown): Value {
  if (typeof value === "boolean") return valueFrom(value ? "True" : "False");
  if (typeof value === "number") return valueFrom(String(value), true);
  if (typeof value === "string") return valueFrom(value);
  if (Array.isArray(value)) return valueFrom(`{${value.map((each) => jsonValue(each).text).join(", ")}}`);
  return isRecord(value) ? nested(value) : valueFrom("");
}

/** A time span has its ticks; a date and a remote enumeration their value; other objects a name of their own. */
function nested(value: Readonly<Record<string, unknown>>): Value {
  if (typeof value.Ticks === "number" && "TotalSeconds" in value) return valueFrom(timeSpan(value.Ticks));

  const name = naming.map((key) => value[key]).find((each) => typeof each === "string");
  return typeof name === "string" ? valueFrom(name) : { text: "", isCut: true, isNumber: false };
}

const naming = ["FriendlyName", "Fqdn", "Value", "value", "Name", "DisplayName", "Identity", "AbsoluteUri"];

/** Ticks are ten-millionths of a second. */
function timeSpan(ticks: number): string {
  const seconds = Math.floor(ticks / 10_000_000);
  const two = (count: number): string => String(count).padStart(2, "0");
  const days = Math.floor(seconds / 86_400);
  const clock = [seconds / 3600, seconds / 60, seconds].map((count, at) =>
    two(Math.floor(count) % (at === 0 ? 24 : 60)),
  );
  const fraction = ticks % 10_000_000;
  return `${days > 0 ? `${days}.` : ""}${clock.join(":")}${fraction > 0 ? `.${String(fraction).padStart(7, "0")}` : ""}`;
}
