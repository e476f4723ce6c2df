import { ana, bo, confirmed, cy, done, guarded, type Line, taken, waits } from "./lines";

/** A migration of one pool, with an engineer and two approvers in groups of their own; one approval opens a gate. */
export const registered = (name: string, edge = "single-fqdn=no"): readonly Line[] => [
  taken(`migration new ${name} from lync2010 to lync2013 forest=${name}.com target-forest=${name}.com`),
  taken("site add munich"),
  taken(`edge add edge01.contoso.com site=munich version=lync2010 ${edge} federation=yes`),
  taken("edge add edge02.contoso.com site=munich version=lync2013"),
  taken(
    "pool add pool01.contoso.com site=munich version=lync2010 edition=ee users=500 sql=sql01\\rtc roles=none target=pool05.contoso.com target-edition=ee target-sql=sql05\\rtc target-sql-version=2012 target-roles=none pilot=yes",
  ),
  taken('grant approver @"Bo Lind" group=uc'),
  taken('grant approver @"Cy Moe" group=security'),
];

/** A pool that is to be taken up midway, along a way to a version that dropped features, with the two approvers. */
export const midway = (phase: number, to = "sfb2019"): readonly Line[] => [
  taken(`migration new contoso from lync2010 to ${to} forest=contoso.com target-forest=contoso.com`),
  taken("site add munich"),
  taken("edge add edge01.contoso.com site=munich version=lync2010 single-fqdn=no federation=yes"),
  taken(`edge add edge02.contoso.com site=munich version=${to}`),
  taken('grant approver @"Bo Lind" group=uc'),
  taken('grant approver @"Cy Moe" group=security'),
  {
    ...waits(
      `pool add pool01.contoso.com site=munich version=lync2010 edition=ee users=500 sql=sql01\\rtc roles=none target=pool05.contoso.com target-edition=ee target-sql=sql05\\rtc target-sql-version=${to === "lync2013" ? "2012" : "2019"} target-roles=none pilot=yes at-phase=${phase} because we began without the bot`,
    ),
    contains: [`be taken up midway, in phase ${phase}`, "approve pool01 gate=adoption"],
  },
];

/** Another pool that moves to the same target. */
export const another = (pool: string, users = 100): Line =>
  taken(
    `pool add ${pool}.contoso.com site=munich version=lync2010 edition=ee users=${users} sql=sql-${pool}\\rtc roles=none target=pool05.contoso.com`,
  );

/** The two groups have one voice each. */
export const twoApprovals: Line = taken("policy approvals=uc:1,security:1");

export const planned: readonly Line[] = done("pool01", "1.1", "1.2", "1.3", "1.4", "1.5", "1.6");

/** One approver opens a gate. */
export const opened = (pool: string, by = bo): readonly Line[] => [
  waits(`advance ${pool}`, ana),
  taken(`approve ${pool}`, by),
];

/** Two approvers of two groups open a gate. */
export const openedByTwo = (pool: string): readonly Line[] => [
  waits(`advance ${pool}`),
  waits(`approve ${pool}`, bo),
  taken(`approve ${pool}`, cy),
];

/** From phase 1 to where the pilot pool is to be deployed. */
export const inPhase3: readonly Line[] = [
  ...planned,
  ...opened("pool01"),
  ...done("pool01", "2.1", "2.2"),
  taken("skip pool01 2.3 because the analyser was run last month"),
  ...done("pool01", "2.4", "2.5", "2.6"),
  ...opened("pool01"),
  ...done("pool01", "3.1", "3.2"),
];

/** The pilot pool is there, and nobody has said yet that it works. */
export const deployed: readonly Line[] = [
  ...inPhase3,
  ...guarded("pool01", "3.3"),
  ...done("pool01", "3.4", "3.5"),
];

/** Test users move in phase 4. */
export const inPhase4: readonly Line[] = [
  ...deployed,
  ...confirmed("pool01", "services-started", "sites-administrable"),
  ...opened("pool01"),
];

export const ready4: readonly Line[] = done("pool01", "4.1", "4.2");
