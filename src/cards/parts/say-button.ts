import type { Action, CardElement, IExecuteAction } from "@microsoft/teams.cards";
import { blanksIn, filledIn } from "../../facts/blanks";
import { signed, subtle } from "./blocks";
import { button } from "./buttons";
import { card } from "./card";
import { fieldFor, nameField } from "./fields";
import { wholeForm } from "./whole-form";

/** A button that says a command for whoever presses it, as if they had typed it; none where the command wants what no
 * button can give. One that leaves something open, or that cannot be undone, opens a small form first. */
export function sayButton(command: string, migration: string): readonly Action[] {
  const form = formFor(command, migration);
  if (form) {
    const title = shortened(command);
    return [{ type: "Action.ShowCard", title, card: card([...form.fields], [form.say]) }];
  }
  return isSayable(command) ? [saying(command, migration)] : [];
}

/** The same for several commands, each once. */
export const sayButtons = (commands: readonly string[], migration: string): readonly Action[] =>
  [...new Set(commands)].flatMap((command) => sayButton(command, migration));

/** The fields that a command wants filled, and the button that says it with them. */
export type Form = { readonly fields: readonly CardElement[]; readonly say: IExecuteAction };

/** The form of a command with blanks or of one that cannot be undone; undefined for any other. */
export function formFor(wanted: string, migration: string): Form | undefined {
  const { command, values } = wholeForm(wanted);
  const pool = undone.exec(command)?.[1];
  if (!isSayable(command)) return undefined;
  if (pool !== undefined) return namingForm(command, migration, pool);

  const fields = fieldsOf(command, values);
  return fields.length > 0
    ? { fields, say: saying(command, migration, { title: beginning(command), style: "positive" }) }
    : undefined;
}

/** The form of a step that cannot be undone: the first press opened it, and now it wants the pool's name. */
export const namingForm = (command: string, migration: string, pool: string): Form => ({
  fields: [
    signed("stopped", "This cannot be undone by a word."),
    subtle(
      "It is judged first: while a rule stands against it nothing is changed, and the answer says what.",
    ),
    nameField(pool),
    ...fieldsOf(command, []),
  ],
  say: saying(command, migration, { title: beginning(command), style: "destructive", pool }),
});

const fieldsOf = (command: string, values: readonly string[]): readonly CardElement[] =>
  blanksIn(command).map((blank, index) => fieldFor(blank, index, command, values[index] ?? ""));

type Look = {
  readonly title?: string;
  readonly style?: "positive" | "destructive";
  readonly pool?: string;
};

const saying = (command: string, migration: string, { title = command, style, pool }: Look = {}) =>
  button(
    "say",
    shortened(title),
    { migration, pool: pool ?? "", subject: `say:${command}`, round: 0 },
    { withInputs: style !== undefined, ...(style ? { style } : {}) },
  );

/** Mentions are resolved by the channel, and what is longer than this does not go into a button. */
const isSayable = (command: string): boolean =>
  command !== "" &&
  command.length <= 900 &&
  !/(?:^|\s)@|<\/?at|=value|[[\]|]/i.test(filledIn(command, [], String));

/** Leave for a task that cannot be undone is asked for by the pool's full name. */
const undone = /^start (\S+\.\S+) \S+(?: because …)?$/;

/** The command as far as it is known: what its first blank belongs to is still open. */
const beginning = (command: string): string =>
  command.split(/\s+\[?(?:[^\s=]+=|because |note )?(?:…|<)/)[0] ?? command;

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);
