import { parseArgs } from "node:util";

/** Where the person in front of the chat is talking. */
export type Where =
  | { readonly kind: "personal" | "group" }
  | { readonly kind: "channel"; readonly name: string };

export type ChatOptions = {
  readonly as: string;
  readonly where: Where;
  readonly bot: string;
  readonly port: number;
};

/** Reads the command line and the environment, or says in a sentence what is wrong with them. */
export const readOptions = (args: string[], env: NodeJS.ProcessEnv): ChatOptions | string => {
  const values = parsed(args);
  if (typeof values === "string") return values;

  const where = readWhere(values.in ?? "personal");
  if (!where) return `There is no place "${values.in}". Choose --in personal, group or channel:<name>.`;

  const bot = values.bot ?? `http://127.0.0.1:${env.PORT || 3978}`;
  if (!URL.canParse(bot) || new URL(bot).protocol !== "http:")
    return `"${bot}" is no address of a bot. Write it as --bot http://127.0.0.1:3978.`;

  const port = Number(env.CHAT_PORT || 3979);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    return `CHAT_PORT is a port number, not "${env.CHAT_PORT}".`;

  return { as: unquoted(values.as ?? "Ana Ruiz") || "Ana Ruiz", where, bot, port };
};

export const readWhere = (text: string): Where | undefined => {
  if (text === "personal" || text === "group") return { kind: text };

  const name = text.startsWith("channel:") ? unquoted(text.slice("channel:".length)) : "";
  return name ? { kind: "channel", name } : undefined;
};

export const unquoted = (text: string): string => text.trim().replace(/^["“](.*)["”]$/u, "$1");

const parsed = (args: string[]) => {
  const text = { type: "string" } as const;
  try {
    return parseArgs({ args, options: { as: text, in: text, bot: text } }).values;
  } catch {
    return 'The chat takes --as "<name>", --in personal|group|channel:<name> and --bot <address>.';
  }
};
