import { deflateSync, inflateSync } from "node:zlib";
import { limits } from "../readers/topology/limits";

/** A document as it is kept: as it stands, or packed where it is long. A store writes a few hundred kilobytes in no time, and
 * megabytes in a tenth of a second, in which nobody else is answered. The same document is always kept as the same text. */
export const asKept = (text: string): string =>
  text.length <= longestPlain ? text : `${mark}${deflateSync(text).toString("base64")}`;

/** The document that was kept; undefined where what was kept is damaged. Never longer than what is read at all. */
export function fromKept(kept: string): string | undefined {
  if (!kept.startsWith(mark)) return kept;
  try {
    const packed = Buffer.from(kept.slice(mark.length), "base64");
    return inflateSync(packed, { maxOutputLength: limits.unpacked }).toString();
  } catch {
    return undefined;
  }
}

const mark = "zlib;base64,";
const longestPlain = 256 * 1024;
