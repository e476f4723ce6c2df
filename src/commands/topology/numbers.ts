import { Version } from "../../facts/versions";
import type { ForestPart } from "../../machines/forest/forest-part";
import type { Survey } from "../../readers/topology/survey";
import { meaningOf } from "../../readers/topology/version-numbers";

/** What a version number of a document stands for, and by what right. */
export type NumberLine = {
  readonly number: number;
  readonly version: Version | null;
  readonly certainty: "verified" | "confirmed" | "inferred" | "unknown";
  /** A host that has it. */
  readonly example: string;
};

/** What the version numbers of servers in a document stand for here: by what somebody confirmed, else by the table. */
export function numbersIn(
  survey: Survey,
  forest: ForestPart,
  said: Readonly<Record<string, Version>> = {},
): readonly NumberLine[] {
  const confirmed = { ...forest.versionNumbers, ...said };
  const servers = [...survey.pools, ...survey.edges, ...survey.directors, ...survey.mediation];
  const examples = new Map<number, string>();
  for (const { version, fqdn } of servers) {
    if (version !== null && !examples.has(version)) examples.set(version, fqdn);
  }
  return [...examples]
    .map(([number, example]): NumberLine => {
      const word = confirmed[String(number)];
      if (word) return { number, example, version: word, certainty: "confirmed" };
      const known = meaningOf(number, forest);
      return known ? { number, example, ...known } : { number, example, version: null, certainty: "unknown" };
    })
    .sort((one, other) => one.number - other.number);
}

/** The numbers that wait for somebody to confirm them, with what they are taken for. */
export const toConfirm = (numbers: readonly NumberLine[]): Readonly<Record<string, Version>> =>
  Object.fromEntries(
    numbers.flatMap(({ number, version, certainty }) =>
      certainty === "inferred" && version ? [[String(number), version]] : [],
    ),
  );

/** The version of a server by its number; undefined while nobody knows. */
export const versionIn = (numbers: readonly NumberLine[], number: number | null): Version | undefined =>
  numbers.find((line) => line.number === number && line.certainty !== "inferred")?.version ?? undefined;

/** Reads `5:lync2010,6:lync2013`; undefined where a part is no number with a version. */
export function readVersions(text: string): Readonly<Record<string, Version>> | undefined {
  const pairs: (readonly [string, Version])[] = [];
  for (const part of text
    .split(",")
    .map((each) => each.trim())
    .filter((each) => each !== "")) {
    const [, number, name] = /^(\d{1,3})\s*:\s*([a-z0-9]+)$/i.exec(part) ?? [];
    const version = Version.safeParse(name?.toLowerCase()).data;
    if (number === undefined || !version) return undefined;
    pairs.push([String(Number(number)), version]);
  }
  return pairs.length > 0 ? Object.fromEntries(pairs) : undefined;
}
