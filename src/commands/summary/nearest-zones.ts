import { distance } from "fastest-levenshtein";
import { zoneNames } from "../../facts/zones";

/** Up to three zones that a name which is none may have meant: by the city, then by how little is mistyped. */
export function nearestZones(typed: string): readonly string[] {
  const wanted = plain(typed.slice(0, 60));
  if (wanted.length < 2) return examples;

  const guesses = zoneNames
    .map((zone) => ({ zone, away: away(wanted, zone) }))
    .filter(({ away: far }) => far < Number.POSITIVE_INFINITY)
    .sort((one, other) => one.away - other.away || (one.zone < other.zone ? -1 : 1));
  return guesses.length > 0 ? guesses.slice(0, 3).map(({ zone }) => zone) : examples;
}

/** `0` where the city is named; else the letters that differ, as far as they are few. */
function away(wanted: string, zone: string): number {
  const names = [plain(zone), plain(zone.split("/").at(-1) ?? zone)];
  if (names.includes(wanted)) return 0;
  if (names.some((name) => name.startsWith(wanted))) return 1;

  const letters = Math.min(...names.map((name) => distance(wanted, name)));
  return letters <= Math.max(2, Math.floor(wanted.length / 4)) ? 1 + letters : Number.POSITIVE_INFINITY;
}

const plain = (text: string): string =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z/]/g, "");

const examples = ["Europe/Berlin", "America/New_York", "UTC"];
