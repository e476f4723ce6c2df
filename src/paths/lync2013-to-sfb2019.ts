import { buildPath } from "./side-by-side/build-path";
import { recordingIsAService } from "./side-by-side/editions/recording-is-a-service";
import { setOf2019 } from "./side-by-side/editions/set-of-2019";
import { withoutXmpp } from "./side-by-side/editions/without-xmpp";

export const lync2013ToSfb2019 = buildPath({
  id: "lync2013-to-sfb2019",
  title: "Lync Server 2013 to Skype for Business Server 2019",
  from: "lync2013",
  to: "sfb2019",
  source: "migration-to-skype-for-business-server-2019.md",
  methodSource: "deprecated.md",
  division: { by: "documents" },
  secondary: null,
  set: setOf2019,
  leavesOut: ["groupChatPlan", "bestPractices", "xmppGateway"],
  differs: [recordingIsAService, withoutXmpp],
});
