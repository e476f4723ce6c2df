/** The text of a file's bytes, by its mark, else by where its zero bytes stand, as in what `Out-File` writes; undefined
 * where the bytes are no text. What is neither UTF-16 nor UTF-8 is read as Western European. */
export function decoded(bytes: Uint8Array): string | undefined {
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes);
  return looksLikeText(text) ? text : undefined;
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";

  const sample = bytes.subarray(0, 4096);
  const [even, odd] = zeroesIn(sample);
  const many = sample.length / 8;
  if (odd > many && odd > 4 * even) return "utf-16le";
  if (even > many && even > 4 * odd) return "utf-16be";
  return isUtf8(bytes) ? "utf-8" : "windows-1252";
}

function zeroesIn(bytes: Uint8Array): readonly [even: number, odd: number] {
  let even = 0;
  let odd = 0;
  for (const [at, byte] of bytes.entries()) {
    if (byte === 0 && at % 2 === 0) even += 1;
    else if (byte === 0) odd += 1;
  }
  return [even, odd];
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Archives and pictures are full of signs that no text has. */
function looksLikeText(text: string): boolean {
  const sample = text.slice(0, 4096);
  const odd = sample.replaceAll(/\s|\0/g, "").match(/\p{Cc}|\uFFFD/gu)?.length ?? 0;
  return odd <= sample.length / 50;
}
