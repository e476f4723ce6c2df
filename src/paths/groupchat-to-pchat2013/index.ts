import type { Path } from "../path";
import { details, highLevel, parent } from "./documents";
import { exporting, importing } from "./export-and-import";
import { preparation } from "./preparation";
import { prerequisites } from "./prerequisites";
import { ending, switching } from "./switch-and-end";

/** Group Chat goes to Persistent Chat beside the main path and after it. The documents list prerequisites, preparation
 * and 13 steps; dividing them into phases is ours. */
export const groupChatToPersistentChat: Path = {
  id: "groupchat-to-pchat2013",
  title: "Group Chat to Lync Server 2013 Persistent Chat",
  from: ["lync2010", "ocs2007r2"],
  to: "lync2013",
  method: "side-by-side",
  companion: "group-chat",
  source: parent,
  methodSource: details,
  division: { by: "us", because: `${details} and ${highLevel} list steps and no phases` },
  secondary: null,
  phases: [prerequisites, preparation, exporting, importing, switching, ending],
  checkpoints: [],
  waves: null,
  postMigration: 5,
  rollbackEndsAt: "6.1",
  landmarks: null,
};
