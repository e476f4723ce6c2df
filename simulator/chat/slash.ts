import { readFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import { person } from "../world";
import type { Chat } from "./chat-state";
import { readWhere, unquoted } from "./options";

/** Does what a line beginning with `/` asks of the chat itself; true ends the chat. */
export const obey = (chat: Chat, line: string): boolean => {
  const [, order = "", rest = ""] = /^\/(\S*)\s*(.*)$/.exec(line) ?? [];
  if (order === "quit") return true;

  if (order === "as") changePerson(chat, unquoted(rest));
  else if (order === "in") changePlace(chat, rest.trim());
  else if (order === "file") takeFile(chat, unquoted(rest.trim()));
  else chat.terminal.print(order === "help" ? help : `There is no /${order} here. ${help}`);
  return false;
};

const changePerson = (chat: Chat, name: string): void => {
  if (name) chat.who = person(chat.teams.world, name);
  else chat.terminal.print('Name somebody: /as "Bo Lind"');
};

/** A file goes along with the next message. */
const takeFile = (chat: Chat, path: string): void => {
  try {
    const bytes = readFileSync(resolve(process.env.INIT_CWD ?? ".", path));
    chat.files = [...chat.files, chat.teams.file(basename(path), bytes)];
    chat.terminal.print(`${basename(path)} goes along with the next message.`);
  } catch (error) {
    chat.terminal.print(`The file cannot be read: ${(error as Error).message}`);
  }
};

const changePlace = (chat: Chat, text: string): void => {
  const where = readWhere(text);
  if (where) chat.where = where;
  else chat.terminal.print("Name a place: /in personal, /in group or /in channel:General");
};

const help = `The chat knows:
  /as "Bo Lind"          go on as another person
  /in channel:General    go on in a channel; also /in group and /in personal
  /quit                  leave
  /file topology.xml     send a file along with the next message
  1                      press the button with this number
  @"Bo Lind"             mention somebody
  a line ending in " \\"  goes on in the next line
All else goes to the bot; its own help is: help`;
