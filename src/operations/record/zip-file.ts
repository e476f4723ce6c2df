import { createHash } from "node:crypto";
import { open, rm } from "node:fs/promises";
import { Zip, ZipDeflate } from "fflate";

/** A file of an archive, by its name, and its content in parts. */
export type Entry = { readonly name: string; readonly parts: AsyncIterable<string | Uint8Array> };

/** What was written: how many bytes, and their SHA-256 in hex. */
export type Zipped = { readonly bytes: number; readonly sha256: string };

/** Writes an archive, one entry after the other and never more of it in memory than a part, to a new file that its owner
 * alone may read. Throws where there is a file of that name, and leaves none behind where something goes wrong. */
export async function zipTo(path: string, entries: AsyncIterable<Entry>): Promise<Zipped> {
  const file = await open(path, "wx", 0o600);
  try {
    return await write(entries, (chunk) => file.writeFile(chunk)).finally(() => file.close());
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}

async function write(
  entries: AsyncIterable<Entry>,
  put: (chunk: Uint8Array) => Promise<void>,
): Promise<Zipped> {
  const made: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    made.push(chunk);
  });
  const digest = createHash("sha256");
  let bytes = 0;
  const flush = async () => {
    for (const chunk of made.splice(0)) {
      digest.update(chunk);
      bytes += chunk.length;
      if (bytes > most) throw new Error("The record is larger than 4 GB: take the records of its pools.");
      await put(chunk);
    }
  };

  for await (const { name, parts } of entries) {
    const file = new ZipDeflate(name, { level: 6 });
    zip.add(file);
    for await (const part of parts) {
      file.push(typeof part === "string" ? Buffer.from(part) : part);
      await flush();
    }
    file.push(new Uint8Array(0), true);
    await flush();
  }
  zip.end();
  await flush();
  return { bytes, sha256: digest.digest("hex") };
}

/** What the plain form of an archive can hold. */
const most = 0xffff_ffff;
