import type { Outcome } from "../commands/outcome";
import type { MigrationRoom } from "../commands/room";
import { labelOf } from "../machines/case/build-case";
import type { Deed } from "./notice";

/** What happened, with the pools by the names that people call them. */
export const deedsOf = (
  after: MigrationRoom,
  { events, house }: Extract<Outcome, { kind: "changed" }>,
): readonly Deed[] => [
  ...events.map(({ event, pool }) => ({ event, pool: pool && labelOf(after.forest, pool) })),
  ...house.map((event) => ({ event, pool: null })),
];
