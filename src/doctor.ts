import "./operations/faulty-start";

import { healthPorts } from "./assembly/health-ports";
import { settingsHere } from "./assembly/shell";
import { wantsAttention } from "./facts/health";
import { type HealthReader, lookAt } from "./operations/health";
import { readStore } from "./store/read-store";
import { sayHealth } from "./words/reports/health";

/** `npm run doctor`: looks at the bot from the shell, whether it runs or not; ends with 1 where something wants attention. */
async function main(): Promise<void> {
  const config = settingsHere();

  const { dataDir, databaseUrl } = config;
  const look = (store: HealthReader) => lookAt(healthPorts(config, store));
  const health = await readStore({ dataDir, databaseUrl }, look).catch((error: unknown) => look(lost(error)));
  for (const line of sayHealth(health)) console.log(line);
  process.exit(health.points.some(wantsAttention) ? 1 : 0);
}

/** A store that cannot be opened answers every question with why. */
const lost = (error: unknown): HealthReader =>
  new Proxy({} as HealthReader, { get: () => () => Promise.reject(error) });

void main();
