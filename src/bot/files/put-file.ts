import { open } from "node:fs/promises";
import type { PutProblem } from "../../commands/bringing/handed-over";

/** Puts a file at an address that was found to be allowed, where Teams said that its asker's files are. No token goes along:
 * the address is its own key, and it is not followed elsewhere. Large files go in parts, as OneDrive wants them, each of
 * which may take so many milliseconds. Gives what went wrong, or nothing. */
export async function putFile(path: string, address: URL, patience: number): Promise<PutProblem | undefined> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const part = Buffer.alloc(Math.min(partSize, size));
    for (let from = 0; from < size; ) {
      const { bytesRead } = await file.read(part, 0, part.length, from);
      const range = `bytes ${from}-${from + bytesRead - 1}/${size}`;
      const problem = await putPart(address, part.subarray(0, bytesRead), range, patience);
      if (problem) return problem;
      from += bytesRead;
    }
    return undefined;
  } finally {
    await file.close();
  }
}

/** OneDrive takes parts of a multiple of 320 KiB. */
const partSize = 32 * 320 * 1024;

async function putPart(
  address: URL,
  body: Uint8Array<ArrayBuffer>,
  range: string,
  patience: number,
): Promise<PutProblem | undefined> {
  const { host } = address;
  try {
    const { status, body: said } = await fetch(address, {
      method: "PUT",
      body,
      headers: { "content-range": range, "content-type": "application/zip" },
      redirect: "manual",
      signal: AbortSignal.timeout(patience),
    });
    await said?.cancel();
    if (status >= 300 && status < 400) return { code: "file-redirected", host };
    return status >= 200 && status < 300 ? undefined : { code: "file-gone", status };
  } catch (error) {
    return (error as Error).name === "TimeoutError"
      ? { code: "file-timed-out" }
      : { code: "file-unreachable", host };
  }
}
