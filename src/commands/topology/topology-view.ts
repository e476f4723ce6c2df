import type { Instant, PersonId } from "../../facts/ids";
import type { Version } from "../../facts/versions";
import type { Drift } from "../../readers/topology/drift";
import type { Dangling } from "../../readers/topology/topology";
import type { Violation } from "../../rules/judge";
import type { Origin } from "../bringing/brought";
import type { NumberLine } from "./numbers";

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
  /** The first of them; how many there are, the counts say. */
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
  /** Servers that were added and that nobody has registered, and registered ones that are gone before their time. */
  readonly unplanned: readonly string[];
  /** Set where no step that publishes a topology was recorded since that moment. */
  readonly unpublishedSince: Instant | null;
};

/** What `topology add` would register, as it would be typed, and what speaks against it. */
export type Offer = {
  readonly migration: string;
  readonly round: number;
  /** How many things these are. */
  readonly count: number;
  readonly commands: readonly string[];
  readonly targets: readonly string[];
  readonly more: number;
  /** The pools that want the number of their users; none are named where there are very many. */
  readonly pools: readonly string[];
  readonly against: readonly { readonly label: string; readonly violation: Violation }[];
  /** The line that adds everything, but for the numbers of users. */
  readonly try: string;
};
