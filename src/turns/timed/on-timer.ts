import { z } from "zod";
import { GateName } from "../../facts/gates";
import { Fqdn, LogId } from "../../facts/ids";
import type { Timer } from "../ports";
import { gateDue } from "./gate-due";
import { gatesDue } from "./gates-due";
import { summaryDue } from "./summary-due";
import type { Timed } from "./timed";

const Alarm = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("summary"), log: LogId, conversation: z.string() }),
  z.object({ kind: z.literal("gate"), log: LogId, pool: Fqdn, gate: GateName, round: z.int() }),
  z.object({ kind: z.literal("gates"), log: LogId }),
]);

/** Does what a timer woke for, as far as that is still due: late or twice, it does nothing more. The timer is over then, or
 * set anew. Throws where the store cannot be reached, or the timer is none of this release; it then comes back. */
export async function onTimer(timed: Timed, timer: Timer): Promise<void> {
  const alarm = Alarm.parse(JSON.parse(timer.payload));
  switch (alarm.kind) {
    case "summary":
      await summaryDue(timed, alarm, timer);
      break;
    case "gate":
      await gateDue(timed, alarm, timer);
      break;
    case "gates":
      await gatesDue(timed, alarm, timer);
      break;
  }
}
