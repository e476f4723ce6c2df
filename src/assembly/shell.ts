import { existsSync } from "node:fs";
import { type Config, readConfig } from "../config";

/** Where `npm run chat` looks for the bot by itself. */
const usualPort = 3978;

/** Says on the server's shell that the bot serves, and where. */
export function greet({ local, host }: Config, port: number): void {
  const where = `http://${host}:${port}`;
  const localMode = `Poolpilot listens on ${where} in LOCAL MODE: nobody is authenticated, and the first to speak becomes admin.
Talk to it from a second terminal:  npm run chat${port === usualPort ? "" : ` -- --bot ${where}`}`;
  console.log(local ? localMode : `Poolpilot serves ${where}.`);
}

/** Says on the server's shell why the process ends, and ends it. */
export function giveUp(problems: readonly string[]): never {
  for (const problem of problems) console.error(problem);
  process.exit(1);
}

/** The settings of the environment and of a `.env` beside it. Ends the process, saying why, where they are wrong. */
export function settingsHere(): Config {
  if (existsSync(".env")) process.loadEnvFile(".env");
  const config = readConfig(process.env);
  return "problems" in config ? giveUp(config.problems) : config;
}
