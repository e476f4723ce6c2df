import type { CardElement, IAdaptiveCard } from "@microsoft/teams.cards";
import { goalOf } from "../../words/gates/goals";
import { versionCalled } from "../../words/printing/parts";
import { counted, printInstant } from "../../words/printing/print";
import type { ReportOf } from "../../words/voice";
import type { CardVoice } from "../card-voice";
import { bar } from "../parts/bar";
import { heading, line, moreOf, section, signed, subtle } from "../parts/blocks";
import { card } from "../parts/card";
import { sayButtons } from "../parts/say-button";

type MigrationStatus = ReportOf<"migration-status">;

/** Where a migration stands: what waits on whom first, then how far its pools are. */
export function migrationStatusCard(report: MigrationStatus, voice: CardVoice): IAdaptiveCard {
  const { name, from, to, usersLeft, solo, gates, waivers, moreWaivers } = report;
  const left = usersLeft === null ? "in place" : `${counted(usersLeft, "user")} left on legacy pools`;
  const waived = waivers.length + moreWaivers;
  return card(
    [
      heading(name),
      subtle(`${versionCalled(from)} to ${versionCalled(to)}, ${left}`),
      ...(solo
        ? [signed("waiting", "Separation is solo: one person may ask for a gate and approve it.")]
        : []),
      ...gates.slice(0, 5).map(({ by, at, ...gate }) =>
        signed("waiting", `${gate.pool} waits for approval to ${goalOf(gate)}`, {
          below: `${voice.nameOf(by)} asked on ${printInstant(at)}`,
        }),
      ),
      ...moreOf(gates.length - 5),
      ...(waived > 0 ? [signed("waiting", `${counted(waived, "waiver")} in force`)] : []),
      ...phasesOf(report),
    ],
    sayButtons(commandsOf(report), voice.migration),
  );
}

function phasesOf({ phases, completed, kept, pools, more }: MigrationStatus): CardElement[] {
  const all = pools.length + more;
  if (all === 0) return [line("No pool is registered yet.")];

  const rows = [
    ...phases.map(({ number, title, pools: count }) => ({ name: `${number} ${title}`, count })),
    { name: "Completed", count: completed },
    { name: "Kept in coexistence", count: kept },
  ].filter(({ count }) => count > 0);
  return [
    section(counted(all, "pool")),
    ...rows.flatMap(({ name, count }) => [
      line(`${name}: ${counted(count, "pool")}`),
      bar(count, all, name === "Completed" ? "done" : "current"),
    ]),
  ];
}

function commandsOf({ gates, pools }: MigrationStatus): readonly string[] {
  if (pools.length === 0) return ["pool add <fqdn> site=… version=… users=… …", "site add <name>", "policy"];

  const waiting = gates.map(({ pool }) => pool);
  const first = [...new Set([...waiting, ...pools.map(({ name }) => name)])].slice(0, 3);
  return [...first.map((pool) => `status ${pool}`), "mine", "people"];
}
