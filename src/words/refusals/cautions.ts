import type { CautionFound } from "../../rules/judge";
import { inBrackets } from "../findings";
import { ended } from "../printing/print";

/** `Meeting content stays behind. Source: document.md .` */
export const sayCaution = ({ say, source, rules }: Pick<CautionFound, "say" | "source" | "rules">): string =>
  `${ended(say)} Source: ${source}${inBrackets(rules)}.`;

/** `Task 3.2 (Prepare clients): …`, where it is not clear from the place which task is meant. */
export const sayCautionOf = (caution: CautionFound): string =>
  `task ${caution.task} (${caution.title}): ${sayCaution(caution)}`;
