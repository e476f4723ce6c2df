import fc from "fast-check";
import { withPool } from "../../src/commands/room";
import { nextSteps } from "../../src/planning/next-steps";
import { logNumbered } from "../../src/turns/deciding/room";
import { type Given, givenIn } from "../support/given";
import { eva, finn, gil, inPhase, readyIn } from "../support/phases";
import { roomFor, type Saying, saying, standingOf, type Turn, take, type World } from "../support/world";
import { ana, bo, cy, taken } from "../wire/support/lines";

/** Works for pools and approves in two groups: what separation of duties is about. */
export const dee = "Dee Lux";
const stranger = "Sam Who";

/** One thing that somebody does next. Numbers are turned into something that fits when it is known how things stand. */
export type Move = {
  readonly kind: "next" | "noise" | "clock" | "again" | "press";
  readonly who: number;
  readonly pick: number;
};

const number = fc.nat({ max: 0x3fffffff });
const move = (kind: Move["kind"]) => fc.record({ kind: fc.constant(kind), who: number, pick: number });

/** Mostly what `next` offers, so that sequences get far; with noise, waiting, repeated lines and late clicks. */
export const moves = (length: number): fc.Arbitrary<readonly Move[]> =>
  fc.array(
    fc.oneof(
      { weight: 24, arbitrary: move("next") },
      { weight: 5, arbitrary: move("noise") },
      { weight: 1, arbitrary: move("clock") },
      { weight: 2, arbitrary: move("again") },
      { weight: 1, arbitrary: move("press") },
    ),
    { minLength: length, maxLength: length },
  );

/** Where sequences begin: pool01 enters a phase, or its gate may be asked; other pools behind it, people of every kind. */
export const beginning = fc.record({ phase: fc.integer({ min: 1, max: 8 }), ready: fc.boolean() });
type Beginning = { readonly phase: number; readonly ready: boolean };

export function begun({ phase, ready }: Beginning): Given {
  const key = `${phase} ${ready}`;
  const known = beginnings.get(key);
  if (known) return known;

  const made = withOthers(ready ? readyIn(phase) : inPhase(phase));
  beginnings.set(key, made);
  return made;
}

const beginnings = new Map<string, Given>();

const withOthers = (before: Given): Given =>
  before.and(
    taken("site add berlin"),
    taken("set edge01 serves=berlin"),
    taken("set edge02 serves=berlin"),
    taken(
      "pool add pool02.contoso.com site=munich version=lync2010 edition=ee users=30 sql=sql02\\rtc roles=none target=pool05.contoso.com",
    ),
    taken(
      "pool add pool03.contoso.com site=berlin version=lync2010 edition=se users=20 roles=none target=pool06.contoso.com target-edition=se target-roles=none",
    ),
    taken(`grant engineer @"${eva}"`),
    taken(`grant engineer @"${dee}"`),
    taken(`grant approver @"${dee}" group=uc`),
    taken(`grant approver @"${dee}" group=security`),
    taken(`grant viewer @"${finn}"`),
    taken(`grant auditor @"${gil}"`),
  );

/** The same beginnings along another path: a fault that is seeded into path data. */
export const begunOn = (from: Beginning, path: World["path"]): Given => {
  const start = begun(from).world;
  const log = logNumbered(1);
  const standings = new Map(start.standings).set(log, { ...standingOf(start), ...(path ? { path } : {}) });
  return givenIn({ ...start, path, standings });
};

export type Told = { readonly world: World; readonly last: Saying | undefined };

/** Makes a move: the saying that it comes to as things stand, and what that came to. */
export function make({ world, last }: Told, one: Move): Turn {
  return take(world, sayingFor(world, last, one));
}

export function sayingFor(world: World, last: Saying | undefined, { kind, who, pick }: Move): Saying {
  const pool = poolFor(world, pick);
  switch (kind) {
    case "next":
      return nextFor(world, who, pool, pick >> 4);
    case "noise":
      return saying(
        of(everybody, who),
        fill(of((pick >> 12) % 8 === 0 ? further : noise, pick >> 4), world, pool, pick),
      );
    case "clock":
      return saying(ana, of(["clock +1d", "clock +8d", "clock +15d", "clock +30m"], pick));
    case "again":
      return last
        ? { ...last, who: who % 3 === 0 ? of(everybody, who >> 2) : last.who }
        : saying(ana, "status");
    case "press":
      return pressing(pool, who, pick >> 4);
  }
}

const everybody = [ana, eva, bo, cy, dee, ana, eva, bo, cy, finn, gil, stranger];

const of = <T>(some: readonly T[], at: number): T => some[at % some.length] as T;

/** Mostly pool01, so that one pool gets far. */
const poolFor = (world: World, pick: number): string => {
  const names = [...standingOf(world).forest.pools.keys()].map((name) => name.split(".")[0] ?? name);
  return pick % 16 < 12 ? (names[0] ?? "pool01") : of(names.length > 0 ? names : ["pool01"], pick);
};

/** What `next` offers to somebody who has something to do; else a word that may help on. */
function nextFor(world: World, who: number, pool: string, pick: number): Saying {
  if (pick % 8 === 7) return saying(ana, fill(of(helps, pick >> 3), world, pool, pick));
  const asked = standingOf(world).pools.get(`${pool}.contoso.com`)?.gate;
  const rota = asked ? [bo, cy, dee, ana] : [ana, eva, dee, bo];
  for (let turn = 0; turn < rota.length; turn++) {
    const person = of(rota, (asked ? who : who % 2) + turn);
    const room = roomFor(world, person, logNumbered(1), `${pool}.contoso.com`);
    if (!room.pool || room.pool.life.state === "registered") continue;
    const { steps } = nextSteps(withPool(room, room.pool));
    const step = pick % 3 === 0 ? of(steps, pick >> 2) : steps[0];
    if (steps.length > 0 && step) return saying(person, fill(step.command, world, pool, pick));
  }
  return saying(ana, fill(of(helps, pick), world, pool, pick));
}

