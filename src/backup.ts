import "./operations/faulty-start";

import { parseArgs } from "node:util";
import { typedPath } from "./assembly/from-the-shell";
import { giveUp, settingsHere } from "./assembly/shell";
import { verifyEvery } from "./operations/verify-every";
import { backUp } from "./store/back-up";
import { readStore } from "./store/read-store";
import { sayBackedUp } from "./words/reports/backed-up";

const usage = "npm run backup -- --to /backups/2026-11-27";

/** `npm run backup`: copies the embedded store into a new folder, whether the bot runs or not, and checks the copy. */
async function main(): Promise<void> {
  const config = settingsHere();
  if (config.databaseUrl)
    return giveUp([
      "The record is in PostgreSQL, at DATABASE_URL: back it up with PostgreSQL's own pg_dump.",
    ]);

  const { to } = parseArgs({ options: { to: { type: "string" } } }).values;
  if (!to) return giveUp(["Name a folder that is to be made.", `Usage: ${usage}`]);

  const folder = typedPath(to);
  backUp(config.dataDir, folder);
  const found = await readStore({ dataDir: folder }, verifyEvery);
  for (const line of sayBackedUp(folder, found)) console.log(line);
  process.exit(found.texts.broken || found.logs.some(({ broken }) => broken) ? 1 : 0);
}

main().catch((error: unknown) => giveUp([error instanceof Error ? error.message : String(error)]));
