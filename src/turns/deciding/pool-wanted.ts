import { find, findOne } from "../../commands/names";
import type { Outcome } from "../../commands/outcome";
import type { Fqdn } from "../../facts/ids";
import type { ForestPart } from "../../machines/forest/forest-part";
import type { Order } from "../reading/order";

/** The pool whose part an order wants: undefined where it names none; the answer where the name is of none or of several. */
export function poolWanted(
  { command, typed }: Order,
  forest: ForestPart,
): Fqdn | undefined | { readonly outcome: Outcome } {
  const name =
    command.on === "pool"
      ? typed.words.pool
      : command.on === "migration"
        ? command.poolNamed?.(typed)
        : undefined;
  if (name === undefined) return undefined;
  if (command.on === "pool" || namesPoolAlone.has(command.verb)) {
    const found = findOne(forest, name, ["pool"], (other) => typed.line.replace(name, other.name));
    return "outcome" in found ? found : (found.name as Fqdn);
  }

  const [only, second] = find(forest, name, ["pool"]);
  return only && !second ? (only.name as Fqdn) : undefined;
}

/** What these are given, if anything, is the name of a pool. */
const namesPoolAlone = new Set(["status", "next", "export"]);
