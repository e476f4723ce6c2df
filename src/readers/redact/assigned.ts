import { hidden, mark } from "./mark";
import { isSecretName, mayBeSecret } from "./secret-name";

/** Hides what stands behind a secret's name and a sign: `Password=…;` of a connection string, `"pin": 1234`, `Password : …` with
 * the lines it goes on in. */
export function withoutAssigned(text: string): string {
  let redacted = "";
  let from = 0;
  for (const { 0: whole, 1: name = "", 2: sign = "", index } of text.matchAll(named)) {
    if (!mayBeSecret(name)) continue;

    const start = index + whole.length;
    const before = text.slice(Math.max(from, index - 24), index);
    if (start < from || !isSecretName(`${before.slice(before.lastIndexOf("\n") + 1)}${name}`)) continue;

    const value = valueAt(text, start, formOf(sign, before));
    redacted += `${text.slice(from, start)}${value.hidden}`;
    from = start + value.length;
  }
  return redacted + text.slice(from);
}

/** A name, and what sets its value apart. A name begins where a word does, so that no sign is looked at again and again. */
const named = /(?<![\p{L}\p{N}_.])([\p{L}_][\p{L}\p{N}_.-]{0,60})(["']?[ \t]{0,80}(?:=>|[:=])[ \t]{0,80})/gu;

type Form = "json" | "line" | "word";

/** In JSON the name has quotes; a name that comes first in its line has the whole line behind a colon. */
function formOf(sign: string, before: string): Form {
  if (/^["']/.test(sign)) return "json";
  return sign.includes(":") && /(?:^|\n)[\s*+-]*(?:[\p{L}]+ ){0,2}$/u.test(before) ? "line" : "word";
}

type Hidden = { readonly length: number; readonly hidden: string };

function valueAt(text: string, start: number, form: Form): Hidden {
  const opening = text[start] ?? "";
  if (form === "json" && (opening === "{" || opening === "[")) return nested(text, start);
  if (opening in quoted) {
    const value = matched(quoted[opening as keyof typeof quoted], text, start + 1);
    return { length: value.length + 1, hidden: `${opening}${hidden(value)}` };
  }
  const value = matched(bare[form], text, start);
  const plain = value.replaceAll(/\S.*/g, hidden);
  return { length: value.length, hidden: form === "json" && plain === mark ? `"${mark}"` : plain };
}

const quoted = { '"': /(?:[^"\\\n]|\\.|"")*/y, "'": /(?:[^'\n]|'')*/y, "“": /[^”"\n]*/y };

const bare: Readonly<Record<Form, RegExp>> = {
  json: /[^\s,}\]]*/y,
  line: /[^\n]*(?:\n[ \t]{8,200}[^\s:=][^\n:]*$)*/my,
  word: /[^\s;,&"'<>]*/y,
};

/** Hides every value within what opens here; names and line breaks stay. */
function nested(text: string, start: number): Hidden {
  const within = text.slice(start, closingAt(text, start));
  const plain = within.replaceAll(
    /\[redacted\]|"((?:[^"\\\n]|\\.)*)"(\s*:)?|[\w.+-]+/g,
    (part, inner = part, colon) => (colon === undefined && hidden(inner) === mark ? `"${mark}"` : part),
  );
  return { length: within.length, hidden: plain };
}

/** The index behind what closes here; of what never does, the end of what is looked at. */
function closingAt(text: string, start: number): number {
  let depth = 0;
  for (const { 0: sign, index } of text
    .slice(start, start + 20_000)
    .matchAll(/"(?:[^"\\\n]|\\.)*"|[{}[\]]/g)) {
    if (sign === "{" || sign === "[") depth += 1;
    else if (sign === "}" || sign === "]") depth -= 1;
    if (depth === 0) return start + index + sign.length;
  }
  return Math.min(text.length, start + 20_000);
}

function matched(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? "";
}
