import { parentPort, workerData } from "node:worker_threads";
import { readStore } from "../store/read-store";
import type { VerifyOrder } from "./verify";
import { verifyLog } from "./verify-log";

const { dataDir, log } = workerData as VerifyOrder;

readStore(dataDir, (reader) => verifyLog(reader, log)).then((found) => parentPort?.postMessage(found));
