import { confirmed, done, type Line, nothing, refused, taken, told } from "./lines";
import { openedByTwo } from "./scenes";

const contains = (line: Line, ...parts: readonly string[]): Line => ({ ...line, contains: parts });

/** Leave, with the cautions acknowledged, and the deed. */
const led = (pool: string, ...tasks: readonly string[]): readonly Line[] =>
  tasks.flatMap((task) => [
    taken(`start ${pool} ${task} because its cautions were read`),
    taken(`done ${pool} ${task}`),
  ]);

const registering: readonly Line[] = [
  refused("migration new contoso from ocs2007r2 to lync2013 method=in-place", ["side-by-side-only"]),
  taken("migration new contoso from ocs2007r2 to lync2013 forest=contoso.com target-forest=contoso.com"),
  taken("site add munich"),
  taken("edge add ocsedge.contoso.com site=munich version=ocs2007r2 single-fqdn=no federation=yes"),
  taken("edge add edge02.contoso.com site=munich version=lync2013"),
  taken("site add berlin"),
  taken("edge add oldedge.contoso.com site=berlin version=ocs2007r2 single-fqdn=no expanded=no"),
  refused("pool add pool01.contoso.com site=munich version=lync2010 users=500", ["one-source-version"]),
  taken(
    "pool add pool01.contoso.com site=munich version=ocs2007r2 edition=ee users=500 sql=sql01\\rtc roles=mediation target=pool05.contoso.com target-edition=ee target-sql=sql05\\rtc target-sql-version=2012 target-roles=none pilot=yes",
  ),
  taken(
    "pool add pool02.contoso.com site=munich version=ocs2007r2 edition=ee users=100 sql=sql02\\rtc roles=none target=pool05.contoso.com",
  ),
  taken('grant approver @"Bo Lind" group=uc'),
  taken('grant approver @"Cy Moe" group=security'),
  taken("policy approvals=uc:1,security:1"),
  taken("set migration xmpp=no"),
];

const deployed: readonly Line[] = [
  ...done("pool01", "1.1", "1.2", "1.3", "1.4", "1.5"),
  ...openedByTwo("pool01"),
  ...done("pool01", "2.1", "2.2", "2.3", "2.4", "2.6"),
  refused("start pool01 3.3", ["phases-in-order", "tasks-are-done"]),
  ...done("pool01", "2.5"),
  ...openedByTwo("pool01"),
  ...done("pool01", "3.1", "3.2"),
  ...led("pool01", "3.3"),
  ...done("pool01", "3.4"),
  ...confirmed("pool01", "services-started", "sites-administrable"),
  ...openedByTwo("pool01"),
];

/** The merge comes after the package, the import after the merge, and no user before the import. */
const merging: readonly Line[] = [
  contains(
    refused("start pool01 4.2", ["tasks-are-done"]),
    "Missing WMI Backward Compatibility component",
    "WMI provider is not installed. Install it using OCSWMIBC.msi installer.",
    'Try: "set edge ocsedge.contoso.com expanded=…"',
    'Try: "set migration stand-alone-mediation=…"',
  ),
  ...done("pool01", "4.1"),
  taken("set edge ocsedge.contoso.com expanded=yes"),
  taken("set migration stand-alone-mediation=yes"),
  contains(refused("start pool01 4.2", ["tasks-are-done"]), "Expanded Edge", "collocated"),
  taken("set edge ocsedge.contoso.com expanded=no"),
  taken("set migration stand-alone-mediation=no"),
  contains(refused("start pool01 4.3", ["tasks-are-done"]), "Status Success"),
  contains(refused("start pool01 6.2", ["phases-in-order", "tasks-are-done"]), "needs task 4.3"),
  refused("done pool01 4.4", ["tasks-are-done"]),
  ...led("pool01", "4.2"),
  refused("done pool01 4.4", ["tasks-are-done"]),
  contains(taken("start pool01 4.3"), "Import-CsLegacyConfiguration"),
  taken("done pool01 4.3"),
  ...done("pool01", "4.4"),
  ...openedByTwo("pool01"),
];

