import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addressIn } from "../bot/files/address-in";
import { putFile } from "../bot/files/put-file";
import type { Config } from "../config";
import { recordTo } from "../operations/record/record";
import type { TurnPorts } from "../turns/ports";

type HandOver = NonNullable<TurnPorts["handOver"]>;
type To = Parameters<HandOver>[1];
type Failed = Extract<Awaited<ReturnType<HandOver>>, { kind: "failed" }>;

/** Writes a record to a file of the server, or to a passing one that is put into the asker's own files. */
export const handsOver =
  ({ dataDir, databaseUrl, fileHosts: hosts, local }: Config): HandOver =>
  async (of, to) => {
    const written = (path: string) => recordTo({ ...of, place: { dataDir, databaseUrl }, path });
    if (to.as === "shell") {
      try {
        return { kind: "handed-over", ...(await written(to.path)), to };
      } catch (error) {
        return failed({ code: "not-written", why: (error as Error).message });
      }
    }

    const address = addressIn(to.url, { hosts, local });
    if ("code" in address) return failed(address);

    const folder = await mkdtemp(join(tmpdir(), "poolpilot-record-"));
    try {
      const path = join(folder, "record.zip");
      const record = await written(path);
      const problem = await putFile(path, address, patience);
      return problem ? failed(problem) : { kind: "handed-over", ...record, to: withoutKey(to) };
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  };

/** So long one part of a file may take. */
const patience = 60_000;

/** Whoever has the address may write there, so it is not kept. */
const withoutKey = ({ url: _url, ...to }: Extract<To, { as: "upload" }>) => to;

const failed = (problem: Failed["problem"]): Failed => ({ kind: "failed", problem });
