import { readOptions } from "./chat/options";
import { runChat } from "./chat/run-chat";
import { startTeams, type Teams } from "./teams";

/** `npm run chat`: talks to a running bot as Teams would. */
const main = async (): Promise<number> => {
  const options = readOptions(process.argv.slice(2), process.env);
  if (typeof options === "string") return complain(options);

  const { stdin: input, stdout: output } = process;
  const teams = await listen(options.port);
  if (typeof teams === "string") return complain(teams);

  const code = await runChat(teams, options, { input, output, interactive: input.isTTY === true });
  await teams.stop();
  return code;
};

const listen = (port: number): Promise<Teams | string> =>
  startTeams({ port }).catch((error: NodeJS.ErrnoException) =>
    error.code === "EADDRINUSE"
      ? `Port ${port} is taken, perhaps by another chat. Leave that one, or set CHAT_PORT to a free port.`
      : `The chat cannot listen on port ${port}: ${error.message}`,
  );

const complain = (sentence: string): number => {
  process.stderr.write(`${sentence}\n`);
  return 1;
};

process.stdout.on("error", () => process.exit(1));
main().then((code) => {
  process.exitCode = code;
  process.stdin.unref?.();
});
