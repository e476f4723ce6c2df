import type { EventRow } from "../machines/stored-event";
import type { StorePlace } from "../store/place";
import { inWorker } from "./in-worker";
import type { Verification } from "./verify-log";

/** Which log of which store is to be checked. */
export type VerifyOrder = { readonly place: StorePlace; readonly log: EventRow["migration"] };

/** Checks a log in a worker. */
export const verify = (order: VerifyOrder): Promise<Verification> =>
  inWorker("verify-worker.js", order, `The check of log ${order.log}`);
