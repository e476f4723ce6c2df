import type { LedgerKey } from "../../facts/ledger";
import type { Observed } from "../../facts/observation";

/** What one command's output says, as data. Properties are keys: lower case, without blanks. */
export type Reader = {
  /** As Microsoft writes it. */
  readonly cmdlet: string;
  /** What can be seen from it, for people. */
  readonly shows: string;
  /** What prints it so that nothing is lost; `{pool}` and `{server}` stand for FQDNs. */
  readonly print: string;
  /** The documents that its properties are known from. */
  readonly sources: readonly string[];
  /** What a `#TYPE` line calls its objects: the last part of the name. */
  readonly types: readonly string[];
  /** Each of these has to be there; one of several spellings is enough. */
  readonly needs: readonly Spellings[];
  /** Properties that few others have: they tell this command from others whose needs are met, too. */
  readonly marks: readonly string[];
  /** Properties that its objects never have. */
  readonly lacks: readonly string[];
  readonly says: readonly Says[];
};

export type Spellings = readonly string[];

export type Says = Told | Counted | Stated;

/** One observation for each object. */
export type Told = {
  readonly is: "told";
  readonly about: Subject;
  /** The property that says what of it, or a name for it. */
  readonly item: Spellings | string;
  readonly value: Spellings;
  /** What the value has to be; null where it only says how something is. */
  readonly verdict: Verdict | null;
  /** What else is told beside it: the property, and the label before it where it needs one. */
  readonly detail: readonly (readonly [key: string, label: string])[];
  /** The property that says when it was so. */
  readonly at: string | null;
  /** Parameters that leave some out of what would be told. */
  readonly narrowedBy: readonly string[];
  /** Lists of everybody are counted, not told: one that is longer says nothing here. */
  readonly atMost: number;
};

/** How many objects there are for each pool. */
export type Counted = {
  readonly is: "counted";
  readonly key: LedgerKey;
  /** The property that names the pool. */
  readonly pool: Spellings;
  /** What tells one object from another. */
  readonly identity: Spellings;
  /** The parameter that asks for one pool's objects, where the cmdlet has one. */
  readonly parameter: string | null;
};

/** The answer is one line without a name. */
export type Stated = {
  readonly is: "stated";
  readonly about: Observed["kind"];
  readonly item: string;
  /** What the line looks like. */
  readonly looks: RegExp;
  readonly verdict: Verdict | null;
};

/** Whom it is about: from these properties, else from these parameters of the command. */
export type Subject = {
  readonly kind: Observed["kind"];
  readonly properties: Spellings;
  readonly parameters: readonly string[];
};

/** Values in lower case. `numbers`: what JSON prints for them. */
export type Verdict = {
  readonly good: readonly string[];
  /** `any`: whatever else was printed is bad. */
  readonly bad: readonly string[] | "any";
  readonly numbers?: Readonly<Record<string, string>>;
};
