import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { toRow } from "../../src/machines/stored-event";
import type { Path } from "../../src/paths/path";
import { chained, emptyHead, hashOf } from "../../src/store/log/chain";
import { logNumbered } from "../../src/turns/deciding/room";
import { scanned, talliesOf } from "../support/full-scan";
import { gistOf } from "../support/given";
import { replayed, type Saying, type Standing, standingOf, type World } from "../support/world";
import { faultsIn } from "./model";
import { beginning, begunOn, type Move, make, moves } from "./walker";

/** How far a run of sequences got. */
export type Counted = {
  commands: number;
  refused: number;
  readonly gates: Map<number, number>;
};

export const nothingCounted = (): Counted => ({ commands: 0, refused: 0, gates: new Map() });

/** What must be true of every sequence of commands. Throws with all that was said where it is not. */
export const everySequence = (counted: Counted, path?: Path) =>
  fc.property(beginning, moves(60), (from, sequence) => {
    const start: Sofar = { world: begunOn(from, path).world, last: undefined, said: [] };
    const { world, said } = sequence.reduce((so, move) => tried(so, move, counted), start);
    const standing = standingOf(world);
    isLegal(standing, said);
    if (!path) replaysAsItStands(standing);
    chainHolds(standing);
  });

export type Sofar = {
  readonly world: World;
  readonly last: Saying | undefined;
  readonly said: readonly string[];
};

/** Makes a move, and looks at what every single command must leave as it should be. */
export function tried({ world, last, said }: Sofar, move: Move, counted: Counted): Sofar {
  const turn = make({ world, last }, move);
  const { outcome, saying } = turn;
  counted.commands++;
  const after = {
    world: turn.world,
    last: saying,
    said: [...said, `${saying.who}: ${JSON.stringify(saying.says)} -> ${gistOf(outcome)}`],
  };
  if (outcome.kind === "refused") counted.refused++;
  if (outcome.kind !== "changed") {
    must(turn.world.standings === world.standings, "what changes nothing changed something", after.said);
    return after;
  }

  for (const { event } of outcome.events) {
    if (event.type === "phasePassed")
      counted.gates.set(event.phase, (counted.gates.get(event.phase) ?? 0) + 1);
  }
  const standing = standingOf(turn.world);
  fixed([standing.forest, ...standing.pools.values()]);
  if (!isDeepStrictEqual(talliesOf(standing), scanned(standing))) {
    const both = JSON.stringify([talliesOf(standing), scanned(standing)], null, 1);
    throw new Error(`The tallies are not what a full scan says.\n${both}\n${after.said.join("\n")}`);
  }
  return after;
}

export function isLegal({ log }: Standing, said: readonly string[]): void {
  const faults = faultsIn(log);
  must(faults.length === 0, faults.join("\n"), said);
}

/** The log alone, through the store's rows, gives every part as it stands. */
export function replaysAsItStands(standing: Standing): void {
  const rows = rowsOf(standing);
  const again = replayed(standing.path, rows);
  must(JSON.stringify(again.forest) === JSON.stringify(standing.forest), "the forest part differs", []);
  for (const [name, pool] of standing.pools) {
    must(isDeepStrictEqual(again.pools.get(name), pool), `the part of ${name} differs`, []);
  }
}

const rowsOf = ({ log }: Standing) => log.map((logged) => toRow(logNumbered(1), logged));

function chainHolds(standing: Standing): void {
  let previous = "";
  for (const { hash, previousHash, ...row } of chained(emptyHead, rowsOf(standing))) {
    must(
      previousHash === previous && hashOf(row, previousHash) === hash,
      `the chain breaks at ${row.seq}`,
      [],
    );
    previous = hash;
  }
}

function must(holds: boolean, what: string, said: readonly string[]): void {
  if (!holds) throw new Error(`${what}\n${said.join("\n")}`);
}

/** Freezes what stands, so that whoever changes it in place throws. */
function fixed(value: unknown): void {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return;
  if (isMap(value)) for (const part of value.values()) fixed(part);
  else for (const part of Object.values(Object.freeze(value))) fixed(part);
}

const isMap = (value: object): value is ReadonlyMap<string, unknown> => "__hash" in value;
