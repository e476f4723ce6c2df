import type { Subject } from "../../facts/fact";
import { printFact } from "../../facts/fact-keys";
import { Fqdn, SiteKey } from "../../facts/ids";
import { hasTarget } from "../../facts/versions";
import type { ForestPart } from "../../machines/forest/forest-part";
import type { PoolSeen } from "../../readers/topology/pools-seen";
import type { Survey } from "../../readers/topology/survey";
import { printValue } from "../grammar/print-command";
import { edgeFactsIn, legacyFactsIn, poolFactsIn, siteFactsIn, type Values } from "./facts-in";
import { type NumberLine, versionIn } from "./numbers";

/** Something that stands in a document and is not registered: the command that registers it, as it would be typed. */
export type Proposal = {
  readonly on: Extract<Subject, "site" | "edge" | "pool">;
  readonly name: string;
  readonly pairs: Readonly<Record<string, string>>;
};

export type Proposals = {
  readonly sites: readonly Proposal[];
  readonly edges: readonly Proposal[];
  readonly pools: readonly Proposal[];
  /** New pools that nobody has named as a target yet. */
  readonly targets: readonly PoolSeen[];
  /** Pools and Edges whose version nobody knows, so that they cannot be proposed; and names that are none. */
  readonly unplaced: readonly string[];
};

/** What of a document could be registered in a migration. Legacy pools lack their users, which no document tells. */
export function proposalsIn(survey: Survey, forest: ForestPart, numbers: readonly NumberLine[]): Proposals {
  const isKnown = (fqdn: string): boolean =>
    forest.pools.has(fqdn) || forest.targets.has(fqdn) || forest.edges.has(fqdn);
  const others = survey.pools.filter(({ fqdn }) => !isKnown(fqdn));
  const edges = survey.edges.filter(({ fqdn }) => !isKnown(fqdn));
  const placed = <Seen extends { fqdn: string; version: number | null; site: string | null }>(
    seen: Seen,
  ): boolean =>
    Fqdn.safeParse(seen.fqdn).success && seen.site !== null && versionIn(numbers, seen.version) !== undefined;
  const [poolsPlaced, edgesPlaced] = [others.filter(placed), edges.filter(placed)];
  const ready = new Set<unknown>([...poolsPlaced, ...edgesPlaced]);
  const isNew = ({ version }: PoolSeen): boolean => versionIn(numbers, version) === forest.to;
  return {
    sites: survey.sites.flatMap((site) => {
      const key = SiteKey.safeParse(site.name).data;
      return key && !forest.sites.has(key)
        ? [
            {
              on: "site" as const,
              name: site.name,
              pairs: site.kind === "central" ? {} : typed(siteFactsIn(site)),
            },
          ]
        : [];
    }),
    edges: edgesPlaced.map((edge) => ({
      on: "edge",
      name: edge.fqdn,
      pairs: inSite(edge, edgeFactsIn(edge, numbers, survey)),
    })),
    pools: poolsPlaced
      .filter((pool) => !isNew(pool))
      .map((pool) => ({
        on: "pool",
        name: pool.fqdn,
        pairs: inSite(pool, { ...poolFactsIn(pool, numbers, undefined), ...legacyFactsIn(pool, survey) }),
      })),
    targets: hasTarget(forest) ? poolsPlaced.filter(isNew) : [],
    unplaced: [...others, ...edges].filter((seen) => !ready.has(seen)).map(({ fqdn }) => fqdn),
  };
}

/** `pool add pool01.contoso.com site=munich version=lync2010 …` */
export const commandFor = ({ on, name, pairs }: Proposal): string =>
  [
    `${on} add ${printValue(name)}`,
    ...Object.entries(pairs).map(([key, value]) => `${key}=${printValue(value)}`),
  ].join(" ");

/** What adds everything that is proposed, but for the numbers of users. */
export const addLine = (labels: readonly string[]): string =>
  ["topology add", ...labels.map((label) => `${label}=…`)].join(" ");

export const countOf = ({ sites, edges, pools, targets }: Proposals): number =>
  sites.length + edges.length + pools.length + targets.length;

/** With the site's name as the document writes it. */
const inSite = (
  { site }: { readonly site: string | null },
  values: Values,
): Readonly<Record<string, string>> => ({ ...typed(values), ...(site === null ? {} : { site }) });

const typed = (values: Values): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, printFact(value)]));
