import type { Reader } from "../reader";

/** The tests that answer with a TaskOutput: which pool, whether it worked, and why not. The output does not say which test it
 * is of; the command beside it does. Each with what it shows. */
const shown = {
  "Test-CsRegistration": "whether a user can log on to a pool",
  "Test-CsIM": "whether two users can send each other messages",
  "Test-CsGroupIM": "whether two users can hold a conference with messages",
  "Test-CsPresence": "whether two users see each other's presence",
  "Test-CsP2PAV": "whether an audio or video call between two users is set up; no media flows",
  "Test-CsAVConference": "whether an audio and video conference is set up; no media flows",
  "Test-CsASConference": "whether an application can be shared in a conference",
  "Test-CsDataConference": "whether a conference with shared data can be held",
  "Test-CsAVEdgeConnectivity": "whether the Edge takes part in audio and video",
  "Test-CsAddressBookService": "whether the address book can be reached",
  "Test-CsAddressBookWebQuery": "whether the address book can be searched",
  "Test-CsGroupExpansion": "whether distribution groups are expanded",
  "Test-CsLisConfiguration": "whether the location service can be reached",
  "Test-CsDialInConferencing": "whether a user can join by a dial-in number",
  "Test-CsPstnOutboundCall": "whether a user can call a telephone; a real call is placed",
  "Test-CsPstnPeerToPeerCall": "whether two users can call each other by telephone; a real call is placed",
  "Test-CsExUMConnectivity": "whether Exchange voice mail can be reached",
  "Test-CsExUMVoiceMail": "whether a voice message can be left",
  "Test-CsExStorageConnectivity": "whether Exchange storage can be reached",
  "Test-CsFederatedPartner": "whether a federated domain can be reached through an Edge",
  "Test-CsXmppIM": "whether a message reaches an XMPP partner",
  "Test-CsPersistentChatMessage": "whether two users can write in a chat room",
  "Test-CsMcxP2PIM": "whether two users of the mobile client can send each other messages",
  "Test-CsMcxConference": "whether users of the mobile client can join a conference",
  "Test-CsMcxPushNotification": "whether mobile clients can be notified",
  "Test-CsWebApp": "whether users can join a conference with the web client",
  "Test-CsUcwaConference": "whether users can join a conference through the web interface",
  "Test-CsUnifiedContactStore": "whether a user's contacts can be reached in Exchange",
} as const;

export const tests: readonly Reader[] = Object.entries(shown).map(([cmdlet, shows]) => ({
  cmdlet,
  shows,
  print: `${cmdlet} -TargetFqdn {pool} | Format-List`,
  sources: [`${cmdlet.toLowerCase()}.md`, "lync-server-2013-testing-*.md"],
  types: ["TaskOutput", "WebTaskOutput"],
  needs: [["targetfqdn"], ["result"]],
  marks: ["targetfqdn"],
  lacks: [],
  says: [
    {
      is: "told",
      about: { kind: "pool", properties: ["targetfqdn"], parameters: ["targetfqdn"] },
      item: cmdlet,
      value: ["result"],
      verdict: { good: ["success"], bad: ["failure"] },
      detail: [
        ["error", ""],
        ["errormessage", ""],
        ["diagnosis", ""],
      ],
      at: null,
      narrowedBy: [],
      atMost: 1000,
    },
  ],
}));
