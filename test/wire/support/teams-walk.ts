import { ana, bo, confirmed, cy, done, type Line, nothing, refused, taken, told, waits } from "./lines";

/** Two approvers of two groups open a gate. */
const gate = (pool: string): readonly Line[] => [
  waits(`advance ${pool}`),
  waits(`approve ${pool}`, bo),
  taken(`approve ${pool}`, cy),
];

/** A guarded task from leave to done; whoever asks heeds what is told of it. */
const heeded = (pool: string, ...tasks: readonly string[]): readonly Line[] =>
  tasks.flatMap((task) => [
    taken(`start ${pool}.contoso.com ${task} because the team knows what follows`),
    taken(`done ${pool} ${task}`),
  ]);

const registering: readonly Line[] = [
  refused("migration new contoso from lync2010 to teams", ["source-is-supported"]),
  refused("migration new contoso from lync2013 to teams method=in-place", ["side-by-side-only"]),
  taken("migration new contoso from sfb2015 to teams forest=contoso.com"),
  taken("site add munich"),
  taken("edge add edge01.contoso.com site=munich version=sfb2015 single-fqdn=no federation=yes"),
  refused("pool add pool01.contoso.com site=munich version=sfb2015 users=60 target=pool05.contoso.com", [
    "not-understood",
  ]),
  taken("pool add pool01.contoso.com site=munich version=sfb2015 edition=se users=60 roles=none"),
  taken("pool add pool02.contoso.com site=munich version=sfb2015 edition=se users=10 roles=none"),
  taken('grant approver @"Bo Lind" group=uc'),
  taken('grant approver @"Cy Moe" group=security'),
  taken("policy approvals=uc:1,security:1"),
];

/** What is done once for the forest, with its first pool. */
const connecting: readonly Line[] = [
  ...done("pool01", "1.1"),
  refused("done pool01 1.3", ["tasks-are-done"]),
  refused("skip pool01 1.2 because we have two domains", ["tasks-are-done"]),
  ...done("pool01", "1.2", "1.3", "1.4", "1.5", "1.6"),
  refused("advance pool01", ["tasks-are-done"]),
  ...done("pool01", "1.7"),
  ...gate("pool01"),
  taken("skip pool01 2.1 because Islands may stay"),
  ...gate("pool01"),
];

/** Test and pilot users, then everybody else. */
const moving = (pool: string, test: number, pilot: number, rest: number): readonly Line[] => [
  ...done(pool, "3.1", "3.2"),
  refused(`start ${pool} 3.5 because in a hurry`, ["tasks-are-done"]),
  ...done(pool, "3.3", "3.4"),
  refused(`moved ${pool} ${test} wave=test`, ["tasks-are-done"]),
  taken(`start ${pool} 3.5 because the team knows what follows`),
  taken(`moved ${pool} ${test} wave=test`),
  taken(`done ${pool} 3.5`),
  taken(`start ${pool} 3.6 because the team knows what follows`),
  taken(`moved ${pool} ${pilot} wave=pilot`),
  taken(`done ${pool} 3.6`),
  refused(`advance ${pool}`, ["coexistence-is-tested", "pilot-is-validated"]),
  ...confirmed(
    pool,
    ...["pilot-users-validated", "applications-compatible", "clients-communicate", "each-deployment-works"],
  ),
  ...gate(pool),
  refused(`start ${pool} 4.1 because in a hurry`, ["pilot-has-soaked", "pilot-is-validated"]),
  taken("clock +7d"),
  ...confirmed(pool, "pilot-soaked"),
  taken(`start ${pool} 4.1 because the team knows what follows`),
  taken(`moved ${pool} ${rest - 1} wave=rest`),
  taken(`done ${pool} 4.1`),
  refused(`done ${pool} 4.2`, ["legacy-pool-is-empty"]),
  taken(`moved ${pool} 1 wave=rest`),
  ...done(pool, "4.2"),
  ...gate(pool),
];

const emptying = (pool: string): readonly Line[] => [
  refused(`done ${pool} 7.1`, ["legacy-pool-is-empty"]),
  taken(`set ${pool} dialin-numbers-left=0 response-groups-left=0`),
  ...done(pool, "7.1", "7.2", "7.3", "7.4", "7.5"),
];

/** The first pool is done with its users and hands the forest's matters on to the last one. */
const first: readonly Line[] = [
  ...moving("pool01", 2, 10, 48),
  refused("start pool01.contoso.com 5.1 because pool01 is empty", ["legacy-pool-is-empty"]),
  ...gate("pool01"),
  refused("start pool01.contoso.com 6.1 because pool01 is empty", ["tasks-are-done"]),
  refused("advance pool01", ["legacy-pool-is-empty"]),
  taken("set pool01 contacts-left=0"),
  ...gate("pool01"),
  ...emptying("pool01"),
  refused("advance pool01", ["tasks-are-done"]),
  ...done("pool01", "7.6"),
  refused("start pool01.contoso.com 7.7 because pool01 is empty", ["tasks-are-done"]),
  ...gate("pool01"),
  nothing("advance pool01"),
];

const last: readonly Line[] = [
  ...gate("pool02"),
  ...gate("pool02"),
  ...moving("pool02", 1, 3, 6),
  refused("advance pool02", ["tasks-are-done"]),
  refused("start pool02.contoso.com 5.2 because DNS can wait", ["tasks-are-done"]),
  ...heeded("pool02", "5.1", "5.2", "5.3"),
  refused("rollback pool02 because users complain", ["rollback-is-possible"]),
  ...gate("pool02"),
  ...heeded("pool02", "6.1"),
  taken("set pool02 contacts-left=0"),
  ...gate("pool02"),
  ...emptying("pool02"),
  refused("start pool02.contoso.com 7.7 because orbits hardly matter", ["tasks-are-done"]),
  ...done("pool02", "7.6"),
  ...heeded("pool02", "7.7", "7.8", "7.9", "7.10"),
  ...gate("pool02"),
  told("status pool02", "pool02: all 7 phases done"),
  { who: ana, says: "status", begins: "Migration contoso", contains: ["Completed: 2 pools"] },
];

/** Two pools go to Teams; hybrid is disabled and the deployment removed with the last of them. */
export const teamsWalk: readonly Line[] = [...registering, ...connecting, ...first, ...last];
