import { LogId, PersonId } from "../../src/facts/ids";
import { toRow } from "../../src/machines/stored-event";
import { ruleBook } from "../../src/rules/rule";
import { openStore } from "../../src/store/open-store";
import { serveEcho } from "./echo-server";

/** Conversations called `Channel 7` and the like have a log each, as migrations have; all others share the first. */
const logs = Array.from({ length: 50 }, (_, at) => LogId.parse(`m-${at + 1}`));
const logOf = (conversation: string): LogId =>
  logs[Number(/channel-?(\d+)/i.exec(conversation)?.[1] ?? 1) - 1] ?? firstLog;
const firstLog = LogId.parse("m-1");
const actor = PersonId.parse("p-1");

/** An echo that keeps what it was told before it answers: inbox, event and outbox rows in one commit of the store. */
async function main(): Promise<void> {
  const databaseUrl = process.env.DATABASE_URL || null;
  const store = await openStore({ dataDir: process.env.DATA_DIR ?? "", databaseUrl });
  const known = new Set((await store.heads()).map(({ log }) => log));
  for (const log of logs) if (!known.has(log)) await store.transact([], (tx) => tx.createLog(log));

  serveEcho(async ({ activity }) => {
    const { id = "", text: said, conversation } = activity;
    const notice = JSON.stringify({
      notice: { kind: "recorded", said },
      label: "",
      clock: null,
      mentions: [],
    });
    const at = Date.now();
    const log = logOf(conversation.id);
    await store.transact([log], async (tx) => {
      const seq = (tx.head(log)?.seq ?? 0) + 1;
      const event = { type: "migrationHomed" as const, conversation: conversation.id };
      const circumstances = { actor, at, activity: id, said, as: "engineer", book: ruleBook };
      await tx.append(log, [toRow(log, { ...circumstances, pool: null, seq, event })]);
      await tx.remember({ conversation: conversation.id, activity: id, notice, at });
      await tx.enqueue([{ dedupeKey: id, conversation: conversation.id, notice, notBefore: at }]);
    });
    return `Recorded: ${said}`;
  });
}

void main();
