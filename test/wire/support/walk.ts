import { bo, cy, done, guarded, type Line, nothing, refused, taken, told, waits } from "./lines";

/** Two approvers of two groups open a gate. */
const gate = (pool: string): readonly Line[] => [
  waits(`advance ${pool}`),
  waits(`approve ${pool}`, bo),
  taken(`approve ${pool}`, cy),
];

const registering: readonly Line[] = [
  refused("migration new contoso from lcs2005 to lync2013", ["source-is-supported"]),
  refused("migration new contoso from lync2010 to lync2013 method=in-place", ["side-by-side-only"]),
  refused("migration new contoso from lync2010 to lync2013 forest=contoso.com target-forest=fabrikam.com", [
    "same-forest",
  ]),
  refused("migration new contoso from lync2010 to sfb2019", ["source-is-supported"]),
  taken("migration new contoso from lync2010 to lync2013 forest=contoso.com"),
  refused("migration new other from lync2010 to lync2013 forest=contoso.com", ["one-migration-per-forest"]),
  taken("site add munich"),
  taken("edge add edge01.contoso.com site=munich version=lync2010 single-fqdn=no federation=yes"),
  taken("edge add edge02.contoso.com site=munich version=lync2013"),
  refused("pool add pool01.contoso.com site=munich version=ocs2007r2 users=500", [
    "one-source-version",
    "two-versions-at-most",
  ]),
  refused(
    "pool add pool01.contoso.com site=munich version=lync2010 edition=ee users=500 sql=sql01\\rtc target=pool01.contoso.com target-edition=ee target-sql=sql05\\rtc",
    ["pool-name-is-new"],
  ),
  refused(
    "pool add pool01.contoso.com site=munich version=lync2010 edition=ee users=500 sql=sql01\\rtc target=pool05.contoso.com target-edition=ee target-sql=sql01\\rtc",
    ["sql-instance-is-not-shared"],
  ),
  refused(
    "pool add pool01.contoso.com site=munich version=lync2010 edition=ee users=500 sql=sql01\\rtc target=pool05.contoso.com target-edition=ee target-sql=sql01\\new",
    ["sql-server-is-separate"],
  ),
  taken(
    "pool add pool01.contoso.com site=munich version=lync2010 edition=ee users=500 sql=sql01\\rtc target=pool05.contoso.com target-edition=ee target-sql=sql05\\rtc pilot=yes",
  ),
  refused("set pool01 target-sql-version=2014", ["sql-version-is-supported"]),
  taken("set pool01 target-sql-version=2012 roles=none target-roles=none"),
  refused("set pool01 target-roles=persistent-chat", ["new-roles-come-after"]),
  taken(
    "pool add pool02.contoso.com site=munich version=lync2010 edition=ee users=100 sql=sql02\\rtc target=pool05.contoso.com roles=none",
  ),
  nothing("pool add pool02.contoso.com site=munich version=lync2010 edition=ee users=100"),
  taken('grant approver @"Bo Lind" group=uc'),
  taken('grant approver @"Cy Moe" group=security'),
  refused('grant approver @"Ana Ruiz"', ["not-allowed"]),
  taken("policy approvals=uc:1,security:1"),
];

const planning: readonly Line[] = [
  ...done("pool01", "1.1", "1.2", "1.3", "1.4", "1.5"),
  refused("advance pool01", ["same-forest", "tasks-are-done"]),
  taken("set migration target-forest=contoso.com"),
  ...done("pool01", "1.6"),
  refused("approve pool01", ["not-found"], bo),
  waits("advance pool01"),
  refused("approve pool01", ["not-allowed", "nobody-approves-their-own"]),
  waits("approve pool01", bo),
  nothing("approve pool01", bo),
  taken("approve pool01", cy),
  nothing("approve pool01", cy),
];

const preparing: readonly Line[] = [
  ...done("pool01", "2.1", "2.2"),
  taken("skip pool01 2.3 because the analyser was run last month"),
  refused("skip pool01 2.4 because no time", ["tasks-are-done"]),
  refused("start pool01 3.3", ["phases-in-order", "tasks-are-done"]),
  ...done("pool01", "2.4", "2.5", "2.6"),
  ...gate("pool01"),
];

const deploying: readonly Line[] = [
  ...done("pool01", "3.1", "3.2"),
  refused("done pool01 3.4", ["tasks-are-done"]),
  nothing("start pool01 3.4"),
  ...guarded("pool01", "3.3"),
  ...done("pool01", "3.4", "3.5"),
  refused("advance pool01", ["coexistence-is-tested"]),
  told("ask pool01", "pool01"),
  taken("yes"),
  taken("yes note seen by Ana in both consoles"),
  ...gate("pool01"),
];

const testing: readonly Line[] = [
  ...done("pool01", "4.1"),
  refused("start pool01 4.3", ["tasks-are-done"]),
  ...done("pool01", "4.2"),
  refused("moved pool01 5 wave=test", ["tasks-are-done"]),
  taken("start pool01 4.3"),
  taken("moved pool01 5 wave=test"),
  taken("done pool01 4.3"),
  taken("start pool01 4.4"),
  taken("moved pool01 50 wave=pilot"),
  taken("done pool01 4.4"),
  refused("start pool01 6.4", ["phases-in-order", "coexistence-is-tested", "pilot-has-soaked"]),
  taken("confirm pool01 pilot-users-validated"),
  taken("confirm pool01 applications-compatible"),
  taken("fail pool01 clients-communicate because no presence from the old pool"),
  refused("advance pool01", ["coexistence-is-tested"]),
  taken("confirm pool01 clients-communicate"),
  taken("confirm pool01 each-deployment-works"),
  waits("advance pool01"),
  waits("approve pool01", bo),
  taken("reject pool01 because the pilot group is too small", cy),
  ...gate("pool01"),
];

