import { ended } from "../printing/print";
import type { Some } from "./sentence";

export const consequencesSentences = {
  caution: ({ task, title, say }, label) => ({
    wrong: `Task ${task} (${title}) has its price: ${ended(say)}`,
    fix: "Mind it; whoever goes on takes note of it.",
    try: `can ${label} ${task}`,
  }),
  "availability-given-up": ({ target }, label) => ({
    wrong: `${label} is Enterprise Edition and ${target} is Standard Edition: that is allowed, and gives up high availability, for one server takes the place of several.`,
    fix: "Acknowledge it by adding because … with your reason, or plan an Enterprise Edition target.",
    try: `set ${label} target-edition=ee`,
  }),
} satisfies Some;
