import type { Config } from "../config";

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