const production: readonly Line[] = [
  ...done("pool01", "5.1", "5.2"),
  ...gate("pool01"),
  taken("hold pool01 because change freeze"),
  refused("start pool01 6.1", ["pool-is-not-held"]),
  taken("release pool01"),
  ...guarded("pool01", "6.1"),
  ...done("pool01", "6.2"),
  taken("skip pool01 6.3 because the Director stays"),
  taken("set migration xmpp=no"),
  refused("start pool01 6.4", ["coexistence-is-tested", "pilot-is-validated", "pilot-has-soaked"]),
  taken("clock +7d"),
  taken("confirm pool01 pilot-soaked"),
  taken("confirm pool01 services-started"),
  taken("confirm pool01 sites-administrable"),
  taken("start pool01 6.4"),
  refused("moved pool01 446 wave=rest", ["not-understood"]),
  taken("moved pool01 445 wave=rest"),
  taken("done pool01 6.4"),
  ...gate("pool01"),
];

const tidying = (pool: string): readonly Line[] => [
  ...done(pool, "7.1"),
  refused(`skip ${pool} 7.2 because there are none`, ["tasks-are-done"]),
  taken(`set ${pool} dialin-numbers-left=0`),
  taken(`skip ${pool} 7.2 because there are none`),
  ...guarded(pool, "7.3", "7.4", "7.5", "7.6"),
  ...done(pool, "7.8", "7.9"),
  nothing(`done ${pool} 7.10`),
];

const removing = (pool: string): readonly Line[] => [
  ...guarded(pool, "8.3"),
  nothing(`start ${pool} 8.4`),
  taken(`set ${pool} group-chat=no`),
  ...guarded(pool, "8.6", "8.6", "8.6"),
  taken(`skip ${pool} 8.6.4 because the whole pool goes`),
  refused(`start ${pool} 8.6.5`, ["not-understood"]),
  taken(`start ${pool}.contoso.com 8.6.5`),
  taken(`done ${pool} 8.6.5`),
  ...guarded(`${pool}.contoso.com`, "8.7.1"),
];

const finishingFirst: readonly Line[] = [
  ...tidying("pool01"),
  taken("skip pool01 7.11 because there is no SCOM"),
  ...done("pool01", "7.12", "7.13"),
  refused("advance pool01", ["legacy-pool-is-empty"]),
  taken("set pool01 contacts-left=0"),
  taken("confirm pool01 services-started"),
  taken("confirm pool01 sites-administrable"),
  ...gate("pool01"),
  refused("start pool01 8.1", ["legacy-pool-is-empty"]),
  refused("start pool01 8.6", ["tasks-are-done", "legacy-pool-is-empty", "group-chat-goes-last"]),
  taken("set pool01 dns=no cms=no"),
  taken("skip pool01 8.2 because the Central Management Server is on no legacy pool"),
  ...removing("pool01"),
  ...gate("pool01"),
  nothing("advance pool01"),
];

const second: readonly Line[] = [
  nothing("done pool02 2.1"),
  refused("can pool02 8", ["phases-in-order"]),
  ...gate("pool02"),
  ...done("pool02", "2.4", "2.6"),
  ...gate("pool02"),
  taken("confirm pool02 services-started"),
  taken("confirm pool02 sites-administrable"),
  ...gate("pool02"),
  ...done("pool02", "4.1"),
  taken("start pool02 4.3"),
  taken("moved pool02 2 wave=test"),
  taken("done pool02 4.3"),
  taken("start pool02 4.4"),
  taken("moved pool02 10 wave=pilot"),
  taken("done pool02 4.4"),
  ...["pilot-users-validated", "applications-compatible", "clients-communicate", "each-deployment-works"].map(
    (one) => taken(`confirm pool02 ${one}`),
  ),
  ...gate("pool02"),
  ...gate("pool02"),
  taken("clock +7d"),
  taken("confirm pool02 pilot-soaked"),
  taken("start pool02 6.4"),
  taken("moved pool02 88 wave=rest"),
  taken("done pool02 6.4"),
  ...gate("pool02"),
  ...tidying("pool02"),
  refused("start pool02 7.7", ["not-understood"]),
  taken("start pool02.contoso.com 7.7"),
  taken("done pool02 7.7"),
  ...done("pool02", "7.12", "7.13"),
  taken("set pool02 contacts-left=0 cms=no"),
  refused("advance pool02", ["coexistence-is-tested"]),
  taken("confirm pool02 services-started"),
  taken("confirm pool02 sites-administrable"),
  ...gate("pool02"),
  ...guarded("pool02", "8.1"),
  ...removing("pool02"),
  taken("skip pool02 8.7.2 because there was no Monitoring Server"),
  taken("skip pool02 8.7.3 because there was no Archiving Server"),
  ...gate("pool02"),
  told("status", "Migration contoso"),
];

/** A whole migration of two pools into one target, led by an engineer and two approvers. */
export const walk: readonly Line[] = [
  ...registering,
  ...planning,
  ...preparing,
  ...deploying,
  ...testing,
  ...production,
  ...finishingFirst,
  ...second,
];
