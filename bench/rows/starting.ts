import { startChild } from "../support/child";
import { inTurn, ratio } from "../support/numbers";
import type { Row } from "../support/row";

/** From starting the process to being ready, with a long log and with an empty store. */
export async function startRows(big: string, empty: string): Promise<readonly Row[]> {
  const start = (dataDir: string) => async () => {
    const child = await startChild("bot", dataDir);
    await child.stop();
    return child.startedIn;
  };
  const rounds = await inTurn({ big: start(big), empty: start(empty) }, { rounds: 3, samples: 4, warmUp: 1 });
  return [
    {
      what: "start to ready with 1,000,000 events, to none",
      measured: ratio(rounds, "big", "empty", "p50"),
      unit: "x",
      budget: { most: 1.5 },
    },
  ];
}
