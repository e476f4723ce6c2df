import type { Observation, Observed } from "../../facts/observation";
import type { Asked } from "./asked/asked";
import { count } from "./count";
import type { Left, Tale } from "./evidence-read";
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

/** A thing whose name is cut off is not told to be well, for nobody knows which; that something is wrong is told all the same. */
function tellEach(cmdlet: string, told: Told, { objects, line }: Block, asked: Asked | undefined): Tale {
  if (objects.length > told.atMost) return { observations: [], left: [] };

  const observations: Observation[] = [];
  const left: Left[] = [];
  for (const object of objects) {
    const value = first(object, told.value);
    const item = typeof told.item === "string" ? told.item : first(object, told.item)?.text;
    const cut = toldBy(told)
      .flatMap((spellings) => keyIn(object, spellings) ?? [])
      .find((key) => object.get(key)?.isCut);
    if (cut !== undefined) left.push({ line, why: "value-is-cut", text: cut });
    else if (told.verdict && (!value || item === undefined))
      left.push({ line, why: "value-is-missing", text: (value ? told.item[0] : told.value[0]) ?? "" });
    if (!value || item === undefined || value.isCut) continue;

    const { holds, text, why } = judged(value, told.verdict);
    if (why) left.push({ line, ...why });
    if (cut !== undefined && holds !== false) continue;

    const at = told.at === null ? null : instantIn(object.get(told.at)?.text ?? "");
    const about = subject(object, told.about, asked);
    observations.push({ cmdlet, about, item, holds, value: text, at, detail: detailOf(object, told) });
  }
  return { observations: distinct(observations), left: distinct(left) };
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
