import { parseDuration } from "../../facts/duration";
import type { PersonId } from "../../facts/ids";
import { readHours } from "../../facts/working-time";
import { readZone } from "../../facts/zones";
import type { Policy } from "../../machines/events/policy";
import type { Typed } from "../command";
import { type Outcome, refused } from "../outcome";
import type { HouseRoom } from "../room";
import { nearestZones } from "../summary/nearest-zones";
import { personNamed } from "./person-named";

type Silence = Pick<Policy, "remind" | "escalate" | "expire" | "zone" | "hours" | "days">;
type Read<T> = T | { readonly outcome: Outcome };
type Bad = (key: string, value: string, takes: string) => { readonly outcome: Outcome };

export const silenceKeys = ["remind", "escalate", "expire", "zone", "hours", "days"] as const;

/** Reads what is to become of a gate that nobody answers; `off` turns off what a wider policy says. */
export function readSilence({ pairs }: Typed, room: HouseRoom, bad: Bad): Read<Silence> {
  const remind = readSpan("remind", pairs.remind, shortest, bad);
  if (isRefused(remind)) return remind;
  const expire = readSpan("expire", pairs.expire, shortest, bad);
  if (isRefused(expire)) return expire;
  const escalate = readEscalation(pairs.escalate, room, bad);
  if (isRefused(escalate)) return escalate;
  const zone = pairs.zone === undefined ? undefined : readZone(pairs.zone);
  if (pairs.zone !== undefined && !zone) return noZone(pairs.zone);
  const hours = pairs.hours === undefined ? undefined : isOff(pairs.hours) ? null : readHours(pairs.hours);
  if (pairs.hours !== undefined && hours === undefined)
    return bad("hours", pairs.hours, "hours of a day such as 08:00-18:00, or off");
  const days = (["daily", "weekdays"] as const).find((word) => word === pairs.days?.toLowerCase());
  if (pairs.days !== undefined && !days) return bad("days", pairs.days, "daily|weekdays");

  return {
    ...(remind === undefined ? {} : { remind }),
    ...(escalate === undefined ? {} : { escalate }),
    ...(expire === undefined ? {} : { expire }),
    ...(zone ? { zone } : {}),
    ...(hours === undefined ? {} : { hours }),
    ...(days ? { days } : {}),
  };
}

function readSpan(
  key: string,
  text: string | undefined,
  least: number,
  bad: Bad,
): Read<number> | null | undefined {
  if (text === undefined) return undefined;
  if (isOff(text)) return null;

  const span = parseDuration(text);
  return span !== undefined && span >= least
    ? span
    : bad(key, text, "a duration of 15m at least such as 4h or 7d, or off");
}

/** `1d:@Bo` or `1d:@Bo,@Cy`: after which time who is told. */
function readEscalation(
  text: string | undefined,
  room: HouseRoom,
  bad: Bad,
): Read<{ readonly after: number; readonly to: PersonId[] }> | null | undefined {
  if (text === undefined) return undefined;
  if (isOff(text)) return null;

  const [, span = "", names = ""] = /^([^:]+):(.+)$/.exec(text.trim()) ?? [];
  const after = parseDuration(span);
  if (after === undefined || after < shortest || names.trim() === "")
    return bad("escalate", text, "a duration and whom to tell such as 1d:@person, or off");

  const to: PersonId[] = [];
  for (const name of names.split(",")) {
    const person = personNamed(room, name.trim());
    if (typeof person !== "string") return person;
    if (!to.includes(person)) to.push(person);
  }
  return { after, to };
}

function noZone(zone: string): { readonly outcome: Outcome } {
  const nearest = nearestZones(zone);
  const again = `policy zone=${nearest[0]}`;
  return { outcome: refused("not-understood", { code: "unknown-zone", zone, nearest, try: again }) };
}

const isOff = (text: string): boolean => text.trim().toLowerCase() === "off";

const isRefused = (read: unknown): read is { readonly outcome: Outcome } =>
  typeof read === "object" && read !== null && "outcome" in read;

/** Whoever is reminded more often stops reading. */
const shortest = 15 * 60_000;
