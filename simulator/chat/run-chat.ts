import type { Teams } from "../teams";
import { person } from "../world";
import { type Chat, placeIn, promptOf } from "./chat-state";
import { deliver } from "./deliver";
import type { ChatOptions } from "./options";
import { pressChoice } from "./press";
import { printArrivals } from "./print";
import { settle } from "./settle";
import { obey } from "./slash";
import { makeTerminal, type Streams } from "./terminal";

/** Talks until the lines end or somebody quits; the number is the exit code. */
export const runChat = async (teams: Teams, options: ChatOptions, streams: Streams): Promise<number> => {
  const chat = beginning(teams, options, streams);
  const stopWatching = teams.connector.watch(() => {
    if (chat.terminal.interactive && chat.terminal.isIdle()) printArrivals(chat);
  });
  try {
    await settle(chat);
    printArrivals(chat);
    await talk(chat);
    await settle(chat);
    printArrivals(chat);
    return 0;
  } catch (error) {
    chat.terminal.print(whatFailed(options.bot, error));
    return 1;
  } finally {
    stopWatching();
    chat.terminal.close();
  }
};

const beginning = (teams: Teams, { bot, as, where }: ChatOptions, streams: Streams): Chat => ({
  teams,
  bot,
  terminal: makeTerminal(streams),
  who: person(teams.world, as),
  where,
  threads: new Map(),
  choices: [],
  files: [],
  renumber: true,
  onScreen: new Map(),
  messages: new Map(),
  read: teams.connector.received.length,
  stuck: 0,
});

const talk = async (chat: Chat): Promise<void> => {
  if (chat.terminal.interactive)
    chat.terminal.print("Type help for the bot's commands, /help for the chat's, /quit to leave.");
  for (let text = await readMessage(chat); text !== undefined; text = await readMessage(chat)) {
    const choice = /^\d+$/.test(text.trim()) ? chat.choices[Number(text) - 1] : undefined;
    if (choice) await pressChoice(chat, choice);
    else if (!text.startsWith("/")) await sayIt(chat, text);
    else if (obey(chat, text)) return;
  }
};

/** A line, together with those that follow a ` \` at its end. */
const readMessage = async ({ terminal, ...chat }: Chat): Promise<string | undefined> => {
  const lines: string[] = [];
  let line = await terminal.ask(promptOf({ terminal, ...chat }));
  while (line?.endsWith(" \\")) {
    lines.push(line.slice(0, -2));
    line = await terminal.ask("... ", { blank: true });
  }
  return line === undefined && lines.length === 0 ? undefined : [...lines, line ?? ""].join("\n");
};

const sayIt = async (chat: Chat, text: string): Promise<void> => {
  const place = placeIn(chat);
  const { files } = chat;
  chat.files = [];
  const saying = chat.teams.say(chat.bot, chat.who, place, text, {
    thread: chat.threads.get(place.id),
    files,
  });
  await deliver(chat, saying);
  const { conversation } = await saying;
  chat.threads.set(place.id, conversation);
};

const whatFailed = (bot: string, error: unknown): string => {
  const code = (error as NodeJS.ErrnoException).code ?? "";
  if (["ECONNREFUSED", "ECONNRESET", "ENOTFOUND", "EHOSTUNREACH"].includes(code))
    return `No bot answers at ${bot}. Start it in another terminal with: npm start`;

  return `The chat has to stop: ${error instanceof Error ? error.message : String(error)}`;
};
