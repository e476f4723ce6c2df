import type { Version } from "../../../src/facts/versions";
import { tasksOf } from "../../../src/paths/look-up";
import type { Path, Task } from "../../../src/paths/path";
import { confirmed, done, guarded, type Line, taken } from "../../wire/support/lines";
import { opened } from "../../wire/support/scenes";

/** The SQL Server that a target of each version may use. */
const sql: Partial<Readonly<Record<Version, string>>> = { lync2013: "2012", sfb2015: "2012" };

/** A migration along this path: pool01 with 500 users and no role beside its Front Ends, and an approver. */
export const begun = ({ from: [from], to }: Path): readonly Line[] => [
  taken(
    `migration new led from ${from} to ${to} method=side-by-side forest=contoso.com target-forest=contoso.com`,
  ),
  taken("site add munich"),
  taken(`edge add edge01.contoso.com site=munich version=${from} single-fqdn=no federation=yes`),
  taken(`edge add edge02.contoso.com site=munich version=${to}`),
  taken(
    `pool add pool01.contoso.com site=munich version=${from} edition=ee users=500 sql=sql01\\rtc roles=none target=pool05.contoso.com target-edition=ee target-sql=sql05\\rtc target-sql-version=${sql[to] ?? "2019"} target-roles=none pilot=yes`,
  ),
  taken("set migration xmpp=no"),
  taken('grant approver @"Bo Lind" group=uc'),
];

/** What is said to lead pool01 through a phase, its gate included, read off the path and off nothing else. */
export const ledThrough = (path: Path, phase: number): readonly Line[] => [
  ...(phase === 8 ? [taken("set pool01 dns=no cms=no group-chat=no cac=no")] : []),
  ...tasksOf(path)
    .filter((task) => task.due.gate === phase && appliesHere(task))
    .flatMap((task) => carriedOut(path, task)),
  ...(phase === 7 ? [taken("set pool01 contacts-left=0 persistent-chat=no")] : []),
  ...confirmed(
    "pool01",
    ...path.checkpoints
      .filter(({ due }) => due.some((one) => "gate" in one && one.gate === phase))
      .filter(({ phase: asked, reopenedByPublish }) => asked === phase || reopenedByPublish)
      .map(({ id }) => id),
  ),
  ...opened("pool01"),
];

/** No XMPP partners, and no roles. */
const appliesHere = ({ when }: Task): boolean =>
  when === null || ("fact" in when && when.fact === "pool.last");

function carriedOut({ waves, checkpoints }: Path, { number, guarded: isGuarded, skip, irreversible }: Task) {
  if (typeof skip === "object")
    return [
      ...("fact" in skip.fact && "is" in skip.fact && skip.fact.is === 0
        ? [taken("set pool01 dialin-numbers-left=0")]
        : []),
      taken(`skip pool01 ${number} because there is nothing to move`),
    ];
  if (!isGuarded) return done("pool01", number);

  const pool = irreversible ? "pool01.contoso.com" : "pool01";
  const [start, finish] = guarded(pool, number);
  if (!start || !finish) throw new Error(`Task ${number} was not asked for.`);
  if (number === waves?.test) return [start, taken("moved pool01 5 wave=test"), finish];
  if (number === waves?.pilot) return [start, taken("moved pool01 50 wave=pilot"), finish];
  if (number !== waves?.rest) return [start, finish];

  const asked = checkpoints.filter(({ due }) => due.some((one) => "task" in one && one.task === number));
  const again = asked.filter(({ kind, reopenedByPublish }) => kind === "pilot" || reopenedByPublish);
  return [
    taken("clock +7d"),
    ...confirmed("pool01", ...again.map(({ id }) => id)),
    start,
    taken("moved pool01 445 wave=rest"),
    finish,
  ];
}
