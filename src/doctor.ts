import "./operations/faulty-start";

import { existsSync } from "node:fs";
import { tokenProblem } from "./bot/channel/token";
import { readConfig } from "./config";
import { wantsAttention } from "./facts/health";
import { type HealthReader, lookAt } from "./operations/health";
import { ruleBook } from "./rules/rule";
import { readStore } from "./store/read-store";
import { sayHealth } from "./words/reports/health";

/** `npm run doctor`: looks at the bot from the shell, whether it runs or not; ends with 1 where something wants attention. */
async function main(): Promise<void> {
  if (existsSync(".env")) process.loadEnvFile(".env");
  const config = readConfig(process.env);
  if ("problems" in config) {
    for (const problem of config.problems) console.error(problem);
    process.exit(1);
  }

  const { dataDir, databaseUrl } = config;
  const look = (store: HealthReader) =>
    lookAt({
      store,
      where: databaseUrl ? "postgresql" : "embedded",
      token: config.local ? "local" : () => tokenProblem(config),
      ruleBook,
      now: Date.now,
    });
  const health = await readStore({ dataDir, databaseUrl }, look).catch((error: unknown) => look(lost(error)));
  for (const line of sayHealth(health)) console.log(line);
  process.exit(health.points.some(wantsAttention) ? 1 : 0);
}

/** A store that cannot be opened answers every question with why. */
const lost = (error: unknown): HealthReader =>
  new Proxy({} as HealthReader, { get: () => () => Promise.reject(error) });

void main();
