import type { Said } from "../../notices/notice";
import type { Memory } from "../memory/memory";
import { introduce } from "./introduce";
import { noteDeparture } from "./note-departure";
import { noteRemark } from "./note-remark";
import type { PlaceEvent, Which } from "./place-event";
import type { PlacePorts } from "./place-ports";

/** Keeps up with what happens to the places where the bot is spoken to; gives what to say there, if anything. The same
 * event again changes nothing more. */
export const placeKeeper =
  (ports: PlacePorts, memory: Memory) =>
  async (event: PlaceEvent): Promise<Said | null> => {
    const { store } = ports;
    switch (event.kind) {
      case "installed":
        return introduce(ports, memory, event);
      case "gone":
        for (const id of await placesOf(ports, event.what)) await store.markGone(id, reasons[event.why]);
        return null;
      case "back":
        for (const id of await placesOf(ports, event.what)) await store.revive(id);
        return null;
      case "renamed":
        if ("team" in event.what) await store.renameTeam(event.what.team, event.name);
        else await store.rename(event.what.conversation, event.name);
        return null;
      case "members-removed":
        await noteDeparture(ports, memory, event);
        return null;
      case "edited":
      case "deleted":
        await noteRemark(ports, memory, event);
        return null;
      case "members-added":
        return null;
    }
  };

/** Of a team, the channels that were spoken in. */
const placesOf = async ({ store }: PlacePorts, what: Which): Promise<readonly string[]> =>
  "conversation" in what ? [what.conversation] : store.channelsOf(what.team);

const reasons = {
  removed: "the bot was removed",
  deleted: "it was deleted",
  archived: "its team was archived",
} as const;
