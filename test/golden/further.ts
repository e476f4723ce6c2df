import { bo, cy, type Line, nothing, refused, taken, waits } from "../wire/support/lines";

/** Group Chat beside the main path, a pool taken up midway, a rule that is waived, a batch. */
export const further: readonly Line[] = [
  taken(
    "pool add chat01.contoso.com role=groupchat site=munich version=lync2010 home=pool03.contoso.com target=chat05.contoso.com",
  ),
  taken("done chat01 1.1 note pool05 is the home"),
  waits(
    "pool add pool09.contoso.com site=munich version=lync2010 edition=ee users=40 sql=sql09\\rtc target=pool05.contoso.com roles=none at-phase=4 because it was begun by hand in spring",
  ),
  refused("done pool09 4.1", ["pool-is-under-way"]),
  waits("approve pool09", bo),
  taken("approve pool09 note seen in the records", cy),
  waits("waive pool09 pilot-has-soaked until=14d because the pilot ran for a month before"),
  waits("approve pool09 gate=waive:pilot-has-soaked", bo),
  taken("approve pool09 gate=waive:pilot-has-soaked", cy),
  taken("batch wave2 add pool09,chat01"),
  nothing("batch wave2 add pool09"),
  taken("batch wave2 remove chat01"),
  taken("set pool09 common-area-phones-left=3"),
];
