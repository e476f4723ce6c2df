import type { Why } from "./evidence-read";
import { languageOf } from "./localised";
import type { Value } from "./printed";
import { keyOf } from "./printed";
import type { Verdict } from "./reader";

export type Judged = {
  readonly holds: boolean | null;
  readonly text: string;
  /** Why it is neither good nor bad. */
  readonly why: { readonly why: Why; readonly text: string } | null;
};

/** Whether a value is as it should be. What is neither known as good nor as bad is not guessed, nor is what is cut off. */
export function judged(value: Value | undefined, verdict: Verdict | null): Judged {
  if (!value || value.isCut) return { holds: null, text: value?.text ?? "", why: null };

  const numbered = value.isNumber ? verdict?.numbers?.[value.text] : undefined;
  const text = (numbered ?? value.text).slice(0, longestValue);
  if (!verdict) return { holds: null, text, why: null };

  const word = keyOf(text);
  if (verdict.good.some((good) => keyOf(good) === word)) return { holds: true, text, why: null };
  if (verdict.bad === "any" || verdict.bad.includes(word)) return { holds: false, text, why: null };
  if (value.isNumber) return { holds: null, text, why: { why: "number-for-a-name", text } };

  const language = languageOf([text]);
  const why = language === undefined ? { why: "value-unknown", text } : { why: "localised", text: language };
  return { holds: null, text, why: why as { why: Why; text: string } };
}

const longestValue = 500;
