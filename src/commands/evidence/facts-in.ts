import { type Facts, isRead, type Stored } from "../../facts/fact";
import { Fqdn, type Instant } from "../../facts/ids";
import { ledger } from "../../facts/ledger";
import type { Observation } from "../../facts/observation";
import type { PoolPart } from "../../machines/pool/pool-part";

/** Values of a thing that one command says. */
export type FactsRead = {
  readonly on: "pool" | "target";
  readonly name: string;
  readonly cmdlet: string;
  readonly values: Readonly<Record<string, Stored>>;
};

/** Counts that were printed and are not taken, and why: more may be there, or users moved since. */
export type NotTaken = { readonly key: string; readonly why: "at-least" | "moved-since" };

/** The facts that observations tell of a pool and of its target: counts of what can hold it, whether it holds the management
 * store, which servers there are. */
export function factsIn(
  observations: readonly Observation[],
  pool: PoolPart,
  seenAt: Instant,
): { readonly facts: readonly FactsRead[]; readonly notTaken: readonly NotTaken[] } {
  const printed = observations.filter(
    ({ about, item }) => about.kind === "pool" && about.name === pool.name && counted.has(item),
  );
  const counts = [...printed, ...noneIn(observations, printed, pool)];
  const notTaken = counts.flatMap((one): readonly NotTaken[] => {
    const why = reasonAgainst(one, pool, seenAt);
    return why ? [{ key: one.item, why }] : [];
  });
  const taken = counts.filter((one) => reasonAgainst(one, pool, seenAt) === undefined);
  return {
    facts: [
      ...taken.map((one) => ofPool(pool, one.cmdlet, { [one.item]: Number(one.value) })),
      ...managementIn(observations, pool),
      ...serversIn(observations, pool),
    ],
    notTaken,
  };
}

/** A list of all there are in the forest that does not name the pool says that it has none. */
const noneIn = (
  observations: readonly Observation[],
  printed: readonly Observation[],
  { name }: PoolPart,
): readonly Observation[] =>
  observations
    .filter(({ about, item, atLeast }) => about.kind === "forest" && counted.has(item) && !atLeast)
    .filter(({ item }) => !printed.some((one) => one.item === item))
    .map((one) => ({ ...one, about: { kind: "pool", name }, value: 0 }));

const counted = new Set<string>(ledger.filter(({ kind }) => kind === "count").map(({ key }) => key));

const ofPool = (pool: PoolPart, cmdlet: string, values: FactsRead["values"]): FactsRead => ({
  on: "pool",
  name: pool.name,
  cmdlet,
  values,
});

function reasonAgainst(
  { item, atLeast }: Observation,
  { moves }: PoolPart,
  seenAt: Instant,
): NotTaken["why"] | undefined {
  if (atLeast) return "at-least";
  return item === "users-left" && moves.some(({ at }) => at > seenAt) ? "moved-since" : undefined;
}

/** Where a list of services names the Central Management Server, every other pool has none. */
function managementIn(observations: readonly Observation[], pool: PoolPart): readonly FactsRead[] {
  const holders = observations.filter(
    ({ cmdlet, item, about }) =>
      cmdlet === "Get-CsService" && about.name !== null && /central-?_?(?:management|mgmt)/i.test(item),
  );
  if (holders.length === 0) return [];
  return [ofPool(pool, "Get-CsService", { cms: holders.some(({ about }) => about.name === pool.name) })];
}

/** The computers of a pool, where they were printed in full. */
const serversIn = (observations: readonly Observation[], pool: PoolPart): readonly FactsRead[] =>
  observations.flatMap(({ cmdlet, item, about, value }): readonly FactsRead[] => {
    const on = about.name === pool.name ? "pool" : about.name === pool.target ? "target" : undefined;
    const text = String(value ?? "");
    if (cmdlet !== "Get-CsPool" || item !== "computers" || !on || /…|\.\.\./.test(text)) return [];

    const servers = [...new Set(text.match(/[a-z0-9-]+(?:\.[a-z0-9-]+)+/gi) ?? [])].flatMap(
      (name) => Fqdn.safeParse(name).data ?? [],
    );
    return servers.length > 0 ? [{ on, name: String(about.name), cmdlet, values: { servers } }] : [];
  });

/** Contact objects are counted as a whole once each kind of them was read: their sum, as old as the oldest of them. */
export function contactsIn(facts: Facts): { readonly value: number; readonly at: Instant } | undefined {
  const each = contactKinds.map((key) => facts[key]);
  const read = each.filter((fact) => fact !== undefined && isRead(fact));
  if (read.length < contactKinds.length) return undefined;
  return {
    value: read.reduce((sum, fact) => sum + Number(fact?.value), 0),
    at: Math.min(...read.map((fact) => fact?.at ?? 0)),
  };
}

/** The commands whose counts make the whole, as the ledger has them. */
export const contactKinds = ["exum-contacts-left", "common-area-phones-left", "analog-devices-left"] as const;
export const contactCmdlets = "Get-CsExUmContact, Get-CsCommonAreaPhone, Get-CsAnalogDevice";
