import { inflateSync } from "node:zlib";

/** A picture of eight bits a colour, as rows of red, green, blue and opacity. */
export type Picture = { readonly width: number; readonly height: number; readonly pixels: Buffer };

/** Reads a PNG such as app icons are: eight bits, with colours and opacity, not interlaced. Says why it is none. */
export function readPng(bytes: Buffer): Picture | { readonly why: string } {
  if (!bytes.subarray(0, 8).equals(signature)) return { why: "is no PNG" };

  const parts = chunks(bytes);
  const header = parts.find(({ type }) => type === "IHDR")?.data;
  if (!header || header.length < 13) return { why: "has no header" };

  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const kind = [...header.subarray(8, 13)].join();
  if (kind !== "8,6,0,0,0") return { why: "is not of eight bits with colours and opacity" };
  if (width > 1024 || height > 1024) return { why: `is ${width}x${height}` };

  const data = Buffer.concat(parts.filter(({ type }) => type === "IDAT").map((part) => part.data));
  try {
    const rows = inflateSync(data, { maxOutputLength: height * (width * 4 + 1) });
    if (rows.length === height * (width * 4 + 1))
      return { width, height, pixels: unfiltered(rows, width, height) };
  } catch {
    // Told below, as for one that ends early.
  }
  return { why: "is damaged" };
}

const signature = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");

function chunks(bytes: Buffer): { readonly type: string; readonly data: Buffer }[] {
  const found = [];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    found.push({
      type: bytes.toString("latin1", at + 4, at + 8),
      data: bytes.subarray(at + 8, at + 8 + length),
    });
    at += 12 + length;
  }
  return found;
}

/** Each row names how its bytes differ from their neighbours: left, above, and above left. */
function unfiltered(rows: Buffer, width: number, height: number): Buffer {
  const size = width * 4;
  const pixels = Buffer.alloc(size * height);
  const at = (x: number, y: number) => (x < 0 || y < 0 ? 0 : (pixels[y * size + x] ?? 0));
  for (let y = 0; y < height; y++) {
    const filter = rows[y * (size + 1)] ?? 0;
    for (let x = 0; x < size; x++) {
      const byte = rows[y * (size + 1) + 1 + x] ?? 0;
      const [left, above, corner] = [at(x - 4, y), at(x, y - 1), x < 4 ? 0 : at(x - 4, y - 1)];
      pixels[y * size + x] =
        byte + ([0, left, above, (left + above) >> 1, nearest(left, above, corner)][filter] ?? 0);
    }
  }
  return pixels;
}

/** Paeth's choice: whichever of the three is nearest to left plus above minus corner. */
function nearest(left: number, above: number, corner: number): number {
  const [toLeft, toAbove] = [Math.abs(above - corner), Math.abs(left - corner)];
  const toCorner = Math.abs(left + above - 2 * corner);
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}
