import { unzipSync } from "fflate";
import { limits } from "./limits";
import type { Problem } from "./problem";

/** Reads the one entry of an archive that is a topology document; of several the first. Sizes are looked at before anything
 * is unpacked, and what an entry claims is not believed: it gets as much room as it claimed and no more. */
export function readArchive<Read extends object>(
  bytes: Uint8Array,
  read: (entry: Uint8Array) => Read | Problem,
): Read | Problem {
  const listed = entriesOf(bytes);
  if ("code" in listed) return listed;

  for (const name of listed) {
    const entry = unpacked(bytes, name);
    if (!entry) return { code: "archive-damaged" };
    const found = read(entry);
    if (!("code" in found)) return found;
    if (found.code === "user-data") return found as Problem;
  }
  const names = listed.map((name) => name.slice(0, 80));
  return {
    code: "archive-without-topology",
    entries: names.slice(0, 5),
    more: Math.max(0, names.length - 5),
  };
}

/** The names of what the archive lists, each once, without unpacking anything; or what speaks against looking further. */
function entriesOf(bytes: Uint8Array): readonly string[] | Problem {
  const names = new Set<string>();
  let entries = 0;
  let total = 0;
  try {
    unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        if (originalSize > 0) names.add(name);
        entries += 1;
        total += Math.max(size, originalSize);
        return false;
      },
    });
  } catch {
    return { code: "archive-damaged" };
  }
  if (entries > limits.entries) return { code: "too-large", what: "entries", most: limits.entries };
  if (total > limits.unpacked) return { code: "too-large", what: "unpacked", most: limits.unpacked };
  return [...names];
}

function unpacked(bytes: Uint8Array, wanted: string): Uint8Array | undefined {
  try {
    return unzipSync(bytes, { filter: ({ name }) => name === wanted })[wanted];
  } catch {
    return undefined;
  }
}
