import "./operations/faulty-start";

import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { startBot } from "./bot/bot";
import { inThread } from "./bot/channel/reference";
import { tokenProblem } from "./bot/channel/token";
import { fileFetcher } from "./bot/files/fetch-file";
import { type Config, readConfig } from "./config";
import { type Asked, answers } from "./delivery/answers";
import { startDelivery } from "./delivery/deliver";
import { startHousekeeping } from "./delivery/housekeeping";
import type { Shown } from "./delivery/ports";
import { preparer } from "./delivery/prepare";
import { peopleIn, renderer, renderWith } from "./delivery/rendering";
import { threadIn } from "./delivery/thread-in";
import { startTimers } from "./delivery/timers";
import { startServer } from "./http/server";
import { subjectKey } from "./notices/card-subject";
import type { Said } from "./notices/notice";
import { canHaveDesk, openDesk } from "./operations/desk";
import { lookAt } from "./operations/health";
import { createLog } from "./operations/log";
import { createMetrics } from "./operations/metrics";
import { readEvidenceAside } from "./operations/read-evidence";
import { readTopologyInWorker } from "./operations/read-topology";
import { verify } from "./operations/verify";
import { limits } from "./readers/topology/limits";
import { ruleBook } from "./rules/rule";
import { isStoreLost } from "./store/dialects/lost-store";
import { openStore } from "./store/open-store";
import type { Store } from "./store/store";
import { mayBeKept } from "./store/transact";
import { deskAnswer } from "./turns/bringing/desk-answer";
import { onServer } from "./turns/bringing/on-server";
import { cardTeller } from "./turns/card-teller";
import type { Incoming } from "./turns/incoming";
import { emptyMemory } from "./turns/memory/memory";
import { placeKeeper } from "./turns/places/keep-places";
import type { TurnPorts } from "./turns/ports";
import { isOverheardAnswer } from "./turns/reading/overheard";
import { turnsOver } from "./turns/take-turn";
import { turnOf } from "./turns/turn-id";

