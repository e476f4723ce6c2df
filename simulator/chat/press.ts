import type { Field } from "../cards";
import { placeOf } from "../places";
import type { Chat, Choice } from "./chat-state";
import { deliver } from "./deliver";

/** Presses a numbered button after asking for the fields of its card. */
export const pressChoice = async (chat: Chat, { message, title, own }: Choice): Promise<void> => {
  const owner = placeOf(chat.teams.world, message.conversation);
  if (owner?.kind === "personal" && owner.name !== chat.who.name)
    return void chat.terminal.print(
      `That button is in the chat of ${owner.name}. Type /as "${owner.name}" first.`,
    );

  const card = own ? message : chat.messages.get(message.id);
  const button = card?.buttons.find((one) => one.title === title);
  if (!card || !button)
    return void chat.terminal.print(`The button "${title}" is gone: its card has changed.`);

  const inputs: Record<string, string> = {};
  for (const field of button.fields) {
    const value = await askField(chat, field);
    if (value === undefined) return;
    inputs[field.id] = value;
  }
  await deliver(chat, chat.teams.press(chat.bot, chat.who, card, title, inputs));
};

const askField = async (chat: Chat, field: Field): Promise<string | undefined> => {
  const choices = field.choices.length > 0 ? ` (${field.choices.join(", ")})` : "";
  const prompt = `  ${field.label}${field.required ? "" : " (optional)"}${choices}: `;
  const typed = await chat.terminal.ask(prompt, { blank: true });
  if (typed === undefined) return undefined;

  const value = typed.trim() || field.value;
  if (value || !field.required) return value;

  chat.terminal.print("  This field wants a value.");
  return askField(chat, field);
};
