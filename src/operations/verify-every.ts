import type { LogId } from "../facts/ids";
import type { StoreReader } from "../store/read-store";
import { type Verification, walkBodies, walkLog } from "./verify-log";

/** What the check of a whole store found: of each log, and of the texts that all of them share. */
export type StoreVerification = {
  readonly logs: readonly (Omit<Verification, "erased"> & { readonly log: LogId })[];
  readonly texts: Pick<Verification, "broken" | "erased">;
};

/** Checks every log of a store, and every text once. */
export async function verifyEvery(
  reader: Pick<StoreReader, "heads" | "headOf" | "chainAfter" | "bodiesAfter">,
): Promise<StoreVerification> {
  const logs: StoreVerification["logs"][number][] = [];
  for (let page = await reader.heads(); page.length > 0; page = await reader.heads(page.at(-1)?.log)) {
    for (const { log } of page) logs.push({ log, ...(await walkLog(reader, log)) });
  }
  return { logs, texts: await walkBodies(reader) };
}
