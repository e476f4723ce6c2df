import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { lazily } from "../../src/facts/lazily";
import { startChild } from "./child";
import { fill } from "./fill";
import type { Talk } from "./talk";

/** The stores that several parts measure, by their directories. One that no part asks for is not made. */
export type Stores = {
  /** A migration with 10 pools and 1,000 events. */
  readonly small: Promise<string>;
  /** A migration with 10,000 pools and 1,000,000 events. */
  readonly big: Promise<string>;
  /** Tables, and nothing in them. */
  readonly empty: Promise<string>;
};

/** Where the bench keeps its files for as long as it runs. */
export function openHome() {
  const home = mkdtempSync(join(tmpdir(), "poolpilot-bench-"));
  const place = (name: string): string => {
    mkdirSync(join(home, name));
    return join(home, name);
  };
  return { place, stores: (talk: Talk) => storesIn({ place, talk }), close: () => remove(home) };
}

export type Home = ReturnType<typeof openHome>;

const remove = (home: string): void => rmSync(home, { recursive: true, force: true });

type Grounds = { readonly place: Home["place"]; readonly talk: Talk };

const storesIn = lazily<Grounds, Stores>({
  small: (grounds) => filled(grounds, "small", { pools: 10, events: 1000 }),
  big: (grounds) => filled(grounds, "big", { pools: 10_000, events: 1_000_000 }),
  empty: async ({ place }) => {
    const dataDir = place("empty");
    await (await startChild("bot", dataDir)).stop();
    return dataDir;
  },
});

async function filled({ place, talk }: Grounds, name: string, size: Parameters<typeof fill>[2]) {
  const dataDir = place(name);
  await fill({ dataDir }, talk, size);
  return dataDir;
}
