import { parentPort, workerData } from "node:worker_threads";
import { evidenceIn } from "../readers/evidence/given";
import type { EvidenceOrder } from "./read-evidence";

const { bytes, as } = workerData as EvidenceOrder;

parentPort?.postMessage(evidenceIn(bytes, as));
