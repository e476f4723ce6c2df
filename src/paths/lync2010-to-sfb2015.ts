import { buildPath } from "./side-by-side/build-path";
import { guideOf2010, phasesOf2010 } from "./side-by-side/editions/guide-of-2010";
import { toSfb2015 } from "./side-by-side/editions/to-sfb2015";

/** A new pool, in the manner of the guide for Lync Server 2013, whose pages are named throughout. */
export const lync2010ToSfb2015 = buildPath({
  id: "lync2010-to-sfb2015",
  title: "Lync Server 2010 to Skype for Business Server 2015",
  from: "lync2010",
  to: "sfb2015",
  source: "upgrade.md",
  methodSource: "upgrade.md",
  division: { by: "analogy", guide: "lync2010-to-lync2013", source: "upgrade.md" },
  secondary: null,
  leavesOut: [],
  phases: phasesOf2010,
  differs: [
    guideOf2010,
    toSfb2015,
    {
      groupChatPlan: () => ({
        what: "Find out whether Group Chat is in use. Its move is documented to Persistent Chat of Lync 2013 alone, as a path of its own that comes last: settle what becomes of the rooms before anything else, for until then a Lync 2010 pool has to stay as their home.",
      }),
      branchAppliance: () => ({
        what: "A Lync 2010 appliance may go on beside Skype for Business 2015, but has to be added to the topology anew: move the branch users to a Front End pool, delete the appliance, add it again with {target} as backup registrar, publish, and move the users back. It reports to a Lync 2010 Monitoring store only.",
        adds: [
          {
            rules: [],
            say: "A branch appliance or server is never upgraded in place: it keeps its version, and the topology has to name it anew.",
            source: "upgrade.md",
          },
        ],
      }),
    },
  ],
});