/** Puts the parts together and serves until it is told to stop. */
async function main(): Promise<void> {
  if (existsSync(".env")) process.loadEnvFile(".env");
  const config = readConfig(process.env);
  if ("problems" in config) return giveUp(config.problems);

  const log = createLog(config.logLevel);
  const place = { dataDir: config.dataDir, databaseUrl: config.databaseUrl };
  const metrics = createMetrics(outboxOf(() => store));
  const store = await openStore(
    place,
    (error) => log.warn({ err: error }, "A database connection was lost."),
    metrics.raceLost,
  );
  // The embedded store has one process at a time: what the last one was sending when it died waits for no lease.
  if (!config.databaseUrl) await store.freeClaims();

  const rendered = renderer(store);
  const memory = emptyMemory();
  const tellCard = cardTeller({ store, clock: Date.now }, memory);
  const housekeeping = startHousekeeping({
    goneConversations: store.goneConversations,
    sweepInbox: store.sweepInbox,
    sweepOutbox: store.sweepOutbox,
    now: Date.now,
    sleep: (ms, signal) => sleep(ms, undefined, { signal }),
    lament: (error) => log.warn({ err: error }, "Housekeeping is tried again."),
  });
  const gone = async (conversation: string, why: string): Promise<void> => {
    housekeeping.noteGone(conversation);
    await store.markGone(conversation, why);
  };
  /** What was decided while a card was on its way is shown by it at once. */
  const renewIfMoved = async (card: Shown, turn: string) => {
    if ((await tellCard(card.subject))?.shown === card.shown) return;

    await store.renewCards([card.subject], { turn: `${turn}+`, at: Date.now() });
    delivery.wake();
  };
  const answering = answers({
    render: rendered,
    enqueue: store.enqueue,
    makeDue: store.makeDue,
    gone,
    keepCard: async ({ conversation, turn }, activity, card) => {
      await store.saveCard({ ...card, conversation, activity });
      await renewIfMoved(card, turn);
    },
    change: (...args) => bot.change(...args),
    post: (...args) => bot.post(...args),
    spent: (conversation) => delivery.spent(conversation),
    wake: () => delivery.wake(),
    now: Date.now,
    lament: (fields, message) => log.warn(fields, message),
  });
  const bot = startBot({
    config,
    turn: async (incoming) => {
      const asked = askedIn(incoming);
      try {
        const isHeard = incoming.addressed || (await isOverheardAnswer(store, memory, incoming));
        return isHeard ? await answering.of(asked, await turns.take(incoming)) : null;
      } catch (error) {
        if (!isStoreLost(error)) throw error;

        log.error({ turn: asked.turn, err: error }, "A turn found no store.");
        metrics.turnTaken("failed", 0);
        return answering.of(asked, storeLost(asked.turn, mayBeKept(error)), false);
      }
    },
    slow: (incoming, message) => answering.slow(askedIn(incoming), message),
    refresh: async ({ conversation, by, ...subject }) => {
      const key = subjectKey(subject);
      const isPosted = (await store.cardsOf(key)).some((card) => card.conversation === conversation);
      const now = isPosted ? await tellCard(key) : undefined;
      if (!now) return null;

      const viewer = by ? await store.personByChannelId(by) : undefined;
      return renderWith(await peopleIn(store, now.said), now.said, viewer?.id);
    },
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
          reference: await referenceOf(store, row),
        })),
      );
    },
    prepare: preparer({
      cardNow: tellCard,
      shownOn: async (subject, { conversation, target }) =>
        (await store.cardsOf(subject)).find(
          (card) => card.conversation === conversation && card.activity === target,
        )?.shown,
      answerOf: store.answerOf,
      isOpened: async (conversation, thread) =>
        (await store.threadOf({ conversation, ...thread })) !== undefined,
      peopleIn: async (said) => {
        const people = await peopleIn(store, said);
        return (marked) => renderWith(people, marked);
      },
      now: Date.now,
    }),
    post: async (reference, said) => (reference === "" ? noPlace : bot.post(reference, said)),
    change: async (reference, activity, said) =>
      reference === "" ? noPlace : bot.change(reference, activity, said),
    sent: async (row, activity, card) => {
      const { id, turn, conversation } = row;
      const begun = threadIn(row.notice);
      await store.transact([], async (tx) => {
        if (card && activity) await tx.saveCard({ ...card, conversation, activity });
        if (begun?.opens && activity) await tx.saveThread({ conversation, ...begun.thread, activity });
        await tx.settle(row, "sent");
      });
      if (card && activity) await renewIfMoved(card, turn);
      metrics.delivered((Date.now() - row.queuedAt) / 1000);
      log.info({ turn, row: id, attempts: row.attempts }, "A notice is delivered.");
    },
    setAside: (row, state, why) => store.settle(row, state, why),
    advance: (row, page) => store.advancePage(row, page, Date.now() + lease),
    postpone: (row, until, unsure) => store.postpone(row, until, { unsure }),
    gone,
    lost: async (row, why) => {
      await store.dropCard({ conversation: row.conversation, activity: row.target });
      await store.settle(row, "moot", why);
    },
    now: Date.now,
    sleep: (ms, signal) => sleep(ms, undefined, { signal }),
    log,
  });
  const people = {
    clock: Date.now,
    rosterMember: bot.rosterMember,
    local: config.local,
    admins: config.admins,
  };
  const places = {
    ...store,
    markGone: gone,
    revive: async (conversation: string) => {
      housekeeping.noteBack(conversation);
      await store.revive(conversation);
    },
  };
  const keepPlace = placeKeeper({ ...people, store: places, wake: delivery.wake, log }, memory);
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
    health: (tenant) =>
      lookAt(
        {
          store,
          where: config.databaseUrl ? "postgresql" : "embedded",
          token: config.local ? "local" : () => tokenProblem(config),
          ruleBook,
          now: Date.now,
        },
        tenant,
      ),
    isGone: housekeeping.isGone,
    fetchFile: fileFetcher({
      hosts: config.fileHosts,
      local: config.local,
      patience: 8_000,
      most: limits.bytes,
    }),
    readEvidence: readEvidenceAside,
    readTopology: readTopologyInWorker,
    nonce: () => randomBytes(16).toString("hex"),
    local: config.local,
    admins: config.admins,
    wake: delivery.wake,
    timersChanged: () => timers.wake(),
    summarised: ({ lateMs }) => metrics.summaryPosted(lateMs / 1000),
    lament: (error) => log.warn({ err: error }, "A snapshot was not kept."),
    measure: ({ turn: id, ms, verb, kind, rules }) => {
      log.info({ turn: id, ms: Math.round(ms), verb, kind }, "A turn is taken.");
      metrics.turnTaken(
        kind === "refused" ? "refused" : kind === "recorded" || kind === "waiting" ? "changed" : "answered",
        ms / 1000,
      );
      for (const rule of rules) metrics.stepRefused(rule);
    },
  };
  const turns = turnsOver(ports, memory);
  const timers = startTimers({
    now: turns.now,
    next: store.nextTimer,
    claim: (limit, now) => store.claimTimers(limit, now, lease),
    act: turns.onTimer,
    sleep: (ms, signal) => sleep(ms, undefined, { signal }),
    log,
  });
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
  const closeDesk = await deskOf(config, async ({ name, size: _, ...order }, bytes) => {
    const came = await onServer(store, memory, turns.take)({ ...order, file: { name, bytes } });
    return deskAnswer(came, async (said) => (await rendered(said)).text);
  });
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

