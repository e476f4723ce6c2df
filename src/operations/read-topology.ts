import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Given, TopologyDocument } from "../readers/topology/document";
import type { Problem } from "../readers/topology/problem";

/** A document to be read, and the one before it as the record has it. */
export type TopologyOrder = { readonly given: Given; readonly before: string | null };

/** So long and in so much memory, in MB, a document is read before it is given up. */
const patience = 20_000;
const mostMemory = 768;

/** Reads a topology document in a worker, so that the bot goes on answering, and so that whatever a document does to its
 * reader ends with the worker. Needs the build: the worker is a JavaScript file. */
export const readTopologyInWorker = (
  given: Given,
  before: string | null,
): Promise<TopologyDocument | Problem> =>
  new Promise((resolve, reject) => {
    const workerData: TopologyOrder = { given, before };
    const worker = new Worker(join(__dirname, "read-topology-worker.js"), {
      workerData,
      transferList: handedOver(given),
      resourceLimits: { maxOldGenerationSizeMb: mostMemory },
    });
    const late = setTimeout(() => {
      resolve({ code: "took-too-long" });
      void worker.terminate();
    }, patience);
    worker.once("message", resolve);
    worker.once("error", (error: Error & { readonly code?: string }) =>
      error.code === "ERR_WORKER_OUT_OF_MEMORY" ? resolve({ code: "took-too-long" }) : reject(error),
    );
    worker.once("exit", (code) => {
      clearTimeout(late);
      reject(new Error(`The reader of a topology document ended with code ${code}.`));
    });
  });

/** Bytes that are a block of memory of their own change hands; others are copied. */
const handedOver = (given: Given): ArrayBuffer[] =>
  "bytes" in given &&
  given.bytes.buffer instanceof ArrayBuffer &&
  given.bytes.length === given.bytes.buffer.byteLength
    ? [given.bytes.buffer]
    : [];
