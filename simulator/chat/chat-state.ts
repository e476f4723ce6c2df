import type { Message } from "../answer";
import { channel, group, personal, placeOf } from "../places";
import type { Teams } from "../teams";
import type { Person, Place } from "../world";
import type { Where } from "./options";
import type { Terminal } from "./terminal";

/** A numbered button on the screen; what answered a press is `own`, seen by the presser alone. */
export type Choice = { readonly message: Message; readonly title: string; readonly own: boolean };

/** All that a chat remembers between two lines. */
export type Chat = {
  readonly teams: Teams;
  readonly bot: string;
  readonly terminal: Terminal;
  who: Person;
  where: Where;
  /** In a channel the chat stays in the thread it began there. */
  readonly threads: Map<string, string>;
  choices: Choice[];
  /** Files that go along with the next message. */
  files: readonly { readonly name: string; readonly url: string }[];
  /** The next button printed is number one again. */
  renumber: boolean;
  /** What each message showed last, so that a change to the same is not printed. */
  readonly onScreen: Map<string, string>;
  /** The shared state of each message, as everybody sees it. */
  readonly messages: Map<string, Message>;
  /** How many requests of the bot were looked at. */
  read: number;
  /** Deliveries the bot could not make in good time; they are not waited for again. */
  stuck: number;
};

export const placeIn = ({ teams: { world }, who, where }: Chat): Place => {
  if (where.kind === "channel") return channel(world, where.name);

  return where.kind === "group" ? group(world) : personal(world, who);
};

export const promptOf = ({ who, where }: Chat): string =>
  `${who.name} (${where.kind === "channel" ? where.name : where.kind})> `;

/** How an answer is headed: by its reader in a personal chat, by its place elsewhere. */
export const headingOf = ({ teams: { world } }: Chat, conversation: string): string => {
  const place = placeOf(world, conversation);
  if (place?.kind === "personal") return `${world.bot.name} → ${place.name}`;

  return `${world.bot.name} in ${place?.kind === "groupChat" ? "group" : (place?.name ?? conversation)}`;
};
