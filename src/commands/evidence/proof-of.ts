import { isFromOutput, type ShownAll } from "../../machines/case/shown";

/** The texts that show a checkpoint, and what of it people say. */
export function proofOf({ items }: ShownAll): { readonly evidence: string[]; readonly worded?: string[] } {
  const texts = items.flatMap(({ kept }) => (kept?.source.kind === "evidence" ? [kept.source.sha256] : []));
  const worded = items.filter((item) => item.kept !== undefined && !isFromOutput(item)).map(({ key }) => key);
  return { evidence: [...new Set(texts)], ...(worded.length > 0 ? { worded } : {}) };
}
