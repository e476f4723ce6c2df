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
type Written = Awaited<ReturnType<typeof recordTo>>;
type Failed = Extract<Awaited<ReturnType<HandOver>>, { kind: "failed" }>;
type Destination = Extract<Awaited<ReturnType<HandOver>>, { kind: "handed-over" }>["to"];

/** Writes a record to a file of the server, or to a passing one that is put into the asker's own files. A full disk, or a
 * folder that nobody may write to, is an answer like others. */
export const handsOver =
  ({ dataDir, databaseUrl, fileHosts, local }: Config): HandOver =>
  async (of, to) => {
    const write = (path: string) => recordTo({ ...of, place: { dataDir, databaseUrl }, path });
    try {
      if (to.as === "shell") return { kind: "handed-over", ...(await write(to.path)), to };

      const address = addressIn(to.url, { hosts: fileHosts, local });
      return "code" in address ? failed(address) : await uploaded(write, address, withoutKey(to));
    } catch (error) {
      return failed({ code: "not-written", why: (error as Error).message });
    }
  };

async function uploaded(
  write: (path: string) => Promise<Written>,
  address: URL,
  to: Destination,
): ReturnType<HandOver> {
  const folder = await mkdtemp(join(tmpdir(), "poolpilot-record-"));
  try {
    const path = join(folder, "record.zip");
    const record = await write(path);
    const problem = await putFile(path, address, patience);
    return problem ? failed(problem) : { kind: "handed-over", ...record, to };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** So long one part of a file may take. */
const patience = 60_000;

/** Whoever has the address may write there, so it is not kept. */
const withoutKey = ({ url: _url, ...to }: Extract<To, { as: "upload" }>) => to;

const failed = (problem: Failed["problem"]): Failed => ({ kind: "failed", problem });
