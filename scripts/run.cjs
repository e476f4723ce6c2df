/** `node scripts/run.cjs <project> <file> …`: compiles what has changed, then becomes the program, with the rest as its
 * arguments. npm passes a signal on to its shell alone: when that is gone, the program is told to stop as well. */
const { spawnSync } = require("node:child_process");
const { join, resolve } = require("node:path");

const [project, file, ...rest] = process.argv.slice(2);
const tsc = join(__dirname, "../node_modules/typescript/bin/tsc");
const { status } = spawnSync(process.execPath, [tsc, "-p", project], { stdio: "inherit" });
if (status !== 0) process.exit(status ?? 1);

const shell = process.ppid;
setInterval(() => process.ppid === shell || process.kill(process.pid, "SIGTERM"), 500).unref();
process.argv = [process.argv[0], resolve(file), ...rest];
require(resolve(file));
