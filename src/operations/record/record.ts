import type { StorePlace } from "../../store/place";
import { inWorker } from "../in-worker";
import type { RecordOf, Written } from "./write-record";

/** Whose record of which store is to be written, and to which new file. */
export type RecordOrder = RecordOf & { readonly place: StorePlace; readonly path: string };

/** Writes a record in a worker. Rejects where it cannot be written, and leaves no file then. */
export const recordTo = (order: RecordOrder): Promise<Written> =>
  inWorker("record/record-worker.js", order, `The writing of a record of ${order.log}`);
