import { randomUUID } from "node:crypto";
import type { Said } from "../../notices/notice";
import type { Incoming } from "../incoming";
import { type Memory, seeHouse } from "../memory/memory";
import type { TurnStore } from "../ports";

/** An order that was given on the server, for a migration by its name, in the words that would be typed; with a file that
 * is handed in, or the path under which one is to be written. */
export type OrderHere = {
  readonly migration: string;
  readonly words: string;
  readonly file?: { readonly name: string; readonly bytes: Uint8Array } | undefined;
  readonly to?: string | undefined;
  /** The account on the server. */
  readonly operator: string;
};

/** Which migration is meant could not be told; these there are. */
export type NotMeant = { readonly migrations: readonly string[] };

/** Takes what is ordered on the server as a turn like any other: judged, stored and answered once. Whoever has the server
 * is an admin there, and stands in the record as what they are: its operator. */
export const onServer =
  (store: TurnStore, memory: Memory, take: (incoming: Incoming) => Promise<Said>) =>
  async ({ migration: name, words, file, to, operator }: OrderHere): Promise<Said | NotMeant> => {
    await seeHouse(store, memory);
    const all = Object.values(memory.house.migrations);
    const [meant, second] = all.filter((one) => one.name.toLowerCase() === name.trim().toLowerCase());
    if (!meant || second) return { migrations: all.map((one) => one.name) };

    const { id, tenant } = meant;
    const who = `operator:${operator}`;
    return take({
      activity: randomUUID(),
      by: { tenant, aad: who, channelId: who, name: `${operator}, operator of the server` },
      conversation: {
        id: "server",
        tenant,
        kind: "personal",
        name: null,
        team: null,
        thread: null,
        reference: "",
        serviceUrl: "",
      },
      addressed: true,
      deed: {
        kind: "words",
        text: words,
        mentions: [],
        ...(file ? { files: [{ ...file, url: null }] } : {}),
        ...(to === undefined ? {} : { put: { as: "shell", path: to } }),
      },
      onServer: { migration: id },
    });
  };
