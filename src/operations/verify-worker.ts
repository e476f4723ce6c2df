import { parentPort, workerData } from "node:worker_threads";
import { readStore } from "../store/read-store";
import type { VerifyOrder } from "./verify";
import { verifyLog } from "./verify-log";

const { place, log } = workerData as VerifyOrder;

readStore(place, (reader) => verifyLog(reader, log)).then((found) => parentPort?.postMessage(found));
