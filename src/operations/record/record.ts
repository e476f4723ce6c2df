import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { StorePlace } from "../../store/place";
import type { RecordOf, Written } from "./write-record";

/** Whose record of which store is to be written, and to which new file. */
export type RecordOrder = RecordOf & { readonly place: StorePlace; readonly path: string };

/** Writes a record in a worker, so that the bot goes on answering. Rejects where it cannot be written, and leaves no file
 * then. Needs the build: the worker is a JavaScript file. */
export const recordTo = (order: RecordOrder): Promise<Written> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(join(__dirname, "record-worker.js"), { workerData: order });
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", (code) =>
      reject(new Error(`The writing of a record of ${order.log} ended with code ${code}.`)),
    );
  });
