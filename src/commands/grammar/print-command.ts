import type { CommandReading } from "./reading";
import type { VerbSpec } from "./verb-spec";

/** Writes a command as a person would type it, its values quoted where they need it. Reading it gives the same again. */
export function printCommand(
  spec: VerbSpec,
  { words, pairs, because, note }: Partial<Pick<CommandReading, "words" | "pairs" | "because" | "note">>,
): string {
  return [
    spec.verb,
    ...printWords(spec, words ?? {}),
    ...Object.entries(pairs ?? {}).map(([key, value]) => `${key}=${printValue(value)}`),
    ...(because === undefined ? [] : ["because", because]),
    ...(note === undefined || because !== undefined ? [] : ["note", note]),
  ].join(" ");
}

/** A value as it is typed: in quotes unless it is plainly one word. Double quotes within it make the outer ones single. */
export function printValue(value: string): string {
  if (/^[\p{L}\p{N}_@](?:[\p{L}\p{N}_@[\]\\:/+.,-]*[\p{L}\p{N}_\]])?$/u.test(value) && !isReserved(value)) {
    return value;
  }
  return value.includes('"') ? `'${value}'` : `"${value}"`;
}

/** A place behind one that takes several words is introduced by its name. */
function printWords(spec: VerbSpec, values: CommandReading["words"]): readonly string[] {
  const rest = spec.words.findIndex((word) => word.rest);
  return spec.words.flatMap(({ name, selector }, index) => {
    const value = values[name];
    if (value === undefined) return [];
    const printed = selector ? printSelector(value) : printValue(value);
    return rest >= 0 && index > rest ? [name, printed] : [printed];
  });
}

function printSelector(value: string): string {
  const [, key, chosen] = /^(site|batch)=(.+)$/s.exec(value) ?? [];
  return key && chosen ? `${key}=${printValue(chosen)}` : printValue(value);
}

const isReserved = (value: string): boolean => /^(because|note|from|to)$/i.test(value);
