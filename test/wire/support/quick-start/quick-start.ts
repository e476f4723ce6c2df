import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Where the modules of the bot were written down for this run of the tests; nowhere in `npm test`. */
const setting = "POOLPILOT_QUICK_START";

export const built = join(__dirname, "../../../../dist/main.js");

/** What Node runs to start a bot again: the same program from what was written down, in less than half the time. */
export const startingAgain = (): readonly string[] => {
  const folder = process.env[setting];
  return folder ? [join(__dirname, "replay.cjs"), folder, built] : [built];
};

/** Makes a folder to write into, which the tests that are run after this will find. */
export function quickStart(): {
  readonly folder: string;
  readonly recording: readonly string[];
  readonly replaying: readonly string[];
} {
  const folder = mkdtempSync(join(tmpdir(), "poolpilot-quick-start-"));
  process.env[setting] = folder;
  return { folder, recording: [join(__dirname, "record.cjs"), folder, built], replaying: startingAgain() };
}
