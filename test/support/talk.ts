import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Libsql from "libsql";
import type { Said } from "../../src/notices/notice";
import { documentIn } from "../../src/operations/topology-document";
import { verifyLog } from "../../src/operations/verify-log";
import { evidenceIn } from "../../src/readers/evidence/given";
import { openStore } from "../../src/store/open-store";
import { readStore } from "../../src/store/read-store";
import type { Incoming, Press } from "../../src/turns/incoming";
import { keepForest } from "../../src/turns/memory/kept";
import { freshStanding } from "../../src/turns/memory/memory";
import type { TurnPorts, TurnStore, TurnTx } from "../../src/turns/ports";
import { turnsOver } from "../../src/turns/take-turn";

type Where = { readonly place?: string; readonly tenant?: string; readonly activity?: string };

/** A conversation with the turns alone: the real store in a folder of its own, no HTTP, and a clock that the test holds. */
export async function startTalk(
  start = Date.UTC(2026, 10, 20, 10),
  { local = true, admins = [] }: Partial<Pick<TurnPorts, "local" | "admins">> = {},
) {
  const dataDir = mkdtempSync(join(tmpdir(), "poolpilot-talk-"));
  let store = await openStore({ dataDir });
  let now = start;
  let spoken = 0;
  let nonces = 0;
  let broken: keyof TurnTx | null = null;
  const people = new Map<string, string>();
  const away = new Set<string>();
  const files = new Map<string, Uint8Array>();
  const aadOf = (name: string) => `aad-${name.toLowerCase().replace(/\W/g, "-")}`;

  /** The store, where one call within the next transaction fails as a full disk would. */
  const transact: TurnStore["transact"] = (logs, work) =>
    store.transact(logs, (tx) => {
      if (!broken) return work(tx);
      const fault = { [broken]: () => Promise.reject(new Error("broken on purpose")) };
      broken = null;
      return work({ ...tx, ...fault } as TurnTx);
    });

  const fresh = () =>
    turnsOver({
      store: {
        transact,
        rowsAfter: (...args) => store.rowsAfter(...args),
        rowsAfterEach: (...args) => store.rowsAfterEach(...args),
        findPeople: async () => [],
        personByChannelId: async () => undefined,
        threadAt: async () => undefined,
        personOf: (...args) => store.personOf(...args),
        answerOf: (...args) => store.answerOf(...args),
        snapshot: (...args) => store.snapshot(...args),
        saveSnapshots: (...args) => store.saveSnapshots(...args),
        getBody: (...args) => store.getBody(...args),
        refusalsAfter: (...args) => store.refusalsAfter(...args),
        refusalBefore: (...args) => store.refusalBefore(...args),
        headAt: (...args) => store.headAt(...args),
        lastSummary: (...args) => store.lastSummary(...args),
        hasSummary: (...args) => store.hasSummary(...args),
      },
      clock: () => now,
      rosterMember: async (_, id) => {
        const name = [...people].find(([, channelId]) => channelId === id)?.[0];
        return name ? { aad: aadOf(name), name, tenant: away.has(name) ? "fabrikam" : "contoso" } : undefined;
      },
      verify: async (log) => {
        const {
          events,
          head,
          broken: at,
          erased,
        } = await readStore({ dataDir }, (reader) => verifyLog(reader, log));
        return {
          log,
          events,
          head: head.hash,
          broken: at ? { seq: at.seq ?? 0, what: at.what } : null,
          erased,
        };
      },
      fetchFile: async ({ url }) => {
        const bytes = files.get(url ?? "");
        return bytes ? { bytes } : { problem: { code: "file-gone", status: 404 } };
      },
      handOver: async ({ log }, to) => {
        const head = (await store.heads()).find((one) => one.log === log);
        if (!head || to.as !== "shell")
          throw new Error("Records are taken from logs, and put into files here.");
        const file = { sha256: "c0".repeat(32), bytes: 4096, to };
        return { kind: "handed-over", upTo: head.seq, head: head.hash, ...file };
      },
      nonce: () => String(++nonces).padStart(32, "0"),
      readTopology: async (given, before) => documentIn(given, before),
      readEvidence: async (bytes, as) => evidenceIn(bytes, as),
      local,
      admins,
      isGone: () => false,
      wake: () => undefined,
      lament: (error) => {
        throw error;
      },
      measure: () => undefined,
    });
  let turns = fresh();

  const incoming = (
    name: string,
    deed: Incoming["deed"],
    { place = "general", tenant = "contoso", activity = `a-${++spoken}` }: Where,
  ): Incoming => ({
    activity,
    by: { tenant, aad: aadOf(name), channelId: `29:${name}`, name },
    conversation: {
      id: place,
      tenant,
      kind: place === "general" ? "channel" : "personal",
      name: place,
      team: null,
      thread: null,
      reference: "{}",
      serviceUrl: "http://127.0.0.1/",
    },
    addressed: true,
    deed,
  });

  /** Says a line; people are mentioned as `@"Bo Lind"`. */
  const say = (name: string, line: string, where: Where = {}): Promise<Said> => {
    people.set(name, `29:${name}`);
    const mentions: { channelId: string; name: string }[] = [];
    const text = line.replace(/@"([^"]+)"/g, (_, mentioned: string) => {
      people.set(mentioned, `29:${mentioned}`);
      mentions.push({ channelId: `29:${mentioned}`, name: mentioned });
      return `@[${mentions.length - 1}]`;
    });
    return turns.take(incoming(name, { kind: "words", text, mentions }, where));
  };

  /** Presses a button of the phase's gate, or what differs from that. */
  const press = (name: string, pressed: Partial<Press>, where: Where = {}): Promise<Said> => {
    const button = {
      verb: "approve",
      migration: "m-1",
      pool: "",
      subject: "gate:phase",
      round: 1,
      values: {},
    };
    return turns.take(incoming(name, { kind: "press", ...button, ...pressed }, where));
  };

  /** Asks for a record, where there is a folder to put it into. */
  const take = (name: string, text: string): Promise<Said> => {
    const put = { as: "shell" as const, path: "/srv/record.zip" };
    return turns.take(incoming(name, { kind: "words", text, mentions: [], put }, { place: "shell" }));
  };

  /** Says a line and sends a file along with it, in a personal chat. */
  const bring = (name: string, line: string, bytes: Uint8Array, where: Where = {}): Promise<Said> => {
    const url = `file-${files.size}`;
    files.set(url, bytes);
    const deed = { kind: "words" as const, text: line, mentions: [], files: [{ name: "topology.xml", url }] };
    return turns.take(incoming(name, deed, { place: `chat with ${name}`, ...where }));
  };

  return {
    say,
    bring,
    take,
    press,
    dataDir,
    turn: (deed: Incoming) => turns.take(deed),
    get store() {
      return store;
    },
    now: () => now,
    pass: (ms: number) => {
      now += ms;
    },
    /** Acts on every timer that is due, as often as one comes due by that. */
    ring: async (): Promise<number> => {
      for (let rung = 0; ; ) {
        const due = await store.claimTimers(100, now, 60_000);
        for (const timer of due) await turns.onTimer(timer);
        if (due.length === 0) return rung;
        rung += due.length;
      }
    },
    /** What waits to be said outside turns, in order; it is sent by that. */
    posted: async (): Promise<readonly { readonly to: string; readonly said: Said }[]> => {
      const posted: { readonly id: number; readonly to: string; readonly said: Said }[] = [];
      for (;;) {
        const rows = await store.claim(100, now, 60_000);
        for (const row of rows) {
          const { id, conversation, notice, op } = row;
          if (op === "") posted.push({ id, to: conversation, said: JSON.parse(notice) as Said });
          await store.settle(row, "sent");
        }
        if (rows.length === 0) return posted.sort((one, other) => one.id - other.id);
      }
    },
    /** Everything that was remembered is forgotten, as after a restart. */
    forget: () => {
      turns = fresh();
    },
    /** The store is closed and opened again, and everything remembered is forgotten. */
    reopen: async () => {
      await store.close();
      store = await openStore({ dataDir });
      turns = fresh();
    },
    keepSnapshot: async (log = "m-1" as never) => {
      const standing = await freshStanding(store, log, undefined);
      if (!standing) throw new Error(`There is no log ${log}.`);
      await keepForest(store, log, standing.forest);
    },
    deleteSnapshots: () => {
      const connection = new Libsql(join(dataDir, "poolpilot.sqlite"));
      connection.exec("delete from snapshots");
      connection.close();
    },
    /** This call fails within the next transaction. */
    breakNext: (call: keyof TurnTx) => {
      broken = call;
    },
    /** Whoever is mentioned by that name belongs to another tenant. */
    moveAway: (name: string) => away.add(name),
    stop: async () => {
      await store.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** What a notice comes to in a line: its kind, and the ids of the rules that it names. */
export function gist({ notice }: Said): string {
  if (notice.kind === "refused")
    return `refused ${notice.violations.map((one) => ("finding" in one ? `${one.rule}(${one.finding.code})` : `${one.rule}(${one.complaint.code})`)).join(" ")}`;
  if (notice.kind === "nothing") return `nothing ${notice.already.code}`;
  if (notice.kind === "told") return `told ${notice.report.kind}`;
  if (notice.kind === "recorded") return `recorded ${notice.deeds.map(({ event }) => event.type).join(" ")}`;
  return notice.kind;
}
