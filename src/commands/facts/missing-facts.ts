import type { Fqdn } from "../../facts/ids";
import { hasTarget } from "../../facts/versions";
import type { MigrationEvent } from "../../machines/events/events";
import type { ForestPart } from "../../machines/forest/forest-part";
import type { PoolPart } from "../../machines/pool/pool-part";
import type { Happened } from "../../machines/stored-event";
import { imagine } from "../imagine";
import { ofAll } from "../outcome";
import type { MigrationRoom } from "../room";

/** The next fact that a registered pool lacks and rules will want, in the order in which people know them. */
export function missingFact(forest: ForestPart, pool: PoolPart): string | undefined {
  const target = pool.target ? forest.targets.get(pool.target)?.facts : undefined;
  const wanted: readonly (readonly [string, boolean])[] = [
    ["edition", pool.facts.edition === undefined],
    ["sql", pool.facts.edition?.value === "ee" && pool.facts.sql === undefined],
    ["roles", pool.facts.roles === undefined],
    ["target", pool.target === null && hasTarget(forest)],
    ["target-edition", target !== undefined && target.edition === undefined],
    ["target-sql", target?.edition?.value === "ee" && target.sql === undefined],
    ["target-sql-version", target?.edition?.value === "ee" && target["sql-version"] === undefined],
    ["target-roles", target !== undefined && target.roles === undefined],
  ];
  return wanted.find(([, missing]) => missing)?.[0];
}

/** Puts the question for the next missing fact to whoever registered the pool, where no other question is open. */
export function askForFact(
  room: MigrationRoom,
  events: readonly Happened<MigrationEvent>[],
  name: Fqdn,
): readonly Happened<MigrationEvent>[] {
  const after = imagine({ ...room, pool: room.pool?.name === name ? room.pool : undefined }, events);
  const key = after.pool && missingFact(after.forest, after.pool);
  const { id: conversation } = room.conversation;
  if (!key) return [];

  return [
    ofAll({
      type: "questionPut",
      conversation,
      to: room.by.person,
      question: { kind: "fact", pool: name, key },
    }),
  ];
}
