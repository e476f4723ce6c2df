import { counted } from "../printing/print";
import type { Lines, ReportOf } from "../voice";

/** Each batch with its pools, and how a command is given for all of them. */
export const sayBatches = ({ batches }: ReportOf<"batches">): Lines =>
  batches.length === 0
    ? ["There are no batches yet. Try: batch wave1 add pool01,pool02"]
    : [
        ...batches.map(
          ({ name, pools, more }) =>
            `${name}: ${counted(pools.length + more, "pool")} – ${pools.join(", ")}${more > 0 ? ` and ${more} more` : ""}`,
        ),
        `In place of a pool, commands take batch=${batches[0]?.name ?? "…"}.`,
      ];
