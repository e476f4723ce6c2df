import { keyOf, type Printed, type Value, valueFrom } from "../printed";
import { endsOutput } from "../prompt";
import type { Found } from "./found";
import { joined } from "./wrapped";

/** Reads the list form: `Name : value` with the colons in one column, and long values going on below their beginning. A blank
 * line ends an object; where every line is followed by one, as an editor makes it, the first name that comes again does. A name alone
 * with nothing behind it is a sentence. */
export function readList(lines: readonly string[], at: number): Found | undefined {
  const first = propertyIn(lines[at] ?? "");
  if (!first) return undefined;

  const objects: Map<string, string[]>[] = [];
  let open = new Map<string, string[]>();
  let parts: string[] = [];
  let isSpaced = false;
  let afterBlank = false;
  let next = at;
  for (; next < lines.length; next += 1) {
    const line = lines[next] ?? "";
    if (line === "") {
      if (open.size === 1 && objects.length === 0) isSpaced = true;
      afterBlank = true;
      continue;
    }
    if (endsOutput(line)) break;

    const property = propertyAt(line, first.colon);
    if (property) {
      const key = keyOf(property.name);
      const known = objects.length === 0 ? open : objects[0];
      if (open.has(key) || (afterBlank && !isSpaced)) {
        if (afterBlank && !isSpaced && !known?.has(key)) break;
        objects.push(open);
        open = new Map();
      }
      parts = [property.value];
      open.set(key, parts);
    } else if (afterBlank && (!isSpaced || open.size < 2)) break;
    else parts.push(line.trim());
    afterBlank = false;
  }
  objects.push(open);
  if (objects.length === 1 && open.size === 1 && parts.join("") === "") return undefined;

  const block = { form: "list", line: at + 1, type: null, objects: objects.map(printed) } as const;
  return { is: "block", block, next };
}

const printed = (parts: ReadonlyMap<string, readonly string[]>): Printed =>
  new Map([...parts].map(([key, values]): [string, Value] => [key, valueFrom(joined(values))]));

type Property = { readonly name: string; readonly value: string; readonly colon: number };

/** What stands below the values is more of a value, whatever colons it holds. */
function propertyAt(line: string, colon: number): Property | undefined {
  const property = propertyIn(line);
  return property && property.colon > colon && line.slice(0, colon).trim() === "" ? undefined : property;
}

function propertyIn(line: string): Property | undefined {
  const colon = line.slice(0, longestName).indexOf(":");
  const name = line.slice(0, Math.max(colon, 0)).trim();
  if (!/^[\p{L}_][\p{L}\p{N}_ -]*$/u.test(name)) return undefined;
  if (colon + 1 < line.length && line[colon + 1] !== " " && line[colon + 1] !== "\t") return undefined;
  return { name, value: line.slice(colon + 1).trim(), colon };
}

/** Names of properties are short; an indented one may stand further right. */
const longestName = 160;
