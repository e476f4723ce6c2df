import { parentPort, workerData } from "node:worker_threads";
import { documentIn } from "../readers/topology/document";
import type { TopologyOrder } from "./read-topology";

const { bytes, before } = workerData as TopologyOrder;

parentPort?.postMessage(documentIn(bytes, before));
