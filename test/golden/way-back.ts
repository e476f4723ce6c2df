import { type Line, taken, waits } from "../wire/support/lines";

/** A third pool that is prepared, asked to go back, lets an approver agree, and begins again. */
export const wayBack: readonly Line[] = [
  taken(
    "pool add pool03.contoso.com site=munich version=lync2010 edition=ee users=40 sql=sql03\\rtc roles=none target=pool06.contoso.com target-edition=ee target-sql=sql06\\rtc target-sql-version=2012 target-roles=none",
  ),
  taken("policy approvals=1 pool=pool03"),
  waits("advance pool03"),
  taken("approve pool03", "Bo Lind"),
  taken("done pool03 2.2"),
  taken("done pool03 2.4"),
  taken("hold pool03 because the window was moved"),
  taken("release pool03"),
  taken("rollback pool03 because the hardware is late"),
  waits("acknowledge pool03"),
  taken("approve pool03 gate=rollback", "Bo Lind"),
];
