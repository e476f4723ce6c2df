import { join } from "node:path";
import { Worker } from "node:worker_threads";

/** Has a worker do what takes long, so that the bot goes on answering, and gives the one thing that it says. Rejects with what
 * went wrong there, or, where it ends without a word, with `what` it was to do. Needs the build: `file` is a JavaScript file of
 * this folder. */
export const inWorker = <Order, Answer>(file: string, workerData: Order, what: string): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(join(__dirname, file), { workerData });
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", (code) => reject(new Error(`${what} ended with code ${code}.`)));
  });
