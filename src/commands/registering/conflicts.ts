import type { Facts, Stored } from "../../facts/fact";
import { printFact } from "../../facts/fact-keys";
import type { Fqdn } from "../../facts/ids";
import type { FactValue } from "../../machines/events/values";
import type { Violation } from "../../rules/judge";
import type { Declared } from "../facts/declare";
import type { MigrationRoom } from "../room";

/** Where a registration names a pool or target that is registered already, with other values: no new name. */
export function conflictsOf(
  room: MigrationRoom,
  name: Fqdn,
  target: Fqdn | null,
  { own, target: targets }: Declared,
): readonly Violation[] {
  const pool = room.forest.pools.has(name) ? room.pool?.facts : undefined;
  const other = target ? room.forest.targets.get(target)?.facts : undefined;
  return [
    ...differing(pool, own).map(
      ([key, was, wanted]): Violation => ({
        rule: "pool-name-is-new",
        finding: { verdict: "refuse", code: "pool-is-registered", pool: name, key, was, wanted },
      }),
    ),
    ...(target ? differing(other, targets) : []).map(
      ([key, was, wanted]): Violation => ({
        rule: "pool-name-is-new",
        finding: {
          verdict: "refuse",
          code: "target-has-other-values",
          target: target as Fqdn,
          key,
          was,
          wanted,
        },
      }),
    ),
  ];
}

function differing(
  known: Facts | undefined,
  wanted: Readonly<Record<string, FactValue>>,
): readonly (readonly [string, string, string])[] {
  if (!known) return [];
  return Object.entries(wanted).flatMap(([key, value]) => {
    const fact = known[key];
    if (!fact || value === null) return [];

    const [was, now] = [printFact(fact.value as Stored), printFact(value)];
    return was === now ? [] : [[key, was, now] as const];
  });
}
