import type { CardElement, IAdaptiveCard } from "@microsoft/teams.cards";
import { printFact } from "../../facts/fact-keys";
import { printPolicy } from "../../words/deeds/deeds";
import { grantFor } from "../../words/gates/gates";
import { lackOf } from "../../words/reports/policy";
import type { ReportOf } from "../../words/voice";
import type { CardVoice } from "../card-voice";
import { facts, heading, line, moreOf, signed, subtle } from "../parts/blocks";
import { card } from "../parts/card";
import { formFor, sayButton, sayButtons } from "../parts/say-button";

/** What is known of a thing; the first unknown values are asked for in a form. */
export function factsCard(
  { name, is, facts: lines, try: command }: ReportOf<"facts">,
  { migration }: CardVoice,
): IAdaptiveCard {
  const known = lines.filter(({ value }) => value !== null);
  const open = lines.filter(({ value }) => value === null).slice(0, 6);
  const order = `${command.replace(/\s+key=value$/, "")} ${open.map(({ key }) => `[${key}=…]`).join(" ")}`;
  return card(
    [
      heading(`${is} ${name}`),
      ...(known.length > 0
        ? [
            facts(known.slice(0, 15).map(({ key, value }) => [key, value === null ? "" : printFact(value)])),
            ...moreOf(known.length - 15),
          ]
        : [subtle("Nothing is known of it yet.")]),
      ...(lines.length > known.length ? [subtle(`${lines.length - known.length} not known yet`)] : []),
    ],
    open.length > 0 ? sayButton(order, migration) : sayButtons(["status"], migration),
  );
}

/** What gates ask, and the form that changes it. */
export const policyCard = (
  { entries, defaults }: ReportOf<"policy">,
  { migration, nameOf }: CardVoice,
): IAdaptiveCard =>
  card(
    [
      heading("What gates ask"),
      line(printPolicy(defaults, nameOf)),
      ...entries
        .slice(0, 10)
        .map(({ where, policy }) =>
          signed("still", `${where || "every gate"}: ${printPolicy(policy, nameOf)}`),
        ),
      ...moreOf(entries.length - 10),
    ],
    sayButton(
      "policy [approvals=…] [separation=…] [soak=…] [evidence-age=…] [phase=…] [site=…] [pool=…]",
      migration,
    ),
  );

/** Of which approvers a policy asks more than there are, and the order that adds one. */
export const approversLackingCard = (
  { lacking }: ReportOf<"approvers-lacking">,
  { migration }: CardVoice,
): IAdaptiveCard =>
  card(
    lacking.slice(0, 5).map((lack) => signed("waiting", `${lackOf(lack)}.`)),
    sayButtons([...lacking.slice(0, 3).map(grantFor), "policy"], migration),
  );

/** What may be done here. Help for one command shows its form, where it has one. */
export function helpCard({ commands, one }: ReportOf<"help">, { migration }: CardVoice): IAdaptiveCard {
  if (commands.length === 0)
    return card([line("No command is open to you here. Ask an admin to grant you a role.")]);

  const [first] = commands;
  const form = one && first ? formFor(formUsage(first.usage), migration) : undefined;
  if (one && first)
    return card(
      [
        heading(first.usage.split(" <")[0]?.split(" [")[0] ?? ""),
        line(first.about),
        ...(form?.fields ?? []),
      ] satisfies CardElement[],
      form ? [form.say] : sayButtons(["help"], migration),
    );
  return card(
    [
      heading("What you may do here"),
      subtle("Everything can be typed; these are the ones to begin with."),
      ...commands
        .filter(({ usage }) => first6.some((verb) => usage.startsWith(verb)))
        .map(({ usage, about }) => signed("still", `${usage.split(" ")[0]}: ${about}`)),
    ],
    sayButtons(
      first6.filter((verb) => commands.some(({ usage }) => usage.startsWith(verb))),
      migration,
    ),
  );
}

const first6 = ["status", "mine", "people", "policy", "migration list"];

/** The usage of a command as the form it stands for; of most it is none, for only a person knows which of its parts go
 * together. */
const formUsage = (usage: string): string =>
  /^(migration new|pool add) /.test(usage)
    ? `${usage.split(" [")[0]}${usage.startsWith("pool add") ? " …" : ""}`
    : usage.split(" ")[0] === "policy"
      ? "policy [approvals=…] [separation=…] [soak=…] [evidence-age=…] [phase=…] [site=…] [pool=…]"
      : "";
