import { printFact } from "../../facts/fact-keys";
import type { Instant, PersonId } from "../../facts/ids";
import { Version } from "../../facts/versions";
import type { NameOf } from "../findings/sentence";
import type { Event } from "../voice";
import { ended, listOf, printInstant, quoted, versionName } from "./print";

type Facts = Extract<Event, { type: "factsDeclared" }>["facts"];

/** ` by Ana Ruiz on 2026-11-20 10:45 UTC`; what is not known is left out. */
export const byAt = (by: PersonId | null, at: Instant | null, nameOf: NameOf): string =>
  `${by ? ` by ${nameOf(by)}` : ""}${at === null ? "" : ` on ${printInstant(at)}`}`;

/** A reason as a sentence of its own behind another; nothing where there is none. */
export const reason = (because: string | null | undefined): string =>
  because?.trim() ? ` Reason: ${ended(because)}` : "";

export const noted = (note: string | null | undefined): string =>
  note?.trim() ? ` Note: ${ended(note)}` : "";

/** ` (site munich)` */
export const ofSite = (site: string | null | undefined): string => (site ? ` (site ${site})` : "");

/** `cms=no, roles=archiving,monitoring, owner=unset`, as it can be typed. */
export const printFacts = (facts: Facts): string =>
  Object.entries(facts)
    .map(([key, value]) => `${key}=${printValue(value)}`)
    .join(", ");

function printValue(value: Facts[string]): string {
  if (value === null) return "unset";
  return typeof value === "string" ? quoted(value) : printFact(value);
}

/** A version by its name, whatever a report calls it. */
export function versionCalled(text: string): string {
  const version = Version.safeParse(text);
  return version.success ? versionName(version.data) : text;
}

/** `Ana Ruiz (uc) and Bo Lind (security)` */
export const printVotes = (
  votes: readonly { readonly by: PersonId; readonly group: string }[],
  nameOf: NameOf,
): string => listOf(votes.map(({ by, group }) => `${nameOf(by)}${group === "any" ? "" : ` (${group})`}`));

/** Up to five names, and how many more there are. */
export function printPeople(people: readonly PersonId[], nameOf: NameOf, last: "and" | "or" = "and"): string {
  const names = people.slice(0, 5).map(nameOf);
  const more = people.length - names.length;
  return listOf(more > 0 ? [...names, `${more} more`] : names, last);
}

/** What somebody typed, given back: shortened, in round quotes. */
export const echoed = (typed: string, most = 200): string =>
  `“${typed.length > most ? `${typed.slice(0, most)}…` : typed}”`;

/** A command inside straight quotes: its own become round ones, which commands take as well. */
export const inQuotes = (command: string): string => command.replace(/"([^"]*)"/g, "“$1”").replace(/"/g, "”");

/** Lines that belong to the one above. */
export const indented = (lines: readonly string[]): readonly string[] => lines.map((line) => `  ${line}`);
