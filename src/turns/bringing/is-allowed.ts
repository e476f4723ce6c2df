import type { Command } from "../../commands/command";
import { may } from "../../commands/decide";
import type { LogId } from "../../facts/ids";
import { houseRoom, migrationRoom, type Setting } from "../deciding/room";
import type { Memory } from "../memory/memory";

/** Whether somebody may give an order, as far as it is known before the order's transaction: nothing long is done for
 * others. */
export function isAllowed(
  command: Command,
  memory: Memory,
  setting: Omit<Setting, "now">,
  log: LogId,
): boolean {
  const standing = memory.standings.get(log);
  if (!standing || standing.forest.tenant !== setting.person.tenant) return false;
  const base = houseRoom({ ...setting, now: 0 }, memory.house, [], log);
  return may(command, migrationRoom(base, log, standing)) === undefined;
}
