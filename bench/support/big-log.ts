import { Fqdn, type LogId, type PersonId, SiteKey } from "../../src/facts/ids";
import type { MigrationEvent } from "../../src/machines/events/events";
import { type Happened, toRow } from "../../src/machines/stored-event";
import { pathById } from "../../src/paths/catalogue";
import { ruleCatalogue } from "../../src/rules/catalogue";
import { ruleBook } from "../../src/rules/rule";

export const pathId = "lync2010-to-lync2013";

/** How large a migration is to be: so many pools, and so many events altogether. */
export type Size = { readonly pools: number; readonly events: number };

/** What a log of this size tells: a migration whose pools, all at once, come as far as their number lets them. */
export function* storyOf(
  { pools, events }: Size,
  {
    tenant,
    home,
    people,
  }: { readonly tenant: string; readonly home: string; readonly people: readonly PersonId[] },
): Generator<Happened<MigrationEvent>> {
  let told = 0;
  for (const event of beginning(pools, tenant, home, people)) {
    told++;
    yield { pool: null, event };
  }

  const names = Array.from({ length: pools }, (_, at) => Fqdn.parse(`pool${at + 1}.contoso.com`));
  const stories = names.map((name, at) => storyOfPool(name, at, people));
  stories[0]?.splice(2, 0, ...doneOnce.map((task) => done(task, "forest", "forest")));
  for (let step = 0; told < events; step++) {
    for (const [at, name] of names.entries()) {
      if (told++ >= events) return;
      yield { pool: name, event: stories[at]?.[step] ?? daily(step - (stories[at]?.length ?? 0), at) };
    }
  }
}

/** Lays a story out as rows of a log. */
export function* rowsOf(log: LogId, story: Iterable<Happened<MigrationEvent>>, people: readonly PersonId[]) {
  const [ana = null, bo = null, cy = null] = people;
  let seq = 0;
  let at = Date.now() - 30 * 86_400_000;
  for (const happened of story) {
    seq++;
    at += 1;
    const vote = happened.event.type === "voteGiven" ? happened.event.note : undefined;
    const actor = vote === "security" ? cy : vote === "uc" ? bo : ana;
    const said = `${happened.event.type} of pool ${happened.pool} as somebody would have typed it`;
    yield toRow(log, {
      ...happened,
      seq,
      at,
      actor,
      activity: `a-${seq}`,
      said,
      as: "engineer",
      book: ruleBook,
    });
  }
}

function* beginning(
  pools: number,
  tenant: string,
  home: string,
  [, bo, cy]: readonly PersonId[],
): Generator<MigrationEvent> {
  const facts = { forest: "contoso.com", "target-forest": "contoso.com", xmpp: false };
  yield {
    type: "migrationRegistered",
    ...{ name: "contoso", from: "lync2010", to: "lync2013", method: "side-by-side" },
    ...{ path: pathById(pathId)?.id ?? "", tenant, home, facts },
  } as MigrationEvent;
  for (let site = 0; site < sitesFor(pools); site++) {
    const key = siteAt(site);
    yield { type: "siteAdded", site: key, name: key, facts: {} };
    for (const version of ["lync2010", "lync2013"])
      yield {
        type: "edgeAdded",
        edge: Fqdn.parse(`edge-${version}-${site}.contoso.com`),
        facts: { site: key, version, "single-fqdn": false, federation: site === 0 && version === "lync2010" },
      };
  }
  for (const [person, group] of [
    [bo, "uc"],
    [cy, "security"],
  ] as const)
    if (person) yield { type: "roleGranted", person, role: "approver", group };
}

/** A pool is registered, and passes none to five of its phases with what is asked at each. */
function storyOfPool(name: Fqdn, at: number, [, bo, cy]: readonly PersonId[]): MigrationEvent[] {
  const target = Fqdn.parse(`new${Math.floor(at / poolsPerTarget) + 1}.contoso.com`);
  const [label = "", site] = [name.split(".")[0], siteAt(at % 200)];
  const facts = {
    ...{ site, version: "lync2010", users: 500, edition: "ee", sql: `sql-${label}.contoso.com\\rtc` },
    ...{ target, roles: [], "sql-version": "2008r2" },
  };
  const sql = `sql-${target.split(".")[0]}.contoso.com\\rtc`;
  const ofTarget = { edition: "ee", sql, "sql-version": "2012", roles: [], site };
  const phases = at < spokenOf ? 1 : 1 + (at % 5);
  return [
    { type: "poolEnrolled", facts, target },
    { type: "factsDeclared", on: "target", name: target, facts: ofTarget },
    done("2.2", "target", target),
    done("2.6", "pool", name),
    ...Array.from({ length: phases }, (_, phase) =>
      gateOf(phase + 1, [bo, cy], phase === 3 ? name : undefined),
    ).flat(),
  ];
}

/** A gate is asked, approved by two and passed; where a pool is named, it has moved its pilots before. */
function gateOf(phase: number, [bo, cy]: readonly (PersonId | undefined)[], moving?: Fqdn): MigrationEvent[] {
  const votes = [bo, cy].flatMap((by, at) => (by ? [{ by, group: at === 0 ? "uc" : "security" }] : []));
  const pilots: MigrationEvent[] = moving
    ? [
        { type: "usersMoved", wave: "pilot", count: 50 },
        { type: "checkpointConfirmed", checkpoint: "clients-communicate", site: null, round: 1 },
      ]
    : [];
  return [
    ...pilots,
    { type: "gateAsked", gate: "phase", phase, round: 1, digest: "0".repeat(64), material, judgements },
    ...votes.map(({ group }) => ({ type: "voteGiven" as const, gate: "phase", round: 1, note: group })),
    { type: "phasePassed", phase, round: 1, judgements, votes },
  ];
}

/** What happens day by day for as long as the story goes on. */
function daily(step: number, at: number): MigrationEvent {
  switch (at < spokenOf ? 0 : step % 5) {
    case 0: {
      const name = `pool${at + 1}.contoso.com`;
      return { type: "factsDeclared", on: "pool", name, facts: { owner: `team ${step % 7}` } };
    }
    case 1:
      return { type: "poolHeld", because: "the change freeze has not ended yet" };
    case 2:
      return { type: "poolReleased" };
    case 3:
      return { type: "checkpointConfirmed", checkpoint: "applications-compatible", site: null, round: 1 };
    default:
      return { type: "usersMoved", wave: "pilot", count: 1 };
  }
}

const doneOnce = ["1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "2.1", "2.3", "2.5"];

const done = (task: string, scope: "forest" | "target" | "pool", key: string): MigrationEvent => ({
  ...{ type: "taskDone", task, scope, key },
  ...{ leave: true, settles: {}, publishes: false },
});

/** The first pools are alike in a small and in a large migration: they are at work in phase 2. */
const spokenOf = 10;
const poolsPerTarget = 4;
const sitesFor = (pools: number): number => Math.min(200, pools);
const siteAt = (at: number) => SiteKey.parse(`site ${at % 200}`);

const work = ruleCatalogue.filter(({ kind }) => kind === "work");
const judgements = work.map(({ id }) => ({ rule: id, verdict: "pass" as const }));
const material = Object.fromEntries(
  work.map(({ id }) => [id, ["pass", { value: "as it was then", count: 500 }]]),
);