function pressing(pool: string, who: number, pick: number): Saying {
  const gate = pick % 2 === 0;
  return saying(of(everybody, who), {
    verb: gate
      ? of(["approve", "approve", "reject", "withdraw"], pick >> 1)
      : of(["confirm", "fail"], pick >> 1),
    migration: "m-1",
    pool: `${pool}.contoso.com`,
    subject: gate ? "gate:phase" : `checkpoint:${of(checkpoints, pick >> 2)}`,
    round: (pick >> 3) % 4,
    values: { because: "pressed late" },
  });
}

const checkpoints = [
  "services-started",
  "sites-administrable@munich",
  "clients-communicate",
  "each-deployment-works",
  "pilot-users-validated",
];

/** What brings a pool on where `next` has no command for it. */
const helps = [
  "clock +8d",
  "set {pool} contacts-left=0",
  "set {pool} dialin-numbers-left=0 cms=no dns=no group-chat=no",
  "set migration target-forest=contoso.com xmpp=no",
  "confirm {pool} services-started",
  "confirm {pool} sites-administrable site=munich",
  "skip {pool} 7.2 because there are none",
  "skip {pool} 8.2 because it is elsewhere",
  "advance {pool}",
  "moved {pool} {left} wave=rest",
  "release {pool}",
  "set {pool} target-sql-version=2012",
];

/** Anything that people may say, rightly or wrongly. */
const noise = [
  "advance {pool}",
  "advance {pool}",
  "approve {pool}",
  "approve {pool}",
  "approve {pool} gate=without-leave",
  "reject {pool} because not yet",
  "withdraw {pool}",
  "hold {pool} because change freeze",
  "release {pool}",
  "start {pool} {task}",
  "start {pool}.contoso.com {task} because I know",
  "done {pool} {task}",
  "done {pool} {task}",
  "skip {pool} {task} because we do not need it",
  "reopen {pool} {task} because it was wrong",
  "reopen {pool} {checkpoint} because it was wrong",
  "confirm {pool} {checkpoint}",
  "confirm {pool} {checkpoint} site=munich",
  "fail {pool} {checkpoint} because it broke",
  "fail {pool} sites-administrable site=munich because it broke",
  "moved {pool} {small} wave=test",
  "moved {pool} {small} wave=pilot",
  "moved {pool} {left} wave=rest",
  "moved {pool} 9999 wave=rest",
  "set {pool} users-left={small}",
  "set {pool} users=40",
  "set {pool} contacts-left={small}",
  "set {pool} sql=sql{small}\\rtc",
  "set {pool} cms=yes",
  "set {pool} site=berlin",
  "set edge01 retired=yes",
  "pool change {pool} target=pool07.contoso.com target-edition=se because other plan",
  "pool change {pool} version=lync2013 because wrong",
  "pool remove {pool} because a mistake",
  "pool add pool09.contoso.com site=berlin version=lync2010 edition=se users=5 roles=none target=pool06.contoso.com",
  "policy approvals=uc:1,security:1",
  "policy approvals=2",
  "policy phase=7 evidence-age=2d",
  "policy pool={pool} separation=requester",
  "policy separation=strict soak=1d",
  `grant approver @"${eva}" group=uc`,
  `revoke approver @"${bo}"`,
  `revoke approver @"${dee}" group=uc`,
  `grant approver @"${cy}" group=security`,
  "ask {pool}",
  "yes",
  "no because it does not",
  "later",
  "status",
  "why {pool}",
  "mine",
  "next {pool}",
  "can {pool} 8",
  "can {pool} {task}",
];

/** What asks for one of the further gates, rightly or wrongly: said now and then, so that sequences get as far as before. */
const further = [
  "waive {pool} pilot-has-soaked until=3d because the pilot ran for months",
  "waive {pool} sql-server-is-separate until=9d because one box for a week",
  "waive {pool} legacy-pool-is-empty until=9d because it is urgent",
  "waive {pool} tasks-are-done until=9d because it is urgent",
  "approve {pool} gate=waive:pilot-has-soaked",
  "approve {pool} gate=adoption",
  "keep {pool} because its users need XMPP",
  "pool change {pool} at-phase=5 because it is further",
  "pool add pool08.contoso.com site=munich version=lync2010 edition=ee users=5 sql=sql08\\rtc roles=none target=pool05.contoso.com at-phase=6 because we began by hand",
  "pool add pool10.contoso.com site=berlin version=lync2010 edition=se users=5 roles=none target=pool06.contoso.com at-phase=8 because we began by hand",
];

/** A command with names and numbers in it. */
function fill(template: string, world: World, pool: string, pick: number): string {
  const { path, pools } = standingOf(world);
  const part = pools.get(`${pool}.contoso.com`);
  const left = part ? Math.max(0, part.usersBase - part.movedSinceBase) : 0;
  const small = 1 + (pick % 7);
  const tasks = path.phases.flatMap(({ tasks: own }) => own.map(({ number: one }) => one));
  return template
    .replaceAll("{pool}", pool)
    .replaceAll("{task}", of(tasks, pick >> 6))
    .replaceAll("{checkpoint}", of(path.checkpoints, pick >> 6).id)
    .replaceAll("{small}", String(small))
    .replaceAll("{left}", String(left))
    .replaceAll(
      "<n>",
      String(template.includes("rest") ? Math.max(1, left) : Math.min(small, Math.max(1, left))),
    );
}
