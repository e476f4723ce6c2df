import { buildPath } from "./side-by-side/build-path";
import { recordingIsAService } from "./side-by-side/editions/recording-is-a-service";
import { setOf2019 } from "./side-by-side/editions/set-of-2019";
import { secondarySource, teamBlog } from "./side-by-side/editions/subscription-edition";

/** Optional beside the upgrade in place. The source has no XMPP to settle. */
export const sfb2019ToSfbseSideBySide = buildPath({
  id: "sfb2019-to-sfbse-side-by-side",
  title: "Skype for Business Server 2019 to Skype for Business Server Subscription Edition, side by side",
  from: "sfb2019",
  to: "sfbse",
  source: teamBlog,
  methodSource: teamBlog,
  division: { by: "analogy", guide: "sfb2015-to-sfb2019", source: teamBlog },
  secondary: secondarySource,
  set: setOf2019,
  leavesOut: ["groupChatPlan", "xmppPlan", "bestPractices", "xmppPolicies", "xmppGateway"],
  differs: [
    recordingIsAService,
    {
      verifyPool: ({ old, now }) => ({
        what: `See that the services of {target} run and that the ${now.short} Control Panel opens both pools. Both versions are of one build family (7.0.2046), so that a topology document may not tell them apart: go by the names of the pools. Never open this topology with the ${old.short} Topology Builder.`,
      }),
    },
  ],
});
