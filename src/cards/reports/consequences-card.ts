import type { CardElement, IAdaptiveCard } from "@microsoft/teams.cards";
import { counted, ended, printInstant } from "../../words/printing/print";
import type { ReportOf } from "../../words/voice";
import type { CardVoice } from "../card-voice";
import { heading, line, moreOf, section, signed, subtle } from "../parts/blocks";
import { card } from "../parts/card";
import { namingForm, sayButtons } from "../parts/say-button";

type Consequences = ReportOf<"consequences">;

/** What going back costs, before anybody decides on it. To acknowledge it, the pool's name is typed. */
export function consequencesCard(report: Consequences, { migration }: CardVoice): IAdaptiveCard {
  const { pool, to, stay, steps, noWayBack } = report;
  const naming = namingForm(report.try, migration, pool);
  const where = to === 0 ? "to the legacy pool" : `to the end of phase ${to}`;
  return card(
    [
      heading(`${pool} back ${where}?`),
      ...(noWayBack ? [signed("stopped", ended(noWayBack.say))] : []),
      ...usersOf(report),
      ...(steps.length > 0
        ? [
            section(`Undone, in this order: ${counted(steps.length, "step")}`),
            ...steps.slice(0, 8).map(({ task, title }) => signed("open", `${task} ${title}`)),
            ...moreOf(steps.length - 8),
          ]
        : [subtle("No recorded step has to be undone.")]),
      ...(stay.length > 0
        ? [
            section("Stays as it is"),
            ...stay
              .slice(0, 5)
              .map(({ task, title, why }) => signed("passedOver", `${task} ${title}: ${reasons[why]}`)),
            ...moreOf(stay.length - 5),
          ]
        : []),
    ],
    [
      { type: "Action.ShowCard", title: report.try, card: card(naming.fields, [naming.say]) },
      ...sayButtons([`status ${pool}`], migration),
    ],
  );
}

function usersOf({ users, since, until, responseGroups }: Consequences): CardElement[] {
  if (users === 0 || since === null) return [signed("done", "No users were moved.")];
  return [
    signed("waiting", `${counted(users, "user")} would go back, moved since ${printInstant(since)}`),
    line(
      `Meetings scheduled with upgraded clients between ${printInstant(since)} and ${printInstant(until)} stop working, and these clients have to be downgraded.`,
    ),
    ...(responseGroups ? [line("The contact objects of response groups are moved back.")] : []),
  ];
}

const reasons = {
  irreversible: "cannot be undone",
  "others-stand-on-it": "other pools stand on it",
} as const;
