import "./operations/faulty-start";

import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { startBot } from "./bot/bot";
import { fileFetcher } from "./bot/files/fetch-file";
import { render } from "./cards/render";
import type { Rendered } from "./cards/rendered";
import { type Config, readConfig } from "./config";
import { startDelivery } from "./delivery/deliver";
import type { PersonId } from "./facts/ids";
import { startServer } from "./http/server";
import type { Said } from "./notices/notice";
import { createLog } from "./operations/log";
import { createMetrics } from "./operations/metrics";
import { readTopologyInWorker } from "./operations/read-topology";
import { verify } from "./operations/verify";
import { limits } from "./readers/topology/limits";
import { openStore } from "./store/open-store";
import { emptyMemory } from "./turns/memory";
import { placeKeeper } from "./turns/places/keep-places";
import type { TurnPorts } from "./turns/ports";
import { turnTaker } from "./turns/take-turn";

/** Puts the parts together and serves until it is told to stop. */
async function main(): Promise<void> {
  if (existsSync(".env")) process.loadEnvFile(".env");
  const config = readConfig(process.env);
  if ("problems" in config) return giveUp(config.problems);

  const log = createLog(config.logLevel);
  const place = { dataDir: config.dataDir, databaseUrl: config.databaseUrl };
  const store = await openStore(place, (error) =>
    log.warn({ err: error }, "A database connection was lost."),
  );
  // The embedded store has one process at a time: what the last one was sending when it died waits for no lease.
  if (!config.databaseUrl) await store.freeClaims();

  const metrics = createMetrics(store.pending);
  const rendered = renderer(store);
  const bot = startBot({
    config,
    turn: async (incoming) => rendered(await turn(incoming)),
    placeEvent: async (event) => {
      const said = await keepPlace(event);
      return said && rendered(said);
    },
    log,
  });
  const delivery = startDelivery({
    claim: async ({ limit, except }) => {
      const rows = await store.claim(limit, Date.now(), lease, except);
      return Promise.all(
        rows.map(async (row) => ({
          ...row,
          id: String(row.id),
          reference: await referenceOf(store, row.conversation),
        })),
      );
    },
    sent: (id) => store.sent(Number(id)),
    postpone: (id, until) => store.postpone(Number(id), until),
    giveUp: (id, why) => store.giveUp(Number(id), why),
    render: (notice) => rendered(JSON.parse(notice) as Said),
    post: async (reference, said) => (reference === "" ? isGone : bot.post(reference, said)),
    now: Date.now,
    sleep: (ms, signal) => sleep(ms, undefined, { signal }),
    log,
  });
  const memory = emptyMemory();
  const people = {
    clock: Date.now,
    rosterMember: bot.rosterMember,
    local: config.local,
    admins: config.admins,
  };
  const keepPlace = placeKeeper({ ...people, store, wake: delivery.wake, log }, memory);
  const ports: TurnPorts = {
    ...people,
    store,
    verify: async (of) => {
      const { events, head, broken, erased } = await verify({ place, log: of });
      return {
        log: of,
        events,
        head: head.hash,
        broken: broken ? { seq: broken.seq ?? 0, what: broken.what } : null,
        erased,
      };
    },
    fetchFile: fileFetcher({
      hosts: config.fileHosts,
      local: config.local,
      patience: 8_000,
      most: limits.bytes,
    }),
    readTopology: readTopologyInWorker,
    nonce: () => randomBytes(16).toString("hex"),
    local: config.local,
    admins: config.admins,
    wake: delivery.wake,
    lament: (error) => log.warn({ err: error }, "A snapshot was not kept."),
    measure: ({ ms, verb, kind, rules }) => {
      log.debug({ ms, verb, kind }, "Turn taken.");
      metrics.turnTaken(
        kind === "refused" ? "refused" : kind === "recorded" || kind === "waiting" ? "changed" : "answered",
        ms / 1000,
      );
      for (const rule of rules) metrics.stepRefused(rule);
    },
  };
  const turn = turnTaker(ports, memory);
  const server = await startServer({
    host: config.host,
    port: config.port,
    local: config.local,
    messages: bot.process,
    ready: async () => {
      const ready = await store.ping().then(
        () => true,
        () => false,
      );
      return { ready, pending: ready ? await store.pending().catch(() => 0) : 0 };
    },
    metrics: metrics.text,
    unexpected: (reference, error) => log.error({ reference, err: error }, "An unexpected fault."),
  });
  greet(config, server.port);

  const stop = async (): Promise<void> => {
    await server.close();
    await delivery.stop();
    await store.close();
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const)
    process.once(signal, () => void stop().then(() => process.exit(0)));
}

/** How long a claimed notice may be on its way before another sender may take it. */
const lease = 60_000;

/** How a conversation is reached; empty where it is gone. */
async function referenceOf(store: Awaited<ReturnType<typeof openStore>>, id: string): Promise<string> {
  const known = await store.conversation(id);
  return known && !known.gone ? known.reference : "";
}

const isGone = { ok: false, why: "The conversation is gone." } as const;

/** Renders notices with the names that people bear now. */
function renderer(store: Awaited<ReturnType<typeof openStore>>): (said: Said) => Promise<Rendered> {
  return async (said) => {
    const ids = [
      ...new Set(
        JSON.stringify(said)
          .match(/"p-\d+"/g)
          ?.map((id) => id.slice(1, -1) as PersonId),
      ),
    ];
    const people = new Map(
      (ids.length > 0 ? await store.people(ids) : []).map((person) => [person.id as string, person]),
    );
    return render(
      said,
      (id) => people.get(id)?.name ?? "someone",
      (id) => people.get(id),
    );
  };
}

function greet({ local, host }: Config, port: number): void {
  const where = `http://${host}:${port}`;
  const localMode = `Poolpilot listens on ${where} in LOCAL MODE: nobody is authenticated, and the first to speak becomes admin.
Talk to it from a second terminal:  npm run chat`;
  console.log(local ? localMode : `Poolpilot serves ${where}.`);
}

function giveUp(problems: readonly string[]): never {
  for (const problem of problems) console.error(problem);
  process.exit(1);
}

main().catch((error: unknown) => giveUp([error instanceof Error ? error.message : String(error)]));
