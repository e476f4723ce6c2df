import type { MigrationCase } from "../../../src/facts/case";
import { upgradeGoesInOrder } from "../../../src/rules/in-place/upgrade-goes-in-order";
import { codes, type Differences, facts, leaving, type Row } from "../../support/case";

const step = { kind: "start-task", task: "4.3" } as const;
const declaring = { kind: "declare-facts" } as const;
const edge = { count: 1, example: "edge01.contoso.com" };
const migration: Partial<MigrationCase> = {
  from: "lync2013",
  to: "sfb2015",
  method: "in-place",
  poolsBeforeRemoval: 1,
};
const holding = (cms: boolean | undefined) => ({ phase: 2, facts: { ledger: { cms } } });

test.each<Row>([
  [
    "a pool without the Central Management Server goes at any time",
    {
      step,
      migration: { ...migration, poolsBeforeRemoval: 3, edgesBehind: edge },
      pool: holding(false),
    },
    [],
  ],
  [
    "the one that holds it waits for the others",
    {
      step,
      migration: { ...migration, poolsBeforeRemoval: 2 },
      pool: holding(true),
    },
    ["cms-pool-before-pools"],
  ],
  [
    "… and for the Edge pools",
    {
      step,
      migration: { ...migration, edgesBehind: edge },
      pool: holding(true),
    },
    ["cms-pool-before-edges"],
  ],
  [
    "… and hears both at once",
    {
      step,
      migration: { ...migration, poolsBeforeRemoval: 2, edgesBehind: edge },
      pool: holding(true),
    },
    ["cms-pool-before-pools", "cms-pool-before-edges"],
  ],
  ["last of all it may go", { step, migration, pool: holding(true) }, []],
  [
    "a pool that is verified already does not count itself",
    {
      step,
      migration,
      pool: { ...holding(true), phase: 8 },
    },
    ["cms-pool-before-pools"],
  ],
  [
    "not knowing where it is holds",
    {
      step,
      migration: { ...migration, poolsBeforeRemoval: 2 },
      pool: holding(undefined),
    },
    ["cms-place-unknown"],
  ],
  ["… unless nothing else is left to upgrade", { step, migration, pool: holding(undefined) }, []],
  [
    "an Edge is not upgraded while two pools are behind",
    {
      step: declaring,
      migration: { ...migration, poolsBeforeRemoval: 2, edgesAhead: edge },
      pool: "none",
    },
    ["edges-before-pools"],
  ],
  [
    "… but while one is, which may be the last",
    {
      step: declaring,
      migration: { ...migration, edgesAhead: edge },
      pool: "none",
    },
    [],
  ],
  [
    "facts of a pool have nothing to do with the Edge",
    {
      step: declaring,
      migration: { ...migration, poolsBeforeRemoval: 2, edgesAhead: edge },
    },
    [],
  ],
  [
    "side by side nothing has this order",
    {
      step,
      migration: { poolsBeforeRemoval: 3, edgesBehind: edge },
      pool: holding(true),
    },
    [],
  ],
  ["a gate is not asked", { step: leaving(2), migration, pool: holding(undefined) }, []],
])("%s", (_, differences, expected) => {
  expect(codes(upgradeGoesInOrder, differences)).toEqual(expected);
});

test.each([
  ["sfb2015", ["refuse", "refuse"], "unknown", "upgrade.md"],
  ["sfbse", ["warn", "warn"], "warn", "upgrade.md (for 2015, by analogy)"],
] as const)("on the way to %s the order is borne as its guide can bear it", (to, known, unknown, source) => {
  const found = (cms: boolean | undefined) => {
    const differences: Differences = {
      step,
      migration: { ...migration, to, poolsBeforeRemoval: 2, edgesBehind: edge },
      pool: holding(cms),
    };
    return upgradeGoesInOrder.check(facts(differences));
  };

  expect(found(true).map(({ verdict }) => verdict)).toEqual(known);
  expect(found(undefined).map(({ verdict }) => verdict)).toEqual([unknown]);
  expect(new Set([...found(true), ...found(undefined)].map((one) => one.source))).toEqual(new Set([source]));
});
