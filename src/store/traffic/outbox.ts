import type { Instant } from "../../facts/ids";
import { pieces } from "../page";
import type { Db, OutboxOp } from "../schema";

/** A notice to be posted. One with a dedupe key that was used before is dropped. */
export type Outgoing = {
  readonly dedupeKey: string;
  readonly conversation: string;
  readonly notice: string;
  /** Later posts of the conversation wait for this one: what is due at a set time is a timer. Changes of messages wait for nothing. */
  readonly notBefore: Instant;
  /** The turn it comes from, and when that was. */
  readonly turn?: string;
  readonly at?: Instant;
  readonly op?: OutboxOp;
  /** The activity that is changed, where one is. */
  readonly target?: string;
  /** How often it was attempted already without a known end. */
  readonly unsure?: number;
};

/** Queues notices in their order. */
export async function enqueue(trx: Db, outgoing: readonly Outgoing[]): Promise<void> {
  for (const piece of pieces(outgoing)) {
    await trx
      .insertInto("outbox")
      .values(piece.map(columnsOf))
      .onConflict((conflict) => conflict.column("dedupe_key").doNothing())
      .execute();
  }
}

/** Makes a notice that was queued for later due now; says whether there was one. */
export async function makeDue(db: Db, dedupeKey: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("outbox")
    .set({ not_before: 0 })
    .where("dedupe_key", "=", dedupeKey)
    .where("state", "=", "waiting")
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

const columnsOf = ({
  dedupeKey,
  conversation,
  notice,
  notBefore,
  turn = "",
  at = 0,
  op = "",
  target = "",
  unsure = 0,
}: Outgoing) => ({
  dedupe_key: dedupeKey,
  conversation,
  notice,
  not_before: notBefore,
  turn,
  queued_at: at,
  op,
  target,
  unsure,
});
