import { setTimeout as pause } from "node:timers/promises";
import { isJson } from "../cards";
import { exchange } from "../exchange";
import type { Chat } from "./chat-state";

/** In a pipe, waits until the bot has delivered what it owes, or says after a while that it has not. */
export const settle = async (chat: Chat): Promise<void> => {
  const until = Date.now() + (chat.terminal.interactive ? 0 : patienceMs);
  let pending = await pendingOf(chat.bot);
  while (pending > chat.stuck && Date.now() < until) {
    await pause(20);
    pending = await pendingOf(chat.bot);
  }
  if (pending > chat.stuck && !chat.terminal.interactive)
    chat.terminal.print(`(The bot still has ${pending} messages to deliver.)`);
  chat.stuck = pending;
};

const patienceMs = 10_000;

const pendingOf = async (bot: string): Promise<number> => {
  const { body } = await exchange("GET", new URL("/readyz", bot));
  return isJson(body) && typeof body.pending === "number" ? body.pending : 0;
};