/** The desk is there for the embedded store alone: others may be opened beside the bot. */
async function deskOf(
  { databaseUrl, dataDir }: Config,
  answer: Parameters<typeof openDesk>[2],
): Promise<() => Promise<void>> {
  const isWanted = databaseUrl === null && canHaveDesk(dataDir);
  return isWanted ? openDesk(dataDir, limits.bytes, answer) : async () => undefined;
}

/** How long a claimed notice may be on its way before another sender may take it. */
const lease = 30_000;

/** How a row's conversation is reached, in its pool's thread where it has one; empty where it is gone. */
async function referenceOf(
  store: Store,
  { conversation, notice, op }: { conversation: string; notice: string; op: string },
): Promise<string> {
  const known = await store.conversation(conversation);
  if (!known || known.gone) return "";

  const threaded = op === "" ? threadIn(notice) : undefined;
  const root = threaded && !threaded.opens && (await store.threadOf({ conversation, ...threaded.thread }));
  return root ? inThread(known.reference, root) : known.reference;
}

const noPlace = { ok: false, status: 403, arrived: "never", why: "the conversation is gone" } as const;

const askedIn = (incoming: Incoming): Asked => ({
  conversation: incoming.conversation.id,
  reference: incoming.conversation.reference,
  activity: incoming.activity,
  turn: turnOf(incoming),
});

const storeLost = (reference: string, isUnsure: boolean): Said => ({
  notice: { kind: "store-lost", mayBeKept: isUnsure, reference },
  label: "",
  clock: null,
  mentions: [],
});

/** What the outbox is asked for its metrics. */
const outboxOf = (store: () => Store) => ({
  pending: () => store().pending(),
  age: async () => {
    const now = Date.now();
    return (now - ((await store().waitingSince(now)) ?? now)) / 1000;
  },
});

/** Where `npm run chat` looks for the bot by itself. */
const usualPort = 3978;

function greet({ local, host }: Config, port: number): void {
  const where = `http://${host}:${port}`;
  const localMode = `Poolpilot listens on ${where} in LOCAL MODE: nobody is authenticated, and the first to speak becomes admin.
Talk to it from a second terminal:  npm run chat${port === usualPort ? "" : ` -- --bot ${where}`}`;
  console.log(local ? localMode : `Poolpilot serves ${where}.`);
}

function giveUp(problems: readonly string[]): never {
  for (const problem of problems) console.error(problem);
  process.exit(1);
}

main().catch((error: unknown) => giveUp([error instanceof Error ? error.message : String(error)]));
