import { randomBytes } from "node:crypto";
import type { Bot } from "../bot/bot";
import type { BotLog } from "../bot/channel/responders";
import { fileFetcher } from "../bot/files/fetch-file";
import type { Config } from "../config";
import type { Delivery } from "../delivery/deliver";
import type { Housekeeping } from "../delivery/housekeeping";
import type { Timers } from "../delivery/timers";
import { lookAt } from "../operations/health";
import type { Metrics } from "../operations/metrics";
import { readEvidenceAside } from "../operations/read-evidence";
import { readTopologyInWorker } from "../operations/read-topology";
import { verify } from "../operations/verify";
import { limits } from "../readers/topology/limits";
import type { Store } from "../store/store";
import { peopleKnown } from "../turns/memory/people-known";
import type { TurnPorts } from "../turns/ports";
import { handsOver } from "./hand-over";
import { healthPorts } from "./health-ports";

type Parts = {
  readonly config: Config;
  readonly store: Store;
  readonly bot: Bot;
  readonly delivery: Delivery;
  readonly housekeeping: Housekeeping;
  readonly metrics: Metrics;
  readonly log: BotLog;
  /** They wake the turns that set them, and so begin later. */
  readonly timers: () => Timers;
};

/** What turns are handed. */
export const turnPorts = ({ config, store, bot, delivery, housekeeping, ...parts }: Parts): TurnPorts => ({
  store: { ...store, personOf: peopleKnown(store.personOf) },
  clock: Date.now,
  rosterMember: bot.rosterMember,
  local: config.local,
  admins: config.admins,
  verify: (log) => verified(config, log),
  health: (tenant) => lookAt(healthPorts(config, store), tenant),
  isGone: housekeeping.isGone,
  fetchFile: fileFetcher({
    hosts: config.fileHosts,
    local: config.local,
    patience: 8_000,
    most: limits.bytes,
  }),
  handOver: handsOver(config),
  readEvidence: readEvidenceAside,
  readTopology: readTopologyInWorker,
  nonce: () => randomBytes(16).toString("hex"),
  wake: delivery.wake,
  timersChanged: () => parts.timers().wake(),
  summarised: ({ lateMs }) => parts.metrics.summaryPosted(lateMs / 1000),
  lament: (error) => parts.log.warn({ err: error }, "A snapshot was not kept."),
  measure: measuring(parts.metrics, parts.log),
});

async function verified(
  { dataDir, databaseUrl }: Config,
  log: Parameters<TurnPorts["verify"]>[0],
): ReturnType<TurnPorts["verify"]> {
  const { events, head, broken, erased } = await verify({ place: { dataDir, databaseUrl }, log });
  return {
    log,
    events,
    head: head.hash,
    broken: broken ? { seq: broken.seq ?? 0, what: broken.what } : null,
    erased,
  };
}

const measuring =
  (metrics: Metrics, log: BotLog): TurnPorts["measure"] =>
  ({ turn: id, ms, verb, kind, rules }) => {
    log.info({ turn: id, ms: Math.round(ms), verb, kind }, "A turn is taken.");
    metrics.turnTaken(
      kind === "refused" ? "refused" : kind === "recorded" || kind === "waiting" ? "changed" : "answered",
      ms / 1000,
    );
    for (const rule of rules) metrics.stepRefused(rule);
  };
