import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Said } from "../../src/notices/notice";
import { verifyLog } from "../../src/operations/verify-log";
import { openStore } from "../../src/store/open-store";
import { readStore } from "../../src/store/read-store";
import { turnTaker } from "../../src/turns/take-turn";

/** A conversation with the turns alone: the real store in a folder of its own, no HTTP, and a clock that the test holds. */
export async function startTalk(start = Date.UTC(2026, 10, 20, 10)) {
  const dataDir = mkdtempSync(join(tmpdir(), "poolpilot-talk-"));
  const store = await openStore({ dataDir });
  let now = start;
  let spoken = 0;
  const people = new Map<string, string>();
  const aadOf = (name: string) => `aad-${name.toLowerCase().replace(/\W/g, "-")}`;
  const turn = turnTaker({
    store,
    clock: () => now,
    rosterMember: async (_, id) => {
      const name = [...people].find(([, channelId]) => channelId === id)?.[0];
      return name ? { aad: aadOf(name), name, tenant: "contoso" } : undefined;
    },
    verify: async (log) => {
      const { events, head, broken, erased } = await readStore({ dataDir }, (reader) =>
        verifyLog(reader, log),
      );
      return {
        log,
        events,
        head: head.hash,
        broken: broken ? { seq: broken.seq ?? 0, what: broken.what } : null,
        erased,
      };
    },
    local: true,
    admins: [],
    wake: () => undefined,
    lament: (error) => {
      throw error;
    },
    measure: () => undefined,
  });

  /** Says a line; people are mentioned as `@"Bo Lind"`. */
  const say = (
    name: string,
    line: string,
    { place = "general", tenant = "contoso", activity = `a-${++spoken}` } = {},
  ): Promise<Said> => {
    const channelId = `29:${name}`;
    people.set(name, channelId);
    const mentions: { channelId: string; name: string }[] = [];
    const text = line.replace(/@"([^"]+)"/g, (_, mentioned: string) => {
      people.set(mentioned, `29:${mentioned}`);
      mentions.push({ channelId: `29:${mentioned}`, name: mentioned });
      return `@[${mentions.length - 1}]`;
    });
    return turn({
      activity,
      by: { tenant, aad: aadOf(name), channelId, name },
      conversation: {
        id: place,
        tenant,
        kind: place === "general" ? "channel" : "personal",
        name: place,
        reference: "{}",
        serviceUrl: "http://127.0.0.1/",
      },
      deed: { kind: "words", text, mentions },
    });
  };

  return {
    say,
    turn,
    store,
    dataDir,
    pass: (ms: number) => {
      now += ms;
    },
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
