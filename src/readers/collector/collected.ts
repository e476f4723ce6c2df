import { createHash } from "node:crypto";
import { z } from "zod";

/** What a collector script printed: for which asking, on which host, when by its clock, and each command with its output. */
export const Collection = z.object({
  nonce: z.string().regex(/^[0-9a-f]{32}$/),
  host: z.string().max(260),
  utc: z.iso.datetime({ offset: true }),
  results: z.array(z.object({ command: z.string().max(2000), output: z.string() })).max(500),
});
export type Collection = z.infer<typeof Collection>;

/** A pasted block of a collector. `broken`: it is one, and not whole: `cut` where an end is missing, `changed` where the
 * checksum is another, `unreadable` where what is within is none. */
export type Collected =
  | { readonly is: "collected"; readonly collection: Collection }
  | { readonly is: "broken"; readonly why: "cut" | "changed" | "unreadable" };

/** The words around the block. */
export const marks = { begin: "POOLPILOT-BEGIN", end: "POOLPILOT-END" } as const;

/** Finds a collector's block in a text; undefined where there is none. Editors may break its lines, add blanks and change
 * quotes: the block holds no sign that they touch, and whatever is no sign of it is passed over. */
export function collectedIn(text: string): Collected | undefined {
  const begin = text.indexOf(marks.begin);
  if (begin < 0) return undefined;

  const [, within = "", sum = ""] =
    new RegExp(`${marks.begin}([^]*?)${marks.end}[^0-9a-f]{0,20}([0-9a-f]{64})?`).exec(text.slice(begin)) ??
    [];
  if (sum === "") return { is: "broken", why: "cut" };

  const bytes = bytesIn(within.replace(/[^A-Za-z0-9+/=]/g, ""));
  if (!bytes) return { is: "broken", why: "cut" };
  if (createHash("sha256").update(bytes).digest("hex") !== sum) return { is: "broken", why: "changed" };

  const read = Collection.safeParse(jsonIn(bytes));
  return read.success ? { is: "collected", collection: read.data } : { is: "broken", why: "unreadable" };
}

/** The commands with their output as a console shows them, so that they are read like any pasted text. */
export const transcriptOf = ({ host, utc, results }: Collection): string =>
  [
    `# Collected on ${host.replace(/\s/g, " ")} at ${utc}`,
    ...results.flatMap(({ command, output }) => [`PS C:\\> ${command.replace(/\s*\n\s*/g, " ")}`, output]),
    "PS C:\\>",
  ].join("\n");

function bytesIn(base64: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
  } catch {
    return undefined;
  }
}

function jsonIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
