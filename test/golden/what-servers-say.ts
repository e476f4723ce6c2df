import { pool } from "../support/outputs";
import { type Deployment, deployed } from "../support/topology/deployment";
import { printTopology } from "../support/topology/print";
import { evidenceWalk } from "../wire/support/evidence-walk";
import { bo, type Line, taken, told, waits } from "../wire/support/lines";
import { another } from "../wire/support/scenes";

/** The version numbers 5 and 6 are assumptions. */
const before: Deployment = {
  pools: [
    { label: "pool02", version: 5, sql: "sql02\\rtc", edge: "edge01" },
    { label: "pool05", version: 6, sql: "sql05\\rtc" },
  ],
  edges: [{ label: "edge01", version: 5, nextHop: "pool02" }],
};
const after: Deployment = { ...before, pools: [...before.pools, { label: "pool07", version: 5 }] };

const document = (deployment: Deployment, versions = ""): string =>
  `topology${versions}\n${printTopology(deployed(deployment), "published")}`;

const tested = evidenceWalk.findIndex(({ says }) => says === "confirm pool01 applications-compatible");

/** A pool led by what its servers say, with some of its matrix by word; and a second one: documents and what people say against
 * them, a collector, a schedule of summaries, and a gate that nobody answers. `clock` passes seven days, and what is due by then
 * is done. */
export const whatServersSay: readonly Line[] = [
  ...evidenceWalk.slice(0, tested),
  taken("coverage pool01 all federation unused because no partner is federated"),
  taken("coverage pool01 all external works note tested from a phone at home"),
  ...evidenceWalk.slice(tested),
  another("pool02"),
  taken(document(before, " versions=5:lync2010,6:lync2013")),
  taken("set pool02 sql=sql-other\\rtc because it was moved"),
  taken(document(after, " versions=5:lync2010,6:lync2013")),
  taken(
    `evidence pool02 8.6.1\n${pool("pool05.contoso.com", "pool05-fe1.contoso.com", "pool05-fe2.contoso.com")}`,
  ),
  taken("collect pool02 sites-administrable"),
  taken("summary at 09:00 Europe/Berlin weekdays"),
  taken('policy remind=4h escalate=1d:@"Cy Moe" expire=3d'),
  waits("advance pool02"),
  taken("clock +7d"),
  waits("advance pool02"),
  taken("approve pool02", bo),
  taken("summary off"),
  told("mine", ""),
];
