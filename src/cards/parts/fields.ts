import type { IChoiceSetInput, INumberInput, ITextInput } from "@microsoft/teams.cards";
import type { Blank } from "../../facts/blanks";
import type { Subject } from "../../facts/fact";
import { type FactKey, factKey } from "../../facts/fact-keys";
import { ServerRole, SqlVersion, Version } from "../../facts/versions";
import { roleName, sqlVersionName, versionName } from "../../words/printing/print";
import { capital } from "./escape";

type Field = ITextInput | INumberInput | IChoiceSetInput;

/** The field for a blank of a command: its label, how it is filled, and whether it must be. */
export function fieldFor(blank: Blank, index: number, command: string, value = ""): Field {
  const { key, name, text, optional, choices } = blank;
  const base = { id: `w${index + 1}`, isRequired: !optional, ...(value === "" ? {} : { value }) };
  if (text) return textField({ ...base, label: text === "note" ? "Note" : "Reason" }, 1000);

  const known = key === null ? undefined : factKey(subjectOf(command), key);
  const about = known ?? askedBy(command, key, name, index);
  const label = `${capital(about.means)}${key === null ? "" : ` (${key})`}`;
  if (choices.length > 0) return choiceField({ ...base, label }, choices);
  return filledBy({ ...base, label }, about);
}

/** The field in which a pool's name is typed before what cannot be undone. */
export const nameField = (pool: string): ITextInput => ({
  type: "Input.Text",
  id: "name",
  label: `Type ${pool} to go on`,
  isRequired: true,
  regex: `^\\s*${pool.replace(/[.\\]/g, "\\$&")}\\s*$`,
  errorMessage: `This wants exactly: ${pool}`,
  maxLength: 255,
});

type Base = {
  readonly id: string;
  readonly label: string;
  readonly isRequired: boolean;
  readonly value?: string;
};
type About = Pick<FactKey, "means" | "takes">;

function filledBy(base: Base, { takes }: About): Field {
  if (takes === "a number") return numberField(base);
  if (takes.startsWith("a list of archiving"))
    return choiceField(base, [...ServerRole.options, "none"], true);
  const choices = takes.includes("|") ? takes.split("|") : [];
  return choices.length > 0 ? choiceField(base, choices) : textField({ ...base, placeholder: takes }, 255);
}

function numberField({ value, ...base }: Base): INumberInput {
  const known = Number(value);
  return {
    type: "Input.Number",
    ...withError(base, "A whole number."),
    min: 0,
    ...(value === undefined || Number.isNaN(known) ? {} : { value: known }),
  };
}

const textField = (base: Base & { readonly placeholder?: string }, maxLength: number): ITextInput => ({
  type: "Input.Text",
  ...withError(base, "This is needed."),
  maxLength,
});

const choiceField = (base: Base, choices: readonly string[], several = false): IChoiceSetInput => ({
  type: "Input.ChoiceSet",
  ...withError(base, "Choose one."),
  ...(several ? { isMultiSelect: true } : { style: "compact", placeholder: "Choose" }),
  choices: choices.map((value) => ({ title: choiceName(value), value })),
});

/** An error is said only where the card can find one. */
const withError = <B extends Pick<Base, "isRequired">>(base: B, errorMessage: string) =>
  base.isRequired ? { ...base, errorMessage } : base;

/** A value with its name, where it has one beside what people type. */
function choiceName(value: string): string {
  const version = Version.safeParse(value);
  if (version.success) return versionName(version.data);
  const sql = SqlVersion.safeParse(value);
  if (sql.success) return sqlVersionName(sql.data);
  const role = ServerRole.safeParse(value);
  if (role.success) return roleName(role.data);
  return names[value] ?? value;
}

const names: Readonly<Record<string, string>> = {
  ee: "Enterprise Edition",
  se: "Standard Edition",
  yes: "Yes",
  no: "No",
  none: "None of these",
};

function subjectOf(command: string): Subject {
  const [, verb, on] = /^(\S+) (\S+)/.exec(command) ?? [];
  if (verb === "migration" || on === "migration") return "migration";
  if (verb === "edge" || on === "edge") return "edge";
  if (verb === "site" || on === "site") return "site";
  return on === "target" ? "target" : "pool";
}

/** What a command asks that is no fact. */
function askedBy(command: string, key: string | null, name: string | null, index: number): About {
  if (key !== null && command.startsWith("topology add")) return { means: "users of", takes: "a number" };
  if (key !== null) return keys[key] ?? { means: key, takes: "text" };
  const [, ...places] = bare.find(([verb]) => command.startsWith(verb)) ?? [""];
  return places[index] ?? { means: name ?? "value", takes: "text" };
}

const version = { means: "version", takes: Version.options.join("|") } as const;

/** What stands in the blanks that no key tells of, by the command's first words. */
const bare: readonly (readonly [verb: string, ...About[]])[] = [
  [
    "migration new ",
    { means: "name of the migration", takes: "such as contoso" },
    { ...version, means: "version it comes from" },
    { ...version, means: "version it goes to" },
  ],
  ["migration use ", { means: "name of the migration", takes: "text" }],
  ["pool add ", { means: "full name of the legacy pool", takes: "an FQDN" }],
  ["edge add ", { means: "full name of the Edge pool", takes: "an FQDN" }],
  ["site add ", { means: "name of the site", takes: "text" }],
  ["set edge ", { means: "name of the Edge pool", takes: "an FQDN" }],
  ["set site ", { means: "name of the site", takes: "text" }],
  ["moved ", { means: "how many users", takes: "a number" }],
  ["help ", { means: "command", takes: "such as pool add" }],
];

const keys: Readonly<Record<string, About>> = {
  method: { means: "how", takes: "side-by-side|in-place|hybrid" },
  approvals: { means: "approvals a gate asks for, by group", takes: "such as uc:1,security:1" },
  separation: { means: "who may not approve", takes: "strict|requester|solo" },
  soak: { means: "how long the pilot soaks", takes: "such as 7d" },
  "evidence-age": { means: "how long a checkpoint counts", takes: "such as 14d" },
  phase: { means: "only for the gate of this phase", takes: "a number" },
  pool: { means: "only for this pool", takes: "a pool" },
  until: { means: "until when", takes: "such as 7d or 2026-12-01" },
  "at-phase": { means: "the phase it is in by now", takes: "a number" },
  wave: { means: "wave", takes: "test|pilot|rest" },
  to: { means: "back to the end of phase", takes: "a number" },
};
