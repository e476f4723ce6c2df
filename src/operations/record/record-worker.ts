import { parentPort, workerData } from "node:worker_threads";
import { readStore } from "../../store/read-store";
import type { RecordOrder } from "./record";
import { writeRecord } from "./write-record";

const { place, path, ...of } = workerData as RecordOrder;

readStore(place, (reader) => writeRecord(reader, of, path)).then((written) =>
  parentPort?.postMessage(written),
);
