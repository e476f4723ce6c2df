import { indented } from "../printing/parts";
import { counted, ended, printInstant } from "../printing/print";
import type { Lines, ReportOf } from "../voice";

type Consequences = ReportOf<"consequences">;

/** What going back costs this pool, in its own numbers; the steps that are undone, and those that stay. */
export const sayConsequences = (report: Consequences): Lines => [
  `What going back costs ${report.pool}:`,
  ...(report.noWayBack ? [`  ${ended(report.noWayBack.say)} Source: ${report.noWayBack.source}.`] : []),
  ...usersLines(report),
  ...(report.responseGroups
    ? [
        "  Response groups: move their contact objects back with Move-CsApplicationEndpoint; the legacy groups must still be there (R-87).",
      ]
    : []),
  ...(report.stay.length > 0
    ? ["What stays:", ...report.stay.map((step) => `  ${step.task} ${step.title} – ${reasons[step.why]}`)]
    : []),
  ...(report.steps.length > 0
    ? ["What is undone, in this order, once the approvers agree:", ...report.steps.flatMap(stepLines)]
    : ["No recorded step has to be undone."]),
  `Then: ${report.try}`,
];

function usersLines({ users, since, until, noWayBack }: Consequences): Lines {
  if (users === 0 || since === null) return ["  No users were moved."];
  return [
    noWayBack
      ? `  ${counted(users, "user")} moved since ${printInstant(since)} would have to go back to the legacy pool.`
      : `  ${counted(users, "user")} moved since ${printInstant(since)} go back to the legacy pool, with the tools of the new version.`,
    `  Meetings scheduled with upgraded clients between ${printInstant(since)} and ${printInstant(until)} stop working, and the clients of these users have to be downgraded (R-82).`,
    ...(noWayBack ? [] : [contactStore]),
  ];
}

const contactStore =
  "  Contacts in the Unified Contact Store: take its policy away and run Invoke-CsUcsRollback for each user first, or the contacts are lost; -Force loses them too (R-86).";

const stepLines = ({ task, title, command }: Consequences["steps"][number]): Lines => [
  `  ${task} ${title}`,
  ...(command.trim() === "" ? [] : indented(indented(command.split("\n")))),
];

const reasons = {
  irreversible: "it cannot be undone",
  "others-stand-on-it": "other pools stand on it",
} as const;
