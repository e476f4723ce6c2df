/** The words that begin free text. It runs to the end of the line. */
export type TextKeyword = "because" | "note";

/** What may follow a verb, as data: one entry per command. */
export type VerbSpec = {
  /** In lower case, one to three words with one blank between them: `done`, `pool add`. So are its other names. */
  readonly verb: string;
  readonly synonyms: readonly string[];
  readonly words: readonly WordSpec[];
  readonly pairs: readonly string[] | "any";
  readonly text: readonly TextKeyword[];
  readonly textRequired?: "because";
  /** Whether further lines may follow. */
  readonly block: boolean;
  /** Whether it changes state. Such a verb is never guessed, and no punctuation is overlooked. */
  readonly changes: boolean;
};

/** A word by its place. */
export type WordSpec = {
  readonly name: string;
  readonly optional?: boolean;
  /** Takes several words. It runs to the name of the next word, which then stands before that word's value, as does
   * each one after: `name` (rest), `from`, `to` reads `Contoso Europe from lync2010 to sfb2019`. */
  readonly rest?: boolean;
  /** For the first word alone: `site=…` or `batch=…` directly after the verb may take its place. */
  readonly selector?: boolean;
  /** For the last word alone: it is a line of the shell, which begins with its first cmdlet and runs on to the end of the
   * message. It is kept as typed. */
  readonly shell?: boolean;
};
