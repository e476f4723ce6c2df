import type { Instant, PersonId } from "../../facts/ids";
import type { Version } from "../../facts/versions";
import { labelOf } from "../../machines/case/build-case";
import type { Drift } from "../../readers/topology/drift";
import type { Dangling } from "../../readers/topology/topology";
import type { Violation } from "../../rules/judge";
import type { Origin } from "../bringing/brought";
import type { MigrationRoom } from "../room";
import { judged } from "./judged";
import { type NumberLine, numbersIn, toConfirm, versionIn } from "./numbers";
import { addLine, commandFor, type Proposals, proposalsIn } from "./proposals";
import type { BroughtTopology } from "./reading";
import { unplanned } from "./unplanned";

/** What a topology document shows, as people are told of it: what stands in it, what has changed, and what could be added. */
export type TopologyView = {
  readonly kind: "topology";
  /** In channels the verdict and the counts are told, not every server. */
  readonly brief: boolean;
  readonly from: Origin;
  readonly file: string | null;
  readonly sha256: string;
  readonly form: "published" | "builder";
  readonly by: PersonId | null;
  readonly at: Instant;
  readonly counts: readonly (readonly [what: Counted, count: number])[];
  readonly pools: readonly PoolLine[];
  readonly edges: readonly EdgeLine[];
  readonly cms: string | null;
  readonly numbers: readonly NumberLine[];
  /** Null where there is nothing to compare with. */
  readonly drift: DriftView | null;
  readonly offer: Offer | null;
  /** Servers that cannot be proposed, for their name or version says nothing. */
  readonly unplaced: readonly string[];
  readonly dangling: readonly Dangling[];
  /** Whether nobody has named the forest. */
  readonly forestUnknown: boolean;
};

export type Counted =
  | "sites"
  | "pools"
  | "edges"
  | "directors"
  | "mediation"
  | "applications"
  | "gateways"
  | "fileStores"
  | "databases";

export type PoolLine = {
  readonly name: string;
  readonly is: "pool" | "target" | "new";
  readonly version: Version | null;
  readonly number: number | null;
  readonly site: string | null;
  readonly edition: string | null;
  readonly servers: number;
  readonly sql: string | null;
  readonly has: readonly ("responseGroups" | "callPark" | "cac" | "archiving" | "monitoring" | "mediation")[];
};

export type EdgeLine = {
  readonly name: string;
  readonly is: "edge" | "new";
  readonly version: Version | null;
  readonly number: number | null;
  readonly site: string | null;
  readonly nextHop: string | null;
  readonly singleFqdn: boolean | null;
  readonly federation: boolean;
  readonly xmpp: boolean;
  /** The names under which it is reached from outside, with their ports. */
  readonly outside: readonly string[];
  readonly pools: number;
};

export type DriftView = {
  readonly changes: readonly Drift[];
  readonly more: number;
  /** Servers that were added and that nobody has registered. */
  readonly unplanned: readonly string[];
  /** Set where no step that publishes a topology was recorded since that moment. */
  readonly unpublishedSince: Instant | null;
};

/** What `topology add` would register, as it would be typed, and what speaks against it. */
export type Offer = {
  readonly migration: string;
  readonly round: number;
  readonly commands: readonly string[];
  readonly targets: readonly string[];
  readonly more: number;
  readonly pools: readonly { readonly name: string; readonly label: string }[];
  readonly against: readonly { readonly label: string; readonly violation: Violation }[];
  /** The line that adds everything, but for the numbers of users. */
  readonly try: string;
};

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
    pools: survey.pools.map((pool) => ({
      name: pool.fqdn,
      is: forest.pools.has(pool.fqdn) ? "pool" : forest.targets.has(pool.fqdn) ? "target" : "new",
      ...versionOf(numbers, pool),
      site: pool.site,
      edition: pool.edition,
      servers: pool.machines.length,
      sql: pool.sql && `${pool.sql.host}${pool.sql.instance === "default" ? "" : `\\${pool.sql.instance}`}`,
      has: traits.filter((trait) => pool[trait]),
    })),
    edges: survey.edges.map((edge) => ({
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
    drift: compares && drift ? { ...unplanned(forest, drift), ...shortened(drift) } : null,
    offer: isOpen ? null : offerOf(room, proposals),
    unplaced: isOpen ? [] : proposals.unplaced,
    dangling: survey.dangling,
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

const mostChanges = 60;

const shortened = (drift: readonly Drift[]) => ({
  changes: drift.slice(0, mostChanges),
  more: Math.max(0, drift.length - mostChanges),
});

const mostOffered = 60;

function offerOf(room: MigrationRoom, proposals: Proposals): Offer | null {
  const { sites, edges, pools, targets } = proposals;
  const all = [...sites, ...edges, ...pools];
  if (all.length + targets.length === 0) return null;

  return {
    migration: room.log,
    round: room.forest.topology?.seq ?? 0,
    commands: all.slice(0, mostOffered).map(commandFor),
    more: Math.max(0, all.length - mostOffered),
    targets: targets.map(({ fqdn }) => fqdn),
    pools: pools.map(({ name }) => ({ name, label: labelOf(room.forest, name) })),
    against: judged(room, proposals),
    try: addLine(pools.map(({ name }) => labelOf(room.forest, name))),
  };
}
