import type { Version } from "../../facts/versions";
import { labelOf } from "../../machines/case/build-case";
import type { Drift } from "../../readers/topology/drift";
import type { MigrationRoom } from "../room";
import { judged } from "./judged";
import { type NumberLine, numbersIn, toConfirm, versionIn } from "./numbers";
import { addLine, commandFor, type Proposals, proposalsIn } from "./proposals";
import type { BroughtTopology } from "./reading";
import type { Offer, TopologyView } from "./topology-view";
import { unplanned } from "./unplanned";

/** Shows a document as it stands against what is registered. */
export function viewOf(
  room: MigrationRoom,
  { document, from }: BroughtTopology,
  { said = {}, compares }: { readonly said?: Readonly<Record<string, Version>>; readonly compares: boolean },
): TopologyView {
  const { forest } = room;
  const { survey, sha256, drift } = document;
  const numbers = numbersIn(survey, forest, said);
  const proposals = proposalsIn(survey, forest, numbers);
  const isOpen = Object.keys(toConfirm(numbers)).length > 0;
  const kept = forest.topology?.sha256 === sha256 ? forest.topology : null;
  return {
    kind: "topology",
    brief: room.conversation.kind !== "personal",
    from,
    file: kept?.file ?? ("name" in from ? from.name : null),
    sha256,
    form: survey.form,
    by: kept ? kept.by : room.by.person,
    at: kept ? kept.at : room.now,
    counts: [
      ["sites", survey.sites.length],
      ["pools", survey.pools.length],
      ["edges", survey.edges.length],
      ["directors", survey.directors.length],
      ["mediation", survey.mediation.length],
      ["applications", survey.applications.length],
      ["gateways", survey.gateways.length],
      ["fileStores", survey.fileStores.length],
      ["databases", survey.databases.length],
    ],
    pools: survey.pools.slice(0, mostShown).map((pool) => ({
      name: pool.fqdn,
      is: forest.pools.has(pool.fqdn) ? "pool" : forest.targets.has(pool.fqdn) ? "target" : "new",
      ...versionOf(numbers, pool),
      site: pool.site,
      edition: pool.edition,
      servers: pool.machines.length,
      sql: pool.sql && `${pool.sql.host}${pool.sql.instance === "default" ? "" : `\\${pool.sql.instance}`}`,
      has: traits.filter((trait) => pool[trait]),
    })),
    edges: survey.edges.slice(0, mostShown).map((edge) => ({
      name: edge.fqdn,
      is: forest.edges.has(edge.fqdn) ? "edge" : "new",
      ...versionOf(numbers, edge),
      site: edge.site,
      nextHop: edge.nextHop,
      singleFqdn: edge.singleFqdn,
      federation: edge.federation,
      xmpp: edge.xmpp,
      outside: [
        ...new Set(
          [...edge.access, ...edge.conferencing, ...edge.av].flatMap(({ fqdn, port }) =>
            fqdn ? [`${fqdn}:${port ?? "?"}`] : [],
          ),
        ),
      ],
      pools: edge.pools.length,
    })),
    cms: survey.cms?.pool ?? null,
    numbers,
    drift: compares && drift ? { ...unplanned(room, drift), ...shortened(drift) } : null,
    offer: isOpen ? null : offerOf(room, proposals),
    unplaced: isOpen ? [] : proposals.unplaced.slice(0, mostShown),
    dangling: survey.dangling.slice(0, mostShown),
    forestUnknown: forest.facts.forest === undefined,
  };
}

const traits = ["responseGroups", "callPark", "cac", "archiving", "monitoring", "mediation"] as const;

/** The version by its number, also where it waits to be confirmed. */
function versionOf(
  numbers: readonly NumberLine[],
  { version: number }: { readonly version: number | null },
): { readonly version: Version | null; readonly number: number | null } {
  return { version: versionIn(numbers, number) ?? null, number };
}

/** So much of each list is shown, and kept with the answer. */
const mostShown = 40;
const mostChanges = 60;

const shortened = (drift: readonly Drift[]) => ({
  changes: drift.slice(0, mostChanges),
  more: Math.max(0, drift.length - mostChanges),
});

const mostOffered = 60;

/** The numbers of more pools than this are pasted rather than typed. */
const mostNamed = 20;

function offerOf(room: MigrationRoom, proposals: Proposals): Offer | null {
  const { sites, edges, pools, targets } = proposals;
  const all = [...sites, ...edges, ...pools];
  const named = pools.length <= mostNamed ? pools : [];
  const labels = named.map(({ name }) => labelOf(room.forest, name));
  if (all.length + targets.length === 0) return null;

  return {
    migration: room.log,
    round: room.forest.topology?.seq ?? 0,
    commands: all.slice(0, mostOffered).map(commandFor),
    count: all.length + targets.length,
    more: Math.max(0, all.length - mostOffered),
    targets: targets.slice(0, mostOffered).map(({ fqdn }) => fqdn),
    pools: labels,
    against: judged(room, proposals),
    try: addLine(labels),
  };
}