const configuring: readonly Line[] = [
  refused("done pool01 5.2", ["tasks-are-done"]),
  ...done("pool01", "5.1"),
  ...done("pool01", "5.3"),
  contains(refused("start pool01 6.2", ["phases-in-order", "tasks-are-done"]), "needs task 5.2"),
  ...done("pool01", "5.2"),
  nothing("done pool01 5.4"),
  ...openedByTwo("pool01"),
];

/** A change of OCS between the waves: merged again and imported again before anybody else moves. */
const mergedAgain: readonly Line[] = [
  contains(taken("reopen pool01 4.2 because an Edge was added to OCS"), "4.3", "4.4", "5.3"),
  contains(refused("start pool01 6.3", ["tasks-are-done"]), "needs task 4.3", "needs task 4.4"),
  contains(refused("advance pool01", ["tasks-are-done"]), "Task 4.2", "Task 5.3"),
  refused("start pool01 4.3", ["tasks-are-done"]),
  ...led("pool01", "4.2", "4.3"),
  ...done("pool01", "4.4", "5.3"),
];

const pilot = (pool: string, users: number): readonly Line[] => [
  taken(`start ${pool} 6.3 because its cautions were read`),
  taken(`moved ${pool} ${users} wave=pilot`),
  taken(`done ${pool} 6.3`),
  ...confirmed(
    pool,
    "pilot-users-validated",
    "applications-compatible",
    "clients-communicate",
    "each-deployment-works",
  ),
  ...openedByTwo(pool),
];

const testing: readonly Line[] = [
  contains(refused("start pool01 6.2", ["tasks-are-done"]), "needs task 6.1"),
  ...done("pool01", "6.1"),
  contains(taken("start pool01 6.2 because its cautions were read"), "Move-CsLegacyUser"),
  taken("moved pool01 5 wave=test"),
  taken("done pool01 6.2"),
  ...mergedAgain,
  contains(
    told("rollback pool01 to=5 because calls drop", "Recorded:"),
    "No document names a command that moves a user back",
    "5 users moved since",
    "treat the move as one way",
  ),
  taken("withdraw pool01 gate=rollback"),
  ...pilot("pool01", 50),
];

const production: readonly Line[] = [
  ...done("pool01", "7.1", "7.2"),
  ...openedByTwo("pool01"),
  contains(refused("start pool01 8.2", ["tasks-are-done", "pilot-has-soaked"]), "needs task 8.1"),
  contains(
    taken("start pool01 8.1 because the window is agreed on"),
    "#  1. Topology Builder: take the federation route off site munich",
    "edge02.contoso.com",
  ),
  taken("done pool01 8.1"),
  taken("clock +7d"),
  ...confirmed("pool01", "pilot-soaked", "services-started", "sites-administrable"),
  taken("start pool01 8.2 because its cautions were read"),
  taken("moved pool01 445 wave=rest"),
  taken("done pool01 8.2"),
  nothing("done pool01 8.3"),
  ...openedByTwo("pool01"),
];

const tidied = (pool: string): readonly Line[] => [
  taken(`set ${pool} dialin-numbers-left=0`),
  taken(`skip ${pool} 9.2 because there are none`),
  ...led(pool, "9.1", "9.4"),
  ...done(pool, "9.5", "9.8"),
  ...led(pool, "9.9"),
  ...done(pool, "9.10"),
  ...led(pool, "9.11"),
  ...done(pool, "9.12"),
  taken(`set ${pool} contacts-left=0`),
];

/** The first pool tidies up while the second still has its users: Mediation and DNS have to wait for them. */
const first: readonly Line[] = [
  ...done("pool01", "9.3"),
  ...tidied("pool01"),
  contains(refused("start pool01 9.7.1", ["legacy-pool-is-empty"]), "100 users are left"),
  refused("start pool01.contoso.com 9.6", ["legacy-pool-is-empty"]),
  ...confirmed("pool01", "services-started", "sites-administrable"),
  ...openedByTwo("pool01"),
  ...led("pool01", "10.1"),
  refused("start pool01 10.2", ["legacy-pool-is-empty"]),
  taken("set pool01 dns=no group-chat=no"),
  contains(
    refused("start pool01.contoso.com 10.3", ["tasks-are-done"]),
    "needs task 9.7.2",
    'Try: "set pool01 gateways-left=…"',
  ),
  contains(
    refused("start pool01.contoso.com 10.4", ["tasks-are-done", "legacy-pool-is-empty"]),
    "needs task 10.3",
    "every other OCS pool",
    'Try: "set edge ocsedge.contoso.com retired=yes"',
  ),
];

