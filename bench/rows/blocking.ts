import { type Child, startChild } from "../support/child";
import type { Row } from "../support/row";
import { snapshotIn } from "../support/snapshot-in";
import { stateChanges, type Talk } from "../support/talk";

/** For how long the event loop is blocked at most: in the first turn over a long log without snapshots, and after it. */
export async function blockingRows({ turn, say }: Talk, big: string): Promise<readonly Row[]> {
  const blocked = (what: string, measured: number): Row => ({
    what: `event loop blocked: ${what}`,
    measured,
    unit: "ms",
    budget: { most: 50 },
  });
  const next = stateChanges();

  const cold = await startChild("bot", big);
  await cold.ask("watch");
  await turn(cold.url, next());
  const first = (await cold.ask("tell")).blocked;
  await snapshotIn(big);
  const snapshot = (await cold.ask("tell")).blocked;
  const rebuilt = (await say(cold.url, "status")).answer;
  await cold.stop();

  const warm = await startChild("bot", big);
  await warm.ask("watch");
  const thawed = (await say(warm.url, "status")).answer;
  if (thawed !== rebuilt)
    throw new Error(`Rebuilt from all events:\n${rebuilt}\nFrom the snapshot:\n${thawed}`);
  const thawing = (await warm.ask("tell")).blocked;
  const turns = await blockedBy(warm, async () => {
    for (let count = 0; count < 302; count++) await turn(warm.url, next());
  });
  const verify = await blockedBy(warm, async () => {
    const { answer } = await say(warm.url, "verify");
    if (!/\d events/.test(answer)) throw new Error(`The chain was to be verified: ${answer}`);
  });
  await warm.stop();
  return [
    blocked("first turn after a start, 1,000,000 events and no snapshot", first),
    blocked("keeping the snapshot of 10,000 pools", snapshot),
    blocked("first turn after a start, from the snapshot", thawing),
    blocked("turns with 10,000 pools", turns),
    blocked("verify of 1,000,000 events", verify),
  ];
}

async function blockedBy(child: Child, work: () => Promise<void>): Promise<number> {
  await child.ask("tell");
  await work();
  return (await child.ask("tell")).blocked;
}
