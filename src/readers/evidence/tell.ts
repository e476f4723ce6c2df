import type { Observation, Observed } from "../../facts/observation";
import type { Asked } from "./asked/asked";
import { count } from "./count";
import type { Left, Tale, Why } from "./evidence-read";
import { instantIn } from "./instants";
import { hostIn } from "./names";
import type { Block, Printed, Value } from "./printed";
import type { Reader, Spellings, Subject, Told } from "./reader";
import { judged } from "./verdict";

/** What the objects of a block say, as far as it is understood. */
export function tell(reader: Reader, block: Block, asked: Asked | undefined): Tale {
  const tales = reader.says.map((says): Tale => {
    if (says.is === "told") return tellEach(reader.cmdlet, says, block, asked);
    if (says.is === "counted") return count(reader.cmdlet, says, block.objects, block.line, asked);
    return { observations: [], left: [] };
  });
  return {
    observations: tales.flatMap(({ observations }) => observations),
    left: tales.flatMap(({ left }) => left),
  };
}

/** Each object with a verdict is told: not to be well where something of it is cut off or missing, or where the command leaves
 * others out; that something is wrong is told all the same. */
function tellEach(cmdlet: string, told: Told, { objects, line }: Block, asked: Asked | undefined): Tale {
  if (objects.length > told.atMost) return { observations: [], left: [] };

  const isNarrowed = told.verdict !== null && leavesOut(told, asked);
  const observations: Observation[] = [];
  const left: Left[] = isNarrowed ? [{ line, why: "some-left-out", text: cmdlet }] : [];
  for (const object of objects) {
    const value = first(object, told.value);
    const item = typeof told.item === "string" ? told.item : first(object, told.item)?.text;
    const fault = faultIn(object, told);
    if (fault && (told.verdict || fault.why === "value-is-cut")) left.push({ line, ...fault });
    if (fault && !told.verdict) continue;

    const { holds, text, why } = judged(value, told.verdict);
    if (why && !fault) left.push({ line, ...why });
    const isSure = !fault && !isNarrowed;
    observations.push({
      cmdlet,
      about: subject(object, told.about, asked),
      item: item ?? "",
      holds: isSure || holds === false ? holds : null,
      value: text,
      at: told.at === null ? null : instantIn(object.get(told.at)?.text ?? ""),
      detail: detailOf(object, told),
    });
  }
  return { observations: distinct(observations), left: distinct(left) };
}

/** A condition on whom it is about picks some and hides nothing of them. */
const leavesOut = ({ narrowedBy, about }: Told, asked: Asked | undefined): boolean =>
  asked !== undefined &&
  (narrowedBy.some((name) => name in asked.parameters) ||
    (asked.isFiltered && !about.properties.includes(asked.condition?.property ?? "")));

/** What is cut off or missing of what says what about whom. */
function faultIn(object: Printed, told: Told): { readonly why: Why; readonly text: string } | undefined {
  const keys = toldBy(told).map((spellings) => keyIn(object, spellings));
  const cut = keys.find((key) => key !== undefined && object.get(key)?.isCut);
  if (cut !== undefined) return { why: "value-is-cut", text: cut };

  const missing = [told.value, ...(typeof told.item === "string" ? [] : [told.item])].find(
    (spellings) => keyIn(object, spellings) === undefined,
  );
  return missing ? { why: "value-is-missing", text: missing[0] ?? "" } : undefined;
}

/** The properties that say what about whom. */
const toldBy = ({ item, value, about }: Told): readonly Spellings[] => [
  value,
  ...(typeof item === "string" ? [] : [item]),
  about.properties,
];

const keyIn = (object: Printed, spellings: Spellings): string | undefined =>
  spellings.find((key) => (object.get(key)?.text ?? "") !== "");

const first = (object: Printed, spellings: Spellings): Value | undefined =>
  object.get(keyIn(object, spellings) ?? "");

function subject(
  object: Printed,
  { kind, properties, parameters }: Subject,
  asked: Asked | undefined,
): Observed {
  const printed = first(object, properties);
  const asks = parameters.map((name) => asked?.parameters[name]).find((value) => value !== undefined);
  const here = parameters.includes("computername") ? asked?.host : undefined;
  const text = printed && !printed.isCut ? printed.text : (asks ?? here ?? "");
  const name = kind === "pool" || kind === "server" ? hostIn(text) : text.trim().toLowerCase();
  return { kind, name: name === undefined || name === "" ? null : name };
}

function detailOf(object: Printed, { detail }: Told): string | null {
  const parts = detail.flatMap(([key, label]) => {
    const text = object.get(key)?.text ?? "";
    return text === "" ? [] : [label === "" ? text : `${label} ${text}`];
  });
  return parts.length === 0 ? null : parts.join("; ").slice(0, longestDetail);
}

const longestDetail = 1000;

/** Output pasted twice says nothing new. */
function distinct<T>(all: readonly T[]): readonly T[] {
  const seen = new Map(all.map((one) => [JSON.stringify(one), one]));
  return [...seen.values()];
}
