import { verbs } from "../../commands/catalogue";
import { type HouseRoom, type MigrationRoom, nobody } from "../../commands/room";
import { routeOf } from "../../commands/route";
import type { Instant, LogId, PersonId } from "../../facts/ids";
import { type HousePart, hybridRivalOf, nextLogOf, rivalOf } from "../../machines/house-part";
import { nextSteps } from "../../planning/next-steps";
import type { Standing } from "../memory/memory";

/** The room of a migration in which nobody speaks: for what time brings about. What is said there is said as to `person`;
 * nothing is decided for them. */
export function roomWithout(
  house: HousePart,
  log: LogId,
  { path, forest }: Standing,
  now: Instant,
  person: PersonId = nobody,
): MigrationRoom {
  const base: HouseRoom = {
    house,
    by: { person, tenant: forest.tenant, admin: false },
    conversation: { id: "", kind: "channel" },
    now,
    local: false,
    mentioned: [],
    alone: false,
    pressed: null,
    mine: [],
    verbs,
    orders: () => [],
    verification: null,
    nextLog: nextLogOf(house),
  };
  return {
    ...base,
    log,
    path,
    forest,
    route: routeOf(forest.from, forest.to, forest.method),
    rival: (name) => rivalOf(house, forest.tenant, name, log),
    hybridRival: (name) => hybridRivalOf(house, forest.tenant, name, log),
    pool: undefined,
    history: { entries: [], earlier: 0 },
    plan: nextSteps,
  };
}
