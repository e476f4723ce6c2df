import { counted } from "../../printing/print";
import { printMoment } from "../../printing/times";
import type { Lines, ReportOf } from "../../voice";

type Setting = ReportOf<"summary-setting">;

/** When the daily summary comes here, and what it is about. */
export const saySetting = ({ here, elsewhere, fresh }: Setting): Lines => [
  ...(here
    ? [
        ...(fresh ? [] : [`The daily summary comes here ${when(here)}.`]),
        `The next one comes on ${printMoment(here.schedule.zone, here.next)}${here.last ? `; the last was for ${here.last}` : ""}.`,
        "To see it before: summary preview · to end it: summary off",
      ]
    : [
        "No daily summary is set here.",
        "To have one: summary at 09:00 Europe/Berlin weekdays · to see one: summary now",
      ]),
  ...(elsewhere > 0
    ? [`This migration's summary comes to ${counted(elsewhere, "other conversation")} as well.`]
    : []),
];

/** `at 09:00 Europe/Berlin on weekdays, for site munich` */
export function when({
  schedule: { at, zone, days },
  scope: { site, batch, pool },
}: Pick<NonNullable<Setting["here"]>, "schedule" | "scope">): string {
  const of = [site && `site ${site}`, batch && `batch ${batch}`, pool && `pool ${pool}`].filter(Boolean);
  return `at ${at} ${zone} ${days === "daily" ? "every day" : "on weekdays"}${of.length > 0 ? `, for ${of.join(", ")}` : ""}`;
}
