import type { Phase } from "../path";
import { task } from "../task";
import { upgrade } from "./shared";

/** The newer text has it as a step of its own that may be left out; the older one assigns the mode after the move. */
export const phase2: Phase = {
  number: 2,
  title: "Set a transitional coexistence mode",
  source: upgrade,
  tasks: [
    task({
      number: "2.1",
      title: "Choose the mode until users move",
      scope: "forest",
      gate: 2,
      what: "Choose what users have until they move: Islands, SfBOnly, SfBWithTeamsCollab or SfBWithTeamsCollabAndMeetings. The step is optional: skip it where Islands may stay.",
      command: "Grant-CsTeamsUpgradePolicy -PolicyName <mode> -Global",
      undo: { command: "Grant-CsTeamsUpgradePolicy -PolicyName $null -Global", resets: [] },
      source: upgrade,
    }),
  ],
};
