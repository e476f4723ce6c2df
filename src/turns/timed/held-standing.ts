import type { LogId } from "../../facts/ids";
import { freshStanding, type Standing } from "../memory/memory";
import type { TurnTx } from "../ports";

/** A migration's standing as its held head has it. Throws where there is no such log. */
export async function heldStanding(tx: TurnTx, log: LogId, known: Standing | undefined): Promise<Standing> {
  const standing = tx.head(log)?.seq === known?.forest.seq ? known : await freshStanding(tx, log, known);
  if (!standing) throw new Error(`A timer is set for log ${log}, which there is not.`);
  return standing;
}
