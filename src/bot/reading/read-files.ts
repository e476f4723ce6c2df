import { z } from "zod";
import type { FileOffered } from "../../turns/incoming";
import { withoutInvisible } from "./plain-text";

/** The files that came with a message. Teams hands a bot those of a personal chat with an address to fetch them from; of
 * those in channels it tells only where they lie. Pictures in the text and the text's own HTML twin are none. */
export const filesIn = (attachments: readonly unknown[]): readonly FileOffered[] =>
  attachments.flatMap((attachment): readonly FileOffered[] => {
    const file = Download.safeParse(attachment).data;
    if (file) return [{ name: nameOf(file.name), url: file.content.downloadUrl }];
    const elsewhere = Reference.safeParse(attachment).data;
    return elsewhere ? [{ name: nameOf(elsewhere.name), url: null }] : [];
  });

const Download = z.object({
  contentType: z.literal("application/vnd.microsoft.teams.file.download.info"),
  name: z.string().nullish(),
  content: z.object({ downloadUrl: z.string().min(1).max(8_000) }),
});

const Reference = z.object({ contentType: z.literal("reference"), name: z.string().nullish() });

const nameOf = (name: string | null | undefined): string =>
  withoutInvisible(name ?? "")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, 120) || "file";
