import { isQuiet } from "../../../notices/summary/changing";
import { gateCalled } from "../../gates/goals";
import { ofSite, reason } from "../../printing/parts";
import { counted, listOf } from "../../printing/print";
import { printLocal } from "../../printing/times";
import type { Lines, ReportOf } from "../../voice";
import { cut } from "./waiting";

type Summary = ReportOf<"summary">;

/** What changed since the last one. */
export function changesLines({ changes, zone, standing }: Summary): Lines {
  const since = printLocal(zone, changes.since);
  if (isQuiet(changes)) return [`Nothing changed since ${since}.`];

  const { passed, moved, back, failed, withoutLeave, gatesEnded, refusals, others } = changes;
  const { users } = standing;
  return [
    `Changed since ${since}:`,
    ...[
      ...named("Phases passed", passed, ({ pool, phase, last }) =>
        last ? `${pool} the last, ${phase}` : `${pool} phase ${phase}`,
      ),
      ...(moved + back > 0
        ? [
            `Users moved: ${moved}${back > 0 ? `, and ${back} back` : ""}${users ? `; ${users.moved} of ${users.all} so far` : ""}.`,
          ]
        : []),
      ...(refusals.count > 0
        ? [
            `Refused: ${counted(refusals.count, "step")}, by ${refusals.byRule.map(([rule, count]) => `${rule} ${count}`).join(", ")}.`,
          ]
        : []),
      ...failed.first.map(
        ({ pool, site, checkpoint, because }) =>
          `Checkpoint ${checkpoint} failed for ${pool}${ofSite(site)}.${reason(cut(because))}`,
      ),
      ...(failed.count > failed.first.length
        ? [`and ${failed.count - failed.first.length} more failed checkpoints.`]
        : []),
      ...named("Done without leave", withoutLeave, ({ pool, task }) => `${pool} task ${task}`),
      ...named(
        "Gates that did not open",
        gatesEnded,
        ({ pool, gate, phase, how }) => `${pool}, ${gateCalled({ gate, phase })} (${how})`,
      ),
      ...otherLine(others),
    ].map((line) => `  ${line}`),
  ];
}

function named<T>(
  heading: string,
  { count, first }: { readonly count: number; readonly first: readonly T[] },
  say: (item: T) => string,
): Lines {
  if (count === 0) return [];
  const names = first.map(say);
  return [
    `${heading}: ${listOf(count > names.length ? [...names, `${count - names.length} more`] : names)}.`,
  ];
}

/** `Also: 12 tasks done, 3 pools held, 2 others.` */
function otherLine(others: Summary["changes"]["others"]): Lines {
  const known = Object.entries(words).flatMap(([type, [one, many]]) => {
    const count = others[type] ?? 0;
    return count > 0 ? [counted(count, one, many)] : [];
  });
  const rest = Object.entries(others).reduce((sum, [type, count]) => sum + (type in words ? 0 : count), 0);
  const told =
    rest > 0
      ? [
          ...known,
          counted(
            rest,
            known.length > 0 ? "other entry" : "entry",
            known.length > 0 ? "other entries" : "entries",
          ),
        ]
      : known;
  return told.length > 0 ? [`${told.join(", ").replace(/^./, (letter) => letter.toUpperCase())}.`] : [];
}

/** What is worth a count of its own. */
const words: Readonly<Record<string, readonly [one: string, many: string]>> = {
  poolEnrolled: ["pool registered", "pools registered"],
  poolRemoved: ["pool taken out", "pools taken out"],
  taskDone: ["task done", "tasks done"],
  taskSkipped: ["task skipped", "tasks skipped"],
  taskReopened: ["task taken back", "tasks taken back"],
  taskUndone: ["task undone", "tasks undone"],
  checkpointConfirmed: ["checkpoint confirmed", "checkpoints confirmed"],
  checkpointReopened: ["checkpoint taken back", "checkpoints taken back"],
  gateAsked: ["gate asked", "gates asked"],
  poolHeld: ["pool held", "pools held"],
  poolReleased: ["pool released", "pools released"],
  rollbackAsked: ["rollback asked", "rollbacks asked"],
  rolledBack: ["rollback done", "rollbacks done"],
  waiverGranted: ["rule waived", "rules waived"],
  poolAdopted: ["pool taken up midway", "pools taken up midway"],
  poolKept: ["pool kept in coexistence", "pools kept in coexistence"],
  policySet: ["change of policy", "changes of policy"],
  roleGranted: ["role granted", "roles granted"],
  roleRevoked: ["role taken back", "roles taken back"],
  factsRead: ["reading of evidence", "readings of evidence"],
  factsDeclared: ["statement of facts", "statements of facts"],
};
