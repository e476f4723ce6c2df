import { house as houseLog, type LogId } from "../../facts/ids";
import { foldHouse } from "../../machines/house-part";
import { readHouseRow } from "../../machines/stored-event";
import type { TurnStore } from "../ports";
import { folded, type Memory, remember, rememberHouse, seeHouse } from "./memory";

/** News is folded in one go as long as it takes no longer than a slice of a log does. */
const newsSize = 25;

/**
 * Sees what others did in `house` and, in the same look, in the log that a turn is probably about: where instances share a
 * database, a turn that holds the log has then seldom anything left to read. Of a log that was not read yet, or of which
 * much is new, nothing is read here.
 */
export async function lookAround(store: TurnStore, memory: Memory, log: LogId | undefined): Promise<void> {
  const { house } = memory;
  const known = log && memory.standings.get(log);
  if (!log || !known) return seeHouse(store, memory);

  const points = [
    { log: houseLog, seq: house.seq },
    { log, seq: known.forest.seq },
  ];
  const rows = await store.rowsAfterEach(points, newsSize);
  const [ofHouse, ofLog] = points.map((point) => rows.filter(({ migration }) => migration === point.log));
  if (ofHouse?.length === newsSize) await seeHouse(store, memory);
  else if (ofHouse?.length) rememberHouse(memory, ofHouse.map(readHouseRow).reduce(foldHouse, house));
  if (ofLog?.length && ofLog.length < newsSize) remember(memory, log, ofLog.reduce(folded, known));
}
