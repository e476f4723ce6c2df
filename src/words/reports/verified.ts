import { counted } from "../printing/print";
import type { Lines, ReportOf } from "../voice";

export const sayVerified = ({ log, events, head, broken, erased }: ReportOf<"verified">): Lines => [
  broken
    ? `Log of ${log}: broken at event ${broken.seq}: ${broken.what}. ${counted(events, "event")} before it ${events === 1 ? "is" : "are"} whole.`
    : `Log of ${log}: whole, ${counted(events, "event")}. Head: ${head}`,
  ...(erased > 0
    ? [
        `${counted(erased, "text")} ${erased === 1 ? "was" : "were"} erased on purpose; that does not break the chain.`,
      ]
    : []),
  ...(broken ? ["Stop relying on it and tell whoever runs the bot."] : []),
];
