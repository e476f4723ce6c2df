import type { Shown, ShownAll } from "../../machines/case/shown";
import type { Subject } from "../../machines/case/subject-key";
import type { Left } from "../../readers/evidence/evidence-read";
import type { EvidenceSheet } from "../reports/evidence";
import { labelFor, type PoolRoom } from "../room";
import { commandFor, commandsFor } from "./commands-for";
import type { NotTaken } from "./facts-in";

/** What was just given, beside what it shows. */
export type Found = {
  readonly sha256: string;
  readonly strangers: readonly string[];
  readonly left: readonly Left[];
  readonly notTaken: readonly NotTaken[];
};

/** How everything stands that a subject wants shown, item by item, with the commands that are still to be run. */
export function sheetOf(
  room: PoolRoom,
  subject: Subject,
  { items, unknown, rest }: ShownAll,
  found: Found | null = null,
): EvidenceSheet {
  const open = items.filter(({ state }) => state === "missing" || state === "too-old" || state === "fail");
  return {
    kind: "evidence-sheet",
    pool: labelFor(room),
    about: wordFor(subject),
    site: subject.kind === "checkpoint" ? siteName(room, subject.site) : null,
    items: items.map(lineOf),
    unknown: unknown.map(({ key, of }) => ({
      key,
      of,
      try:
        of === room.pool.target ? `set ${labelFor(room)} target-${key}=…` : `set ${labelFor(room)} ${key}=…`,
    })),
    rest,
    run: commandsFor(open).slice(0, mostCommands),
    text: found?.sha256 ?? null,
    strangers: found?.strangers ?? [],
    left: found?.left ?? [],
    notTaken: found?.notTaken ?? [],
  };
}

/** So many commands stand on a sheet; a collector runs them all. */
const mostCommands = 12;

/** What people call a subject in a command. */
export const wordFor = (subject: Subject): string =>
  subject.kind === "task" ? subject.task : subject.checkpoint;

const siteName = ({ forest }: PoolRoom, site: string | null): string | null =>
  site === null ? null : (forest.sites.get(site)?.name ?? site);

function lineOf(item: Shown): EvidenceSheet["items"][number] {
  const { means, about, pair, state, unused, kept, key } = item;
  return {
    key,
    means,
    about: pair === null ? about : null,
    pair,
    state,
    detail: kept?.detail ?? unused,
    by: kept?.by ?? null,
    at: kept?.at ?? null,
    source: kept?.source ?? null,
    command: commandFor(item) ?? null,
  };
}
