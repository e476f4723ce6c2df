import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import Libsql from "libsql";
import { storeFile } from "../../src/store/dialects/sqlite";

/** Waits until the snapshot is whole. */
export async function snapshotIn(dataDir: string): Promise<void> {
  const db = new Libsql(join(dataDir, storeFile));
  const whole = db.prepare("select count(*) as count from snapshots where part = 'forest'");
  for (let tries = 0; tries < 600; tries++) {
    if ((whole.get([]) as { count: number }).count > 0) {
      db.close();
      return;
    }
    await sleep(50);
  }
  throw new Error("No snapshot was kept within 30 s.");
}
