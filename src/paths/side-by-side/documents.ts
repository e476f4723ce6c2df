import type { DocumentSet, Source } from "./guide";

/** Turns a document, or the task that it describes, into what is printed. */
export type Documents = (source: Source) => string;

export const isDocument = (source: Source): source is `${string}.md` => source.endsWith(".md");

/** A document as it is printed: with its folder, where its name alone could mean another. */
export const cited = (document: string, set: DocumentSet | undefined): string =>
  !set || set.except.includes(document) ? document : `${set.folder}/${document}`;
