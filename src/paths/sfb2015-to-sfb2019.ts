import { buildPath } from "./side-by-side/build-path";
import { recordingIsAService } from "./side-by-side/editions/recording-is-a-service";
import { setOf2019 } from "./side-by-side/editions/set-of-2019";
import { withoutXmpp } from "./side-by-side/editions/without-xmpp";
import type { GuideCaution } from "./side-by-side/guide";

const usersBeforeMailboxes: GuideCaution = {
  rules: ["R-108"],
  say: "A user on Skype for Business 2015 whose mailbox is on Exchange 2019 has no supported voicemail: move the user first, then the mailbox.",
  source: "plan-um-migration.md",
};

export const sfb2015ToSfb2019 = buildPath({
  id: "sfb2015-to-sfb2019",
  title: "Skype for Business Server 2015 to Skype for Business Server 2019",
  from: "sfb2015",
  to: "sfb2019",
  source: "migration-to-skype-for-business-server-2019.md",
  methodSource: "deprecated.md",
  division: { by: "documents" },
  secondary: null,
  set: setOf2019,
  leavesOut: ["groupChatPlan", "bestPractices", "xmppGateway"],
  differs: [
    recordingIsAService,
    withoutXmpp,
    {
      userWaves: () => ({ adds: [usersBeforeMailboxes] }),
      moveRest: () => ({ adds: [usersBeforeMailboxes] }),
    },
  ],
});
