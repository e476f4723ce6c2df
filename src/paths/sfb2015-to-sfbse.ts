import { buildPath } from "./side-by-side/build-path";
import { recordingIsAService } from "./side-by-side/editions/recording-is-a-service";
import { setOf2019 } from "./side-by-side/editions/set-of-2019";
import { secondarySource, teamBlog } from "./side-by-side/editions/subscription-edition";
import { withoutXmpp } from "./side-by-side/editions/without-xmpp";

export const sfb2015ToSfbse = buildPath({
  id: "sfb2015-to-sfbse",
  title: "Skype for Business Server 2015 to Skype for Business Server Subscription Edition",
  from: "sfb2015",
  to: "sfbse",
  source: teamBlog,
  methodSource: teamBlog,
  division: { by: "analogy", guide: "sfb2015-to-sfb2019", source: teamBlog },
  secondary: secondarySource,
  set: setOf2019,
  leavesOut: ["groupChatPlan", "bestPractices", "xmppGateway"],
  differs: [recordingIsAService, withoutXmpp],
});