/** The second finds what pools share done, and moves its users. */
const second: readonly Line[] = [
  nothing("done pool02 2.1"),
  ...openedByTwo("pool02"),
  ...done("pool02", "2.4", "2.6"),
  ...openedByTwo("pool02"),
  ...confirmed("pool02", "services-started"),
  ...openedByTwo("pool02"),
  ...openedByTwo("pool02"),
  ...openedByTwo("pool02"),
  taken("start pool02 6.2 because its cautions were read"),
  taken("moved pool02 2 wave=test"),
  taken("done pool02 6.2"),
  ...pilot("pool02", 10),
  ...openedByTwo("pool02"),
  taken("clock +7d"),
  ...confirmed("pool02", "pilot-soaked"),
  taken("start pool02 8.2 because its cautions were read"),
  taken("moved pool02 88 wave=rest"),
  taken("done pool02 8.2"),
  ...openedByTwo("pool02"),
];

/** Everybody has moved: Mediation, the servers of each pool, and BackCompatSite last of all. */
const ending: readonly Line[] = [
  ...led("pool01", "9.7", "9.7"),
  taken("skip pool02 9.7.3 because Mediation stays collocated"),
  taken("start pool02.contoso.com 9.6"),
  taken("done pool02 9.6"),
  ...tidied("pool02"),
  ...confirmed("pool02", "services-started", "sites-administrable"),
  ...openedByTwo("pool02"),
  taken("set pool01 gateways-left=2"),
  contains(refused("start pool01.contoso.com 10.3", ["tasks-are-done"]), "gateways"),
  taken("set pool01 gateways-left=0"),
  taken("start pool01.contoso.com 10.3 because its cautions were read"),
  refused("rollback pool01 because calls drop", ["rollback-is-possible"]),
  taken("done pool01 10.3"),
  contains(refused("start pool01.contoso.com 10.4", ["tasks-are-done"]), "every other OCS pool"),
  ...openedByTwo("pool01"),

  ...led("pool02", "10.1"),
  taken("set pool02 dns=yes group-chat=no gateways-left=0"),
  contains(refused("start pool02.contoso.com 10.3", ["tasks-are-done"]), "needs task 10.2"),
  ...led("pool02", "10.2"),
  refused("start pool02.contoso.com 10.4", ["tasks-are-done"]),
  taken("start pool02.contoso.com 10.3 because its cautions were read"),
  taken("done pool02 10.3"),
  contains(
    refused("start pool02.contoso.com 10.4", ["tasks-are-done"]),
    'Try: "set edge ocsedge.contoso.com retired=yes"',
  ),
  refused("advance pool02", ["tasks-are-done"]),
  taken("set edge ocsedge.contoso.com retired=yes"),
  contains(
    refused("start pool02.contoso.com 10.4", ["tasks-are-done"]),
    'Try: "set edge oldedge.contoso.com retired=yes"',
  ),
  taken("set edge oldedge retired=yes"),
  contains(taken("start pool02.contoso.com 10.4"), "empty Edge list", "Merge-CsLegacyTopology"),
  taken("done pool02 10.4"),
  ...openedByTwo("pool02"),
  told("status pool02", "pool02: all 10 phases done"),
];

/** A migration of two OCS pools into one target, through all ten phases, with what is refused on this path alone. */
export const ocsWalk: readonly Line[] = [
  ...registering,
  ...deployed,
  ...merging,
  ...configuring,
  ...testing,
  ...production,
  ...first,
  ...second,
  ...ending,
];
