import { ana, bo, cy, done, type Line, nothing, refused, taken, told, waits } from "./lines";

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

const confirmed = (pool: string): readonly Line[] =>
  ["services-started", "sites-administrable", "clients-communicate", "each-deployment-works"].map((one) =>
    taken(`confirm ${pool} ${one}`),
  );

const registering: readonly Line[] = [
  refused("migration new contoso from lync2010 to sfb2015 method=in-place", []),
  taken("migration new contoso from lync2013 to sfb2015 method=in-place forest=contoso.com"),
  taken("site add munich"),
  taken("edge add edge01.contoso.com site=munich version=lync2013 single-fqdn=no"),
  refused("pool add pool01.contoso.com site=munich version=lync2013 users=500 target=pool05.contoso.com", [
    "not-understood",
  ]),
  refused("pool add pool01.contoso.com site=munich version=lync2010 users=500", ["two-versions-at-most"]),
  taken(
    "pool add pool01.contoso.com site=munich version=lync2013 edition=ee users=500 sql=sql01\\rtc roles=none",
  ),
  taken(
    "pool add pool02.contoso.com site=munich version=lync2013 edition=ee users=100 sql=sql02\\rtc roles=none",
  ),
  refused("set pool01 target-edition=ee", ["not-understood"]),
  taken('grant approver @"Bo Lind" group=uc'),
  taken('grant approver @"Cy Moe" group=security'),
  taken("policy approvals=uc:1,security:1"),
  told("status", "Migration contoso: Lync Server 2013 to Skype for Business Server 2015"),
  { who: ana, says: "status pool01", begins: "pool01", contains: ["500 users, who stay on it."] },
];

/** The first step of a pool; what all pools share is done with the first. */
const planning = (pool: string, shared: readonly string[]): readonly Line[] => [
  ...done(pool, ...shared, "1.5", "1.7"),
  refused(`advance ${pool}`, ["tasks-are-done"]),
  ...done(pool, "1.8"),
  ...gate(pool),
];

/** Steps 3 to 6, without asking anything of the order any more. */
const upgrading = (pool: string): readonly Line[] => [
  ...done(pool, "3.1"),
  refused(`start ${pool}.contoso.com 5.2 because early`, ["phases-in-order", "tasks-are-done"]),
  ...gate(pool),
  ...heeded(pool, "4.1"),
  ...gate(pool),
  refused(`start ${pool}.contoso.com 5.2 because early`, ["tasks-are-done"]),
  ...done(pool, "5.1"),
  refused(`skip ${pool} 5.2 because only half of the servers can be upgraded`, ["tasks-are-done"]),
  ...heeded(pool, "5.2"),
  refused(`rollback ${pool} because users complain`, ["rollback-is-possible"]),
  ...gate(pool),
  ...done(pool, "6.1", "6.2"),
  ...gate(pool),
];

/** The second pool goes first, with its users moved away meanwhile. */
const first: readonly Line[] = [
  refused("done pool02 1.1", ["tasks-are-done"]),
  refused("set pool02 upgrade-method=sideways", ["not-understood"]),
  taken("set pool02 upgrade-method=move-user paired=no"),
  ...planning("pool02", ["1.1", "1.2", "1.3", "1.4", "1.6"]),
  refused("start pool02.contoso.com 2.3 because early", ["tasks-are-done", "upgrade-goes-in-order"]),
  taken("set pool02 cms=no"),
  ...heeded("pool02", "2.1"),
  refused("start pool02.contoso.com 2.3 because early", ["tasks-are-done"]),
  ...done("pool02", "2.2"),
  refused("moved pool02 5 wave=test", ["not-understood"]),
  refused("start pool02 2.3 because the team knows what follows", ["not-understood"]),
  ...heeded("pool02", "2.3"),
  ...gate("pool02"),
  ...upgrading("pool02"),
  refused("done pool02 7.2", ["tasks-are-done"]),
  ...done("pool02", "7.1", "7.2"),
  taken("skip pool02 7.3 because there is no Kerberos account"),
  refused("advance pool02", ["coexistence-is-tested"]),
  taken("fail pool02 clients-communicate because no presence from pool01"),
  ...confirmed("pool02"),
  refused("set edge edge01 version=sfb2015 because it is early", ["upgrade-goes-in-order"]),
  ...gate("pool02"),
  nothing("done pool02 8.1"),
  ...done("pool02", "8.2"),
  ...gate("pool02"),
  nothing("advance pool02"),
];

/** The pool with the Central Management Server comes last, after the Edge. */
const last: readonly Line[] = [
  taken("set pool01 upgrade-method=offline paired=no cms=yes"),
  ...planning("pool01", ["1.1"]),
  nothing("done pool01 2.1"),
  ...done("pool01", "2.2"),
  refused("start pool01.contoso.com 2.3 because the Edge can wait", ["upgrade-goes-in-order"]),
  taken("set edge edge01 version=sfb2015"),
  ...heeded("pool01", "2.3"),
  ...gate("pool01"),
  ...upgrading("pool01"),
  ...done("pool01", "7.1", "7.3", "7.4"),
  ...confirmed("pool01"),
  ...gate("pool01"),
  ...done("pool01", "8.2"),
  ...gate("pool01"),
  { who: ana, says: "status", begins: "Migration contoso", contains: ["Completed: 2 pools"] },
];

/** Two pools of one site are upgraded in place, the one that holds the Central Management Server last. */
export const inPlaceWalk: readonly Line[] = [...registering, ...first, ...last];

const basis = "(By analogy: no document divides this way into phases; ";
const says = (line: Line): Line => ({
  ...line,
  contains: [...(line.contains ?? []), basis, "azurefeeds.com"],
});

/** The same steps to the Subscription Edition, every answer of which says what it rests on. */
export const analogyWalk: readonly Line[] = [
  ...[refused("migration new contoso from sfb2015 to sfbse method=in-place", [])],
  ...[
    taken("migration new contoso from sfb2019 to sfbse method=in-place forest=contoso.com"),
    taken("site add munich"),
    taken("edge add edge01.contoso.com site=munich version=sfb2019"),
    taken("pool add pool01.contoso.com site=munich version=sfb2019 edition=se users=80 roles=none cms=yes"),
    taken('grant approver @"Bo Lind" group=uc'),
    taken('grant approver @"Cy Moe" group=security'),
    taken("policy approvals=uc:1,security:1"),
    taken("set pool01 upgrade-method=offline paired=no"),
    ...planning("pool01", ["1.1", "1.2", "1.3", "1.6"]),
    ...done("pool01", "2.2"),
    refused("start pool01 2.3", ["upgrade-goes-in-order"]),
    taken("skip pool01 2.3 because Topology Builder offers nothing to upgrade"),
    ...gate("pool01"),
    ...upgrading("pool01"),
    ...done("pool01", "7.1", "7.3"),
    ...confirmed("pool01"),
    ...gate("pool01"),
    nothing("done pool01 8.1"),
    ...done("pool01", "8.2"),
    ...gate("pool01"),
    told("status", "Migration contoso"),
    told("next pool01", "pool01"),
    told("why pool01", "pool01"),
    told("history pool01", "pool01"),
    refused("approve pool09", ["not-found"]),
  ].map(says),
];
