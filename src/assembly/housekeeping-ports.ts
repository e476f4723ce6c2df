import type { HousekeepingPorts } from "../delivery/housekeeping";
import type { Store } from "../store/store";
import { pause } from "./pause";

type Cursor = Awaited<ReturnType<Store["sweepInbox"]>>;

/** What housekeeping is handed. `lament` hears of what is tried again. */
export const housekeepingPorts = (
  { goneConversations, sweepInbox, sweepOutbox }: Store,
  lament: (error: unknown) => void,
): HousekeepingPorts<NonNullable<Cursor>> => ({
  goneConversations,
  sweepInbox,
  sweepOutbox,
  now: Date.now,
  sleep: pause,
  lament,
});
