import { tokenProblem } from "../bot/channel/token";
import type { Config } from "../config";
import type { HealthPorts, HealthReader } from "../operations/health";
import { ruleBook } from "../rules/rule";

/** What a look at the bot is handed: the same for one asked for in a conversation and one from the shell. */
export const healthPorts = (config: Config, store: HealthReader): HealthPorts => ({
  store,
  where: config.databaseUrl ? "postgresql" : "embedded",
  token: config.local ? "local" : () => tokenProblem(config),
  ruleBook,
  now: Date.now,
});
