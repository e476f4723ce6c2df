import type { LogId } from "../facts/ids";
import type { StoreReader } from "../store/read-store";
import { type Verification, verifyLog } from "./verify-log";

/** Checks every log of a store, each with its texts. */
export async function verifyEvery(
  reader: Pick<StoreReader, "heads" | "headOf" | "chainAfter" | "bodiesAfter">,
): Promise<readonly (Verification & { readonly log: LogId })[]> {
  const found: (Verification & { readonly log: LogId })[] = [];
  for (let page = await reader.heads(); page.length > 0; page = await reader.heads(page.at(-1)?.log)) {
    for (const { log } of page) found.push({ log, ...(await verifyLog(reader, log)) });
  }
  return found;
}
