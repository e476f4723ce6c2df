import { Fqdn, SiteKey } from "../../facts/ids";
import { labelOf } from "../../machines/case/build-case";
import type { MigrationEvent } from "../../machines/events/events";
import type { Happened } from "../../machines/stored-event";
import type { Violation } from "../../rules/judge";
import { judgeDeclaration, readFacts } from "../facts/declare";
import { imagine } from "../imagine";
import { ofAll, ofPool } from "../outcome";
import type { MigrationRoom } from "../room";
import type { Proposal, Proposals } from "./proposals";

/** So many proposals are judged beforehand; each is judged again when it is registered. */
const mostJudged = 20;

/** What would speak against registering what is proposed, each by itself: sites first, for the others stand in them. */
export function judged(
  room: MigrationRoom,
  { sites, edges, pools }: Proposals,
): readonly { readonly label: string; readonly violation: Violation }[] {
  const base = { ...room, pool: undefined };
  const standing = imagine(
    base,
    sites.map(({ name }) => ofAll({ type: "siteAdded", site: SiteKey.parse(name), name, facts: {} })),
  );
  return [...edges, ...pools].slice(0, mostJudged).flatMap((proposal) => {
    const events = eventsOf(standing, proposal);
    return judgeDeclaration(standing, events).map((violation) => ({
      label: labelOf(room.forest, proposal.name),
      violation,
    }));
  });
}

function eventsOf(room: MigrationRoom, { on, name, pairs }: Proposal): readonly Happened<MigrationEvent>[] {
  const read = readFacts(on, pairs, "", room);
  if ("outcome" in read) return [];

  const fqdn = Fqdn.parse(name);
  if (on === "edge") return [ofAll({ type: "edgeAdded", edge: fqdn, facts: read.own })];
  return [ofPool(fqdn, { type: "poolEnrolled", facts: { users: 0, ...read.own }, target: null })];
}
