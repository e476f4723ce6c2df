import { pipelinesIn, type ShellCall } from "../../../facts/shell";
import { type Condition, conditionIn } from "./condition";
import { redirects, type Stage, stagesOf } from "./stages";

/** What a command asked for: which cmdlets, for which pool or server, and whether what it prints is all there is. */
export type Asked = {
  /** In lower case. */
  readonly cmdlets: readonly string[];
  /** Parameters of the first cmdlet, in lower case. */
  readonly parameters: ShellCall["parameters"];
  /** The one comparison that it filters by. */
  readonly condition: Condition | null;
  /** Whether it lists all there are, or all for which the condition holds. */
  readonly isWhole: boolean;
  /** Whether it leaves some of what it finds out on purpose. */
  readonly isFiltered: boolean;
  /** Whether what it finds is seen where it was typed, so that to see nothing is to find nothing. */
  readonly isSeen: boolean;
  /** Whether it prints how many there are; `groupedBy` the property, in lower case, that it counts them by, if by one. */
  readonly isCounted: boolean;
  readonly groupedBy: string | null;
  /** The server it was run on, where a remote prompt says so. */
  readonly host: string | null;
};

/** Reads an echoed command; undefined where it holds no cmdlet of the product. Only what is fully understood counts as whole. */
export function askedBy(given: string, host: string | null = null): Asked | undefined {
  const text = given.slice(0, longest);
  const [, within] = /^@?\((.*)\)\s*\.(?:Count|Length)$/is.exec(text.trim()) ?? [];
  const calls = pipelinesIn(text).flat();
  const [first] = calls;
  if (!first) return undefined;

  const [words = [], ...stages] = stagesOf(within ?? text.trim()) ?? [];
  const isPlain =
    given.length <= longest &&
    words[0]?.toLowerCase() === first.name &&
    calls.length === 1 &&
    !words.some(isRedirect);
  const conditions = conditionsIn(first, stages);
  const isOne = conditions.length <= 1 && conditions.every((condition) => condition !== undefined);
  const isHarmless = Object.entries(first.parameters).every(
    ([name, value]) => harmless.has(name) || (name === "resultsize" && /^unlimited$/i.test(value)),
  );
  return {
    cmdlets: [...new Set(calls.map(({ name }) => name))],
    parameters: first.parameters,
    condition: conditions.length === 1 ? (conditions[0] ?? null) : null,
    isWhole: isPlain && isOne && isHarmless && stages.every(({ is }) => !incomplete.has(is)),
    isFiltered: conditions.length > 0 || stages.some(({ is }) => is === "shortens"),
    isSeen: isPlain && stages.every(({ is }) => is !== "unknown" && is !== "writes"),
    isCounted: within !== undefined || stages.some(({ is }) => is === "counts" || is === "groups"),
    groupedBy: stages.find(({ is }) => is === "groups")?.words[0]?.toLowerCase() ?? null,
    host,
  };
}

/** A longer command is not read to its end, and so not understood. */
const longest = 2000;

const incomplete: ReadonlySet<Stage["is"]> = new Set(["unknown", "shortens"]);

const isRedirect = (word: string): boolean => redirects.test(word);

/** Undefined stands for a condition that was not understood. */
const conditionsIn = (
  { parameters: { filter } }: ShellCall,
  stages: readonly Stage[],
): readonly (Condition | undefined)[] => [
  ...(filter === undefined ? [] : [conditionIn([filter])]),
  ...stages.filter(({ is }) => is === "filters").map(({ words }) => conditionIn(words)),
];

/** Parameters that leave no object out and silence no error. `owner` is read where it matters. */
const harmless = new Set(["filter", "localstore", "verbose", "owner"]);
