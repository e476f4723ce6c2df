import { buildPath } from "./side-by-side/build-path";
import { recordingIsAService } from "./side-by-side/editions/recording-is-a-service";
import { setOf2019 } from "./side-by-side/editions/set-of-2019";
import { toSfb2015 } from "./side-by-side/editions/to-sfb2015";

/** A new environment beside the old one, where the hardware is not good enough for the upgrade in place. The guide is that
 * of 2019; what 2019 dropped and 2015 still has, XMPP, follows the guide of 2013 that it was made from. */
export const lync2013ToSfb2015SideBySide = buildPath({
  id: "lync2013-to-sfb2015-side-by-side",
  title: "Lync Server 2013 to Skype for Business Server 2015, side by side",
  from: "lync2013",
  to: "sfb2015",
  source: "upgrade.md",
  methodSource: "upgrade.md",
  division: { by: "analogy", guide: "lync2013-to-sfb2019", source: "upgrade.md" },
  secondary: null,
  set: setOf2019,
  leavesOut: ["groupChatPlan", "bestPractices"],
  differs: [
    recordingIsAService,
    toSfb2015,
    {
      sitesPlan: () => ({
        what: "Put the pools in an order and say for each how it is checked: after users move, after the new Edge, after the route change, and before it is taken down. Each pool goes through the phases by itself. Persistent Chat has no documented way to a new pool, only the upgrade in place: settle what becomes of its rooms first.",
      }),
    },
  ],
});
