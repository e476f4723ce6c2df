import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { EventRow } from "../machines/stored-event";
import type { StorePlace } from "../store/place";
import type { Verification } from "./verify-log";

/** Which log of which store is to be checked. */
export type VerifyOrder = { readonly place: StorePlace; readonly log: EventRow["migration"] };

/** Checks a log in a worker, so that the bot goes on answering. Needs the build: the worker is a JavaScript file. */
export const verify = (order: VerifyOrder): Promise<Verification> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(join(__dirname, "verify-worker.js"), { workerData: order });
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", (code) =>
      reject(new Error(`The check of log ${order.log} ended with code ${code}.`)),
    );
  });
