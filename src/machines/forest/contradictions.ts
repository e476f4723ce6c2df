import type { MigrationEvent } from "../events/events";
import type { Logged } from "../stored-event";

/** Which facts contradict each other, by the thing they are of: `pool pool01.contoso.com` to their keys. Each event that
 * states a fact tells what stands against it. */
export type Contradictions = Readonly<Record<string, readonly string[]>>;

/** The contradictions that are open after an event. */
export function contradictionsAfter(
  contradictions: Contradictions,
  { event, pool }: Pick<Logged<MigrationEvent>, "event" | "pool">,
): Contradictions {
  switch (event.type) {
    case "factsDeclared":
      return without(contradictions, subject(event), Object.keys(event.facts));
    case "factsRead":
    case "factsKeptBeside": {
      const of = subject(event);
      const cleared = without(contradictions, of, Object.keys(event.facts));
      const open = [...new Set((event.contradicts ?? []).map(({ key }) => key))];
      return open.length > 0 ? { ...cleared, [of]: [...(cleared[of] ?? []), ...open] } : cleared;
    }
    case "taskDone": {
      const settled = Object.keys(event.settles);
      if (settled.length === 0) return contradictions;
      const concerned = event.scope === "forest" ? Object.keys(contradictions) : [`pool ${pool}`];
      return concerned.reduce(
        (so, of) => (of.startsWith("pool ") ? without(so, of, settled) : so),
        contradictions,
      );
    }
    case "taskUndone": {
      const forgotten = event.resets.flatMap((reset) => (reset.kind === "fact" ? [reset.key] : []));
      return without(contradictions, `pool ${pool}`, forgotten);
    }
    case "poolRemoved":
      return without(contradictions, `pool ${pool}`);
    default:
      return contradictions;
  }
}

/** How many there are. */
export const countOfContradictions = (contradictions: Contradictions): number =>
  Object.values(contradictions).reduce((sum, keys) => sum + keys.length, 0);

const subject = ({ on, name }: { readonly on: string; readonly name: string }): string => `${on} ${name}`;

function without(contradictions: Contradictions, of: string, keys?: readonly string[]): Contradictions {
  const known = contradictions[of];
  if (!known || keys?.length === 0) return contradictions;

  const { [of]: _gone, ...others } = contradictions;
  const left = keys ? known.filter((key) => !keys.includes(key)) : [];
  return left.length > 0 ? { ...others, [of]: left } : others;
}
