import type { Kept } from "../../facts/evidence/kept";
import { isRead } from "../../facts/fact";
import type { Instant } from "../../facts/ids";
import type { Path } from "../../paths/path";
import type { ForestPart } from "../forest/forest-part";
import type { PoolPart } from "../pool/pool-part";
import { publishedSeq } from "./checkpoint-case";
import { type Subject, subjectKey } from "./subject-key";
import { type Wanted, type WantedAll, wantedFor } from "./wanted";

/** One thing that is wanted, as it stands: shown, failed, not used here, shown too long ago, or not shown. */
export type Shown = Wanted & {
  readonly state: "pass" | "fail" | "unused" | "too-old" | "missing";
  readonly kept: Kept | undefined;
};

export type ShownAll = Omit<WantedAll, "items"> & { readonly items: readonly Shown[] };

type Place = { readonly path: Path; readonly forest: ForestPart; readonly pool: PoolPart };

/** How everything stands that a subject wants shown; undefined where evidence has nothing to say about it. */
export function shownFor(
  place: Place,
  subject: Subject,
  now: Instant,
  evidenceAge: number,
): ShownAll | undefined {
  const wanted = wantedFor(place, subject);
  if (!wanted) return undefined;

  const kept = place.pool.evidence[subjectKey(subject)] ?? {};
  const since = countsSince(place, subject);
  return {
    ...wanted,
    items: wanted.items.map((item): Shown => {
      const given = item.shown === "none-left" ? countOf(place.pool, item) : kept[item.key];
      const one = given && given.seq >= since ? given : undefined;
      return { ...item, kept: one, state: stateOf(item, one, now, evidenceAge) };
    }),
  };
}

/** Whether commands show, or people say, everything that is wanted. */
export const isAllShown = ({ items, unknown }: ShownAll): boolean =>
  unknown.length === 0 &&
  items.some(({ state }) => state === "pass") &&
  items.every(({ state }) => state === "pass" || state === "unused");

/** Whether a piece of it is shown by output, and not said. */
export const isFromOutput = ({ kept }: Shown): boolean => kept !== undefined && isRead(kept);

function stateOf(item: Wanted, kept: Kept | undefined, now: Instant, evidenceAge: number): Shown["state"] {
  if (!kept) return item.unused === null ? "missing" : "unused";
  return now - kept.at > evidenceAge ? "too-old" : kept.verdict;
}

/** A count is a fact of the pool: what was read of it shows whether anything is left. */
function countOf(pool: PoolPart, { key }: Wanted): Kept | undefined {
  const fact = pool.facts[key.split(" ")[0] ?? ""];
  if (!fact || !isRead(fact)) return undefined;

  const { value, by, at, source } = fact;
  return { verdict: value === 0 ? "pass" : "fail", by, at, source, detail: String(value), seq: Infinity };
}

/** What was shown before the topology was published says nothing of what runs now; nor does what was shown before the
 * checkpoint was taken back. */
function countsSince({ path, forest, pool }: Place, subject: Subject): number {
  if (subject.kind === "task") return 0;

  const { checkpoint: id, site } = subject;
  const checkpoint = path.checkpoints.find((one) => one.id === id);
  const record = site === null ? pool.checkpoints[id] : forest.sites.get(site)?.checkpoints[id];
  const reopened = record?.state === "open" ? record.seq : 0;
  return Math.max(
    reopened,
    checkpoint?.reopenedByPublish ? publishedSeq(forest, pool, site ?? undefined) : 0,
  );
}
