/** `npm run torture -- [--rounds 10] [--minutes 60] [--seed 4711]`: plays whatever is left to chance, round after round and
 * each with another seed: kills inside turns and between any two lines, races, hostile bytes and documents, random people
 * with random commands. Ends at the first round that fails, and says how to play that one again. */
const { spawn } = require("node:child_process");
const { join } = require("node:path");
const { parseArgs } = require("node:util");

const usage = "npm run torture -- [--rounds 10] [--minutes 60] [--seed 4711]";

/** How far to go, from the arguments; or what is wrong with them. */
function limitsIn(args) {
  const text = { type: "string" };
  try {
    const { values } = parseArgs({ args, options: { rounds: text, minutes: text, seed: text } });
    const wrong = Object.entries(values).find(([, value]) => !/^[1-9]\d{0,8}$/.test(value));
    if (wrong) return { problem: `--${wrong[0]} takes a whole number, not "${wrong[1]}".` };

    const { rounds, minutes, seed } = values;
    // Where only the time is limited, as many rounds are played as fit into it.
    const most = rounds === undefined ? (minutes === undefined ? 10 : Infinity) : Number(rounds);
    return { most, minutes: Number(minutes ?? Infinity), seed: Number(seed ?? Date.now() % 1_000_000) };
  } catch (error) {
    return { problem: error.message };
  }
}

/** Plays rounds until the limits are reached or one fails; gives the seed of that one. A round that has begun is ended. */
async function roundsOf({ most, minutes, seed }, play, now = Date.now) {
  const until = now() + minutes * 60_000;
  let played = 0;
  for (; played < most && now() < until; played++) {
    if (!(await play(seed + played, played + 1))) return { played, failed: seed + played };
  }
  return { played };
}

function playWithJest(seed, round) {
  console.log(`\n=== Round ${round}, SEED=${seed}`);
  const env = { ...process.env, POOLPILOT_SUITE: "torture", SEED: String(seed) };
  const jest = join(__dirname, "../node_modules/jest/bin/jest.js");
  const child = spawn(process.execPath, [jest], { cwd: join(__dirname, ".."), stdio: "inherit", env });
  return new Promise((resolve) => child.once("exit", (code) => resolve(code === 0)));
}

async function main() {
  const limits = limitsIn(process.argv.slice(2));
  if ("problem" in limits) {
    console.error(`${limits.problem}\nUsage: ${usage}`);
    process.exit(1);
  }
  const { played, failed } = await roundsOf(limits, playWithJest);
  if (failed === undefined) return console.log(`\n${played} rounds, and nothing broke.`);

  console.error(`\nRound ${played + 1} failed. Again: npm run torture -- --rounds 1 --seed ${failed}`);
  process.exit(1);
}

module.exports = { limitsIn, roundsOf };
if (require.main === module) void main();
