import { parentPort, workerData } from "node:worker_threads";
import type { TopologyOrder } from "./read-topology";
import { documentIn } from "./topology-document";

const { given, before } = workerData as TopologyOrder;

parentPort?.postMessage(documentIn(given, before));
