import type { PersonId } from "../../facts/ids";
import type { AnyFinding } from "../../rules/catalogue";

/** What is wrong, what to do about it, and one command to type. `…` stands only where the person alone knows. */
export type Sentence = { readonly wrong: string; readonly fix: string; readonly try: string };

export type NameOf = (id: PersonId) => string;

type Code = AnyFinding["code"];

/** A sentence for every code. A code without one does not compile. */
export type Sentences = {
  readonly [C in Code]: (
    finding: Extract<AnyFinding, { code: C }>,
    label: string,
    nameOf: NameOf,
  ) => Sentence;
};

/** The sentences of one room. */
export type Some = Partial<Sentences>;
