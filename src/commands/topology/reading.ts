import { SiteKey } from "../../facts/ids";
import type { Version } from "../../facts/versions";
import type { MigrationEvent } from "../../machines/events/events";
import type { ReadFrom } from "../../machines/events/values";
import type { Happened } from "../../machines/stored-event";
import type { Brought } from "../bringing/brought";
import { ofAll } from "../outcome";
import type { MigrationRoom } from "../room";
import { edgeFactsIn, migrationFactsIn, poolFactsIn, serversIn, siteFactsIn, type Values } from "./facts-in";
import { numbersIn } from "./numbers";
import { documentSource, readInto } from "./reading-into";

export type BroughtTopology = Extract<Brought, { kind: "topology" }>;

/** The events that note a document as read; none where it is the one that was read last. */
export function notedAs(
  { forest }: MigrationRoom,
  { from, document: { sha256, survey } }: BroughtTopology,
): readonly Happened<MigrationEvent>[] {
  if (forest.topology?.sha256 === sha256 || from.as === "record") return [];

  const { form, signature, sites, pools, edges } = survey;
  return [
    ofAll({
      type: "topologyRead",
      sha256,
      form,
      signature,
      came: from.as,
      ...("name" in from ? { file: from.name } : {}),
      sites: sites.length,
      pools: pools.length,
      edges: edges.length,
    }),
  ];
}

/** What facts of this document are read from. One of the record was read when it was brought. */
export const sourceOf = (
  { forest, now }: MigrationRoom,
  { document: { sha256 } }: BroughtTopology,
): ReadFrom => documentSource(sha256, forest.topology?.sha256 === sha256 ? forest.topology.at : now);

/** The events for what a document says of everything but legacy pools, as far as it is registered. */
export function readShared(
  room: MigrationRoom,
  brought: BroughtTopology,
  said: Readonly<Record<string, Version>> = {},
): readonly Happened<MigrationEvent>[] {
  const { forest } = room;
  const { survey } = brought.document;
  const numbers = numbersIn(survey, forest, said);
  const source = sourceOf(room, brought);
  const into = (
    on: "migration" | "site" | "edge",
    name: string,
    known: Parameters<typeof readInto>[2],
    values: Values,
  ) => readInto(room, { on, name }, known, registered(room, values), source);
  return [
    ...into("migration", forest.name, forest.facts, migrationFactsIn(survey, forest, numbers)),
    ...survey.sites.flatMap((site) => {
      const known = forest.sites.get(SiteKey.safeParse(site.name).data ?? "");
      return known ? into("site", known.name, known.facts, siteFactsIn(site)) : [];
    }),
    ...survey.edges.flatMap((edge) => {
      const known = forest.edges.get(edge.fqdn);
      return known ? into("edge", edge.fqdn, known.facts, edgeFactsIn(edge, numbers, survey)) : [];
    }),
    ...survey.pools.flatMap(({ fqdn }) =>
      forest.targets.has(fqdn) ? readTarget(room, brought, fqdn, said) : [],
    ),
  ];
}

/** The events for what a document says of a new pool. Where nobody has named it yet, it becomes a target by that. */
export function readTarget(
  room: MigrationRoom,
  brought: BroughtTopology,
  fqdn: string,
  said: Readonly<Record<string, Version>> = {},
): readonly Happened<MigrationEvent>[] {
  const { survey } = brought.document;
  const pool = survey.pools.find((seen) => seen.fqdn === fqdn);
  if (!pool) return [];

  const known = room.forest.targets.get(fqdn)?.facts;
  const { version: _, ...others } = poolFactsIn(pool, numbersIn(survey, room.forest, said), known);
  const values = { ...others, ...serversIn(pool) };
  const of = { on: "target" as const, name: fqdn };
  return readInto(room, of, known, registered(room, values), sourceOf(room, brought));
}

/** Values without sites that nobody added: a site is more than its name. */
export function registered({ forest }: MigrationRoom, values: Values): Values {
  const isSite = (name: string): boolean => forest.sites.has(SiteKey.safeParse(name).data ?? "");
  return Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) => {
      if (key === "serves" && Array.isArray(value)) {
        const sites = value.filter(isSite);
        return sites.length > 0 ? [[key, sites]] : [];
      }
      return (key === "site" || key === "parent") && !isSite(String(value)) ? [] : [[key, value]];
    }),
  );
}
