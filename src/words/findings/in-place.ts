import { counted } from "../printing/print";
import type { Some } from "./sentence";

export const inPlaceSentences = {
  "cms-pool-before-pools": ({ pools }, label) => ({
    wrong: `${label} holds the Central Management Server, so it is upgraded last: ${counted(pools, "other pool")} ${pools === 1 ? "is" : "are"} not upgraded and verified yet.`,
    fix: "Lead the other pools through step 7 first, then the Edge pools.",
    try: "status",
  }),
  "cms-pool-before-edges": ({ edges, example }, label) => ({
    wrong: `${label} holds the Central Management Server, so it is upgraded last: ${counted(edges, "Edge pool")} (${example}${edges > 1 ? " for one" : ""}) ${edges === 1 ? "does" : "do"} not run the new version yet.`,
    fix: "Upgrade the Edge pools, then declare their version.",
    try: `set edge ${example} version=…`,
  }),
  "edges-before-pools": ({ example, from }) => ({
    wrong: `Edge ${example} would be upgraded while more than one pool still runs the old version: Edge pools come after the pools, and only the pool with the Central Management Server after them.`,
    fix: "Upgrade the pools first; until then the Edge keeps its version.",
    try: `set edge ${example} version=${from}`,
  }),
  "cms-place-unknown": (_, label) => ({
    wrong: `Whether ${label} holds the Central Management Server is not known; the pool that does is upgraded last, after the other pools and the Edge.`,
    fix: "Say whether it does: Get-CsService -CentralManagement shows it.",
    try: `set ${label} cms=…`,
  }),
} satisfies Some;
