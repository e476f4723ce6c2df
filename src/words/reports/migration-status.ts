import { versionCalled } from "../parts";
import { counted, printInstant } from "../print";
import type { Lines, ReportOf, Voice } from "../voice";

/** Where the migration stands: what waits on whom first, then phases, then pools. */
export const sayMigrationStatus = (report: ReportOf<"migration-status">, { nameOf }: Voice): Lines => [
  `Migration ${report.name}: ${versionCalled(report.from)} to ${versionCalled(report.to)}${report.usersLeft === null ? ", in place" : `; ${counted(report.usersLeft, "user")} left on legacy pools`}.`,
  ...(report.solo ? ["Separation is solo: one person may ask for a gate and approve it."] : []),
  ...report.gates.map(
    ({ pool, phase, by, at }) =>
      `${pool} waits for approval to leave phase ${phase}; ${nameOf(by)} asked on ${printInstant(at)}. See: status ${pool}`,
  ),
  "Phases:",
  ...report.phases.map(({ number, title, pools }) => `  ${number} ${title}: ${counted(pools, "pool")}`),
  `  Completed: ${counted(report.completed, "pool")}`,
  ...poolLines(report),
];

function poolLines({ pools, more, usersLeft: left }: ReportOf<"migration-status">): Lines {
  if (pools.length === 0) return ["No pool is registered yet. Try: pool add <fqdn> site=… version=… users=…"];

  return [
    "Pools:",
    ...pools.map(
      ({ name, phase, standing, usersLeft, users, site }) =>
        `  ${name} (${site}): ${standing === "completed" ? "completed" : `phase ${phase}, ${standings[standing] ?? standing}`}, ${left === null ? "" : `${usersLeft} of `}${counted(users, "user")}${left === null ? "" : " left"}`,
    ),
    ...(more > 0 ? [`  and ${counted(more, "more pool", "more pools")}; ask for one: status <pool>`] : []),
  ];
}

const standings: Readonly<Record<string, string>> = {
  working: "at work",
  asked: "waits for approval",
  held: "held",
};
