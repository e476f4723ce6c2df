import { goalOf } from "../gates/goals";
import { versionCalled } from "../printing/parts";
import { counted, printInstant } from "../printing/print";
import type { Lines, ReportOf, Voice } from "../voice";

/** Where the migration stands: what waits on whom first, then phases, then pools. */
export const sayMigrationStatus = (report: ReportOf<"migration-status">, { nameOf }: Voice): Lines => [
  `Migration ${report.name}: ${versionCalled(report.from)} to ${versionCalled(report.to)}${report.usersLeft === null ? ", in place" : `; ${counted(report.usersLeft, "user")} left on legacy pools`}.`,
  ...(report.solo ? ["Separation is solo: one person may ask for a gate and approve it."] : []),
  ...report.gates.map(
    ({ by, at, ...gate }) =>
      `${gate.pool} waits for approval to ${goalOf(gate)}; ${nameOf(by)} asked on ${printInstant(at)}. See: status ${gate.pool}`,
  ),
  ...report.waivers.map(
    ({ pool, rule, until }) => `Waived for ${pool}: ${rule} until ${printInstant(until)}.`,
  ),
  ...(report.moreWaivers > 0 ? [`And ${counted(report.moreWaivers, "more waiver")}.`] : []),
  "Phases:",
  ...report.phases.map(({ number, title, pools }) => `  ${number} ${title}: ${counted(pools, "pool")}`),
  `  Completed: ${counted(report.completed, "pool")}`,
  ...(report.kept > 0 ? [`  Kept in coexistence: ${counted(report.kept, "pool")}`] : []),
  ...poolLines(report),
];

function poolLines({ pools, more, usersLeft: left }: ReportOf<"migration-status">): Lines {
  if (pools.length === 0) return ["No pool is registered yet. Try: pool add <fqdn> site=… version=… users=…"];

  return [
    "Pools:",
    ...pools.map(
      ({ name, phase, standing, usersLeft, users, site }) =>
        `  ${name} (${site}): ${whole[standing] ?? `phase ${phase}, ${standings[standing] ?? standing}`}, ${left === null ? "" : `${usersLeft} of `}${counted(users, "user")}${left === null ? "" : " left"}`,
    ),
    ...(more > 0 ? [`  and ${counted(more, "more pool", "more pools")}; ask for one: status <pool>`] : []),
  ];
}

/** Standings that are in no phase. */
const whole: Readonly<Record<string, string>> = {
  completed: "completed",
  kept: "kept in coexistence",
  adoption: "waits for its adoption",
};

const standings: Readonly<Record<string, string>> = {
  working: "at work",
  asked: "waits for approval",
  held: "held",
  keeping: "asked to be kept",
};
