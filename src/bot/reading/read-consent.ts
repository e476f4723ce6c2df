import { z } from "zod";
import { Fqdn } from "../../facts/ids";
import type { Words } from "../../turns/incoming";

/** What Teams calls an answer to the offer of a file. */
export const fileConsent = "fileConsent/invoke";

/** The answer to the offer of a record: the order for it, with the place that Teams made for the file; that it was
 * declined; or null for an offer of somebody else's. */
export function readConsent(value: unknown): Words | { readonly declined: true } | null {
  const answer = Consent.safeParse(value).data;
  if (!answer) return null;
  if (answer.action === "decline") return { declined: true };

  const { context, uploadInfo } = answer;
  const { uploadUrl: url, ...uploaded } = uploadInfo;
  return {
    kind: "words",
    text: context.pool === null ? "export" : `export ${context.pool}`,
    mentions: [],
    pressed: { migration: context.migration },
    put: { as: "upload", url, ...uploaded },
  };
}

const short = z.string().max(500);

/** A pool's name holds nothing that could make another order of it. */
const Offered = z.object({ offers: z.literal("record"), migration: short, pool: Fqdn.nullable() });

const Consent = z.discriminatedUnion("action", [
  z.object({ action: z.literal("decline"), context: Offered }),
  z.object({
    action: z.literal("accept"),
    context: Offered,
    uploadInfo: z.object({
      uploadUrl: z.string().min(1).max(8_000),
      contentUrl: z.string().max(8_000),
      name: short,
      uniqueId: short,
      fileType: short,
    }),
  }),
]);
