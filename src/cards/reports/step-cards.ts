import type { CardElement, IAdaptiveCard } from "@microsoft/teams.cards";
import { counted, ended, listOf, printInstant } from "../../words/printing/print";
import { sayCaution } from "../../words/refusals/cautions";
import type { ReportOf } from "../../words/voice";
import type { CardVoice } from "../card-voice";
import { copied, heading, line, section, signed, subtle } from "../parts/blocks";
import { card } from "../parts/card";
import { sayButtons } from "../parts/say-button";

/** A task with leave: what to do, what to copy, and the press that says it is done. */
export const taskSheetCard = (sheet: ReportOf<"task-sheet">, { migration }: CardVoice): IAdaptiveCard =>
  card(
    [
      heading(`${sheet.pool} · task ${sheet.task}`),
      line(sheet.title),
      signed("current", `Leave until ${printInstant(sheet.until)}`),
      ...(sheet.irreversible ? [signed("stopped", "This cannot be undone.")] : []),
      ...sheet.mind.slice(0, 4).map((caution) => signed("waiting", sayCaution(caution))),
      ...(sheet.what.trim() === "" ? [] : [section("What to do"), line(ended(sheet.what))]),
      ...(sheet.command.trim() === "" ? [] : [section("To copy"), ...copied(sheet.command.split("\n"))]),
      subtle(`Source: ${sheet.source}`),
    ],
    sayButtons([sheet.try, `status ${sheet.pool}`], migration),
  );

/** A step that nothing stands against: what is to be acknowledged, and the press that takes it. */
export const passesCard = (
  { pool, what, warnings, try: command }: ReportOf<"passes">,
  { migration }: CardVoice,
): IAdaptiveCard =>
  card(
    [
      signed("done", `${pool} may ${ended(what)}`, { bold: true }),
      ...(warnings.length > 0
        ? [signed("waiting", `${counted(warnings.length, "thing")} to be acknowledged, in the text.`)]
        : []),
    ],
    sayButtons([command, `status ${pool}`], migration),
  );

/** Pasted commands that nothing speaks against, and the leaves they want. */
export const commandsPassCard = (
  { pool, leaves, unknown, warnings }: ReportOf<"commands-pass">,
  { migration }: CardVoice,
): IAdaptiveCard =>
  card(
    [
      signed("done", `Nothing speaks against it${pool === null ? "" : ` for ${pool}`}.`),
      ...leaves.slice(0, 4).map(({ task, title }) => signed("waiting", `Needs leave for ${task} ${title}`)),
      ...(warnings.length > 0
        ? [signed("waiting", `${counted(warnings.length, "warning")}, in the text.`)]
        : []),
      ...(unknown.length > 0 ? [subtle(`Not known here: ${listOf(unknown.slice(0, 5))}`)] : []),
    ],
    sayButtons([...leaves.map((leave) => leave.try), ...(pool === null ? [] : [`next ${pool}`])], migration),
  );

/** The bot's own record of itself: whether the chain is whole. */
export const verifiedCard = (
  { log, events, broken, head, erased }: ReportOf<"verified">,
  { migration }: CardVoice,
): IAdaptiveCard =>
  card(
    [
      heading(`Log of ${log}`),
      broken
        ? signed("refused", `Broken at event ${broken.seq}: ${broken.what}.`)
        : signed("done", `Whole, ${counted(events, "event")}`),
      ...(erased > 0 ? [subtle(`${counted(erased, "text")} erased on purpose.`)] : []),
      ...(broken ? [line("Stop relying on it and tell whoever runs the bot.")] : [subtle(`Head: ${head}`)]),
    ],
    sayButtons(["status"], migration),
  );

/** The time by the bot's clock. */
export const clockCard = ({ now }: ReportOf<"clock">, { migration }: CardVoice): IAdaptiveCard =>
  card([signed("still", `${printInstant(now)} by the bot's clock`)], sayButtons(["status"], migration));

/** Which of several methods was taken. */
export const methodCard = (
  { method, others }: ReportOf<"method-taken">,
  { migration }: CardVoice,
): IAdaptiveCard =>
  card(
    [
      signed("done", `Registered, ${method}.`, { bold: true }),
      subtle(`${listOf(others)} is possible too; the text says how.`),
    ] satisfies CardElement[],
    sayButtons(["site add <name>", "status"], migration),
  );
