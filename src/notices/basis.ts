import type { Outcome } from "../commands/outcome";
import type { HouseRoom } from "../commands/room";
import { pathById } from "../paths/catalogue";
import type { Path } from "../paths/path";
import type { Basis } from "./notice";

/** What every answer about the path says of it; null where documents describe it and divide it themselves. */
export function basisOf({ division, secondary }: Pick<Path, "division" | "secondary">): Basis | null {
  return division.by === "documents" && secondary === null ? null : { division, secondary };
}

/** The same for the answer that registers a migration or chooses one, where there is no room of it. */
export function basisOfNew(outcome: Outcome, mine: HouseRoom["mine"]): Basis | null {
  if (outcome.kind !== "changed") return null;

  const registered = outcome.events
    .map(({ event }) => event)
    .find(({ type }) => type === "migrationRegistered");
  const known = chosenIn(outcome, mine);
  const path = pathById(registered?.type === "migrationRegistered" ? registered.path : (known?.path ?? ""));
  return path ? basisOf(path) : null;
}

/** The migration that the answer chooses for its conversation; undefined where it chooses none. */
export function chosenIn(outcome: Outcome, mine: HouseRoom["mine"]): HouseRoom["mine"][number] | undefined {
  if (outcome.kind !== "changed") return undefined;

  const chosen = outcome.house.find(({ type }) => type === "migrationChosen");
  return mine.find(({ id }) => chosen?.type === "migrationChosen" && id === chosen.migration);
}
