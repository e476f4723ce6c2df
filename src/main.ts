import "./operations/faulty-start";

import { answerPorts } from "./assembly/answer-ports";
import { refresher, renewer } from "./assembly/cards";
import { deliveryPorts, lease } from "./assembly/delivery-ports";
import { deskOf } from "./assembly/desk";
import { hearing } from "./assembly/hearing";
import { housekeepingPorts } from "./assembly/housekeeping-ports";
import { outboxOf } from "./assembly/outbox";
import { pause } from "./assembly/pause";
import { placesIn } from "./assembly/places";
import { readiness } from "./assembly/readiness";
import { giveUp, greet, settingsHere } from "./assembly/shell";
import { turnPorts } from "./assembly/turn-ports";
import { startBot } from "./bot/bot";
import { answers } from "./delivery/answers";
import { startDelivery } from "./delivery/deliver";
import { startHousekeeping } from "./delivery/housekeeping";
import { renderer } from "./delivery/rendering";
import { startTimers } from "./delivery/timers";
import { startServer } from "./http/server";
import { collectSooner } from "./operations/heap";
import { createLog } from "./operations/log";
import { createMetrics } from "./operations/metrics";
import { openStore } from "./store/open-store";
import { onServer } from "./turns/bringing/on-server";
import { cardTeller } from "./turns/card-teller";
import { emptyMemory } from "./turns/memory/memory";
import { placeKeeper } from "./turns/places/keep-places";
import { turnsOver } from "./turns/take-turn";

/** Puts the parts together and serves until it is told to stop. A part that begins later is handed on as a function. */
async function main(): Promise<void> {
  collectSooner();
  const config = settingsHere();

  const log = createLog(config.logLevel);
  const metrics = createMetrics(outboxOf(() => store));
  const store = await openStore(
    { dataDir: config.dataDir, databaseUrl: config.databaseUrl },
    (error) => log.warn({ err: error }, "A database connection was lost."),
    metrics.raceLost,
  );
  // The embedded store has one process at a time: what the last one was sending when it died waits for no lease.
  if (!config.databaseUrl) await store.freeClaims();

  const render = renderer(store);
  const memory = emptyMemory();
  const tellCard = cardTeller({ store, clock: Date.now }, memory);
  const renew = renewer(store, tellCard, () => delivery.wake());
  const housekeeping = startHousekeeping(
    housekeepingPorts(store, (error) => log.warn({ err: error }, "Housekeeping is tried again.")),
  );
  const places = placesIn(store, housekeeping);
  const gone = places.markGone;

  const answering = answers(
    answerPorts({ store, render, gone, renew, log, bot: () => bot, delivery: () => delivery }),
  );
  const bot = startBot({
    config,
    ...hearing({ store, memory, answering, take: (incoming) => turns.take(incoming), metrics, log }),
    refresh: refresher(store, tellCard),
    placeEvent: async (event) => {
      const said = await keepPlace(event);
      return said && render(said);
    },
    log,
  });
  const delivery = startDelivery(deliveryPorts({ store, bot, tellCard, renew, gone, metrics, log }));

  const ports = turnPorts({
    config,
    store,
    bot,
    delivery,
    housekeeping,
    metrics,
    log,
    timers: () => timers,
  });
  const keepPlace = placeKeeper({ ...ports, store: places, log }, memory);
  const turns = turnsOver(ports, memory);
  const timers = startTimers({
    now: turns.now,
    next: store.nextTimer,
    claim: (limit, now) => store.claimTimers(limit, now, lease),
    act: turns.onTimer,
    sleep: pause,
    log,
  });

  const server = await startServer({
    host: config.host,
    port: config.port,
    local: config.local,
    messages: bot.process,
    ready: readiness(store),
    metrics: metrics.text,
    unexpected: (reference, error) => log.error({ reference, err: error }, "An unexpected fault."),
  });
  const closeDesk = await deskOf(config, onServer(store, memory, turns.take), render);
  greet(config, server.port);

  const stop = async (): Promise<void> => {
    await server.close();
    await closeDesk();
    await timers.stop();
    await Promise.all([delivery.stop(), housekeeping.stop()]);
    await store.close();
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const)
    process.once(signal, () => void stop().then(() => process.exit(0)));
}

main().catch((error: unknown) => giveUp([error instanceof Error ? error.message : String(error)]));
