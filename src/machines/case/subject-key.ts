import type { SiteKey } from "../../facts/ids";

/** What evidence is given for: a checkpoint, of a site where it is one of a site, or a task. */
export type Subject =
  | { readonly kind: "checkpoint"; readonly checkpoint: string; readonly site: SiteKey | null }
  | { readonly kind: "task"; readonly task: string };

/** The key under which a pool keeps what was given for a subject. */
export const subjectKey = (subject: Subject): string =>
  subject.kind === "task"
    ? `task ${subject.task}`
    : `${subject.checkpoint}${subject.site === null ? "" : `@${subject.site}`}`;
