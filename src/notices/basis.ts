import type { Outcome } from "../commands/outcome";
import { pathById } from "../paths/catalogue";
import type { Path } from "../paths/path";
import type { Basis } from "./notice";

/** What every answer about the path says of it; null where documents describe it and divide it themselves. */
export function basisOf({ division, secondary }: Pick<Path, "division" | "secondary">): Basis | null {
  return division.by === "documents" && secondary === null ? null : { division, secondary };
}

/** The same for the answer that registers a migration, where there is no room of it yet. */
export function basisOfNew(outcome: Outcome): Basis | null {
  const events = outcome.kind === "changed" ? outcome.events : [];
  const registered = events.map(({ event }) => event).find(({ type }) => type === "migrationRegistered");
  const path = registered?.type === "migrationRegistered" ? pathById(registered.path) : undefined;
  return path ? basisOf(path) : null;
}
