/** `npm run dev`: the compiler watches src, and Node starts the bot anew whenever the compiled files change. */
const { spawn } = require("node:child_process");
const { join } = require("node:path");

const tsc = join(__dirname, "../node_modules/typescript/bin/tsc");
const hasGroups = process.platform !== "win32";
const both = [
  [tsc, "-p", "tsconfig.build.json", "--watch", "--preserveWatchOutput"],
  ["--watch", "--watch-preserve-output", "dist/main.js"],
].map((args) => spawn(process.execPath, args, { stdio: "inherit", detached: hasGroups }));

/** The compiler runs as a process below its own: the whole group is stopped, or it would be left behind. */
const stop = () => {
  for (const child of both) {
    if (!hasGroups) child.kill("SIGTERM");
    else if (child.exitCode === null && child.signalCode === null) process.kill(-child.pid, "SIGTERM");
  }
};
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, stop);
for (const child of both) child.once("exit", stop);
