import { z } from "zod";
import { LogId } from "../../facts/ids";
import type { Timer } from "../ports";
import { summaryDue } from "./summary-due";
import type { Timed } from "./timed";

const Alarm = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("summary"), log: LogId, conversation: z.string() }),
]);

/** Does what a timer woke for, as far as that is still due: late or twice, it does nothing more. The timer is over then, or
 * set anew. Throws where the store cannot be reached, or the timer is none of this release; it then comes back. */
export async function onTimer(timed: Timed, timer: Timer): Promise<void> {
  const alarm = Alarm.parse(JSON.parse(timer.payload));
  await summaryDue(timed, alarm, timer);
}
