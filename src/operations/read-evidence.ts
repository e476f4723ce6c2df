import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { type EvidenceGiven, evidenceIn } from "../readers/evidence/given";

/** A text to be read, and the command that somebody says it is of. */
export type EvidenceOrder = { readonly bytes: Uint8Array; readonly as: string | undefined };

/** Up to so many bytes are read at once, in some milliseconds; more than that in a worker, so that the bot goes on answering. */
const little = 8 * 1024;
const patience = 20_000;
const mostMemory = 512;

/** Reads evidence, a large one in a worker; undefined where it took too long. Needs the build: the worker is a JavaScript
 * file. */
export const readEvidenceAside = (
  bytes: Uint8Array,
  as: string | undefined,
): Promise<EvidenceGiven | undefined> =>
  bytes.length <= little ? Promise.resolve(evidenceIn(bytes, as)) : inWorker({ bytes, as });

const inWorker = (workerData: EvidenceOrder): Promise<EvidenceGiven | undefined> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(join(__dirname, "read-evidence-worker.js"), {
      workerData,
      resourceLimits: { maxOldGenerationSizeMb: mostMemory },
    });
    const late = setTimeout(() => {
      resolve(undefined);
      void worker.terminate();
    }, patience);
    worker.once("message", resolve);
    worker.once("error", (error: Error & { readonly code?: string }) =>
      error.code === "ERR_WORKER_OUT_OF_MEMORY" ? resolve(undefined) : reject(error),
    );
    worker.once("exit", (code) => {
      clearTimeout(late);
      reject(new Error(`The reader of evidence ended with code ${code}.`));
    });
  });
