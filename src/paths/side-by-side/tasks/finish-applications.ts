import type { Tasks } from "../guide";
import { lines } from "../shared";

/** What belongs to meetings and to the applications of a pool. */
export const applicationTasks = {
  meetings: ({ number }) => ({
    title: "Migrate existing meetings and meeting content",
    what: `Check that meetings and PINs came along with their owners, as they do in any move. Uploaded content comes only with -MoveConferenceData, a switch of the move itself: decide on it before ${number("moveRest")}, for a user who has moved has to move once more.`,
    command: 'Move-CsUser -Identity "<user>" -Target "{target}" -MoveConferenceData',
    source: "migrate-existing-meetings-and-meeting-content.md",
  }),
  dialInNumbers: () => ({
    title: "Migrate dial-in access numbers",
    what: "At a quiet hour, move each dial-in access number to {target} until none is listed for {pool}. Calls to a number that stays behind fail once the pool is gone.",
    command: lines(
      'Get-CsDialInConferencingAccessNumber -Filter {Pool -eq "{pool}"}',
      'Move-CsApplicationEndpoint -Identity "<SIP address of the number>" -TargetApplicationPool "{target}"',
    ),
    guarded: true,
    skip: { fact: { fact: "pool.dialin-numbers-left", is: 0 } },
    undo: {
      command:
        'Move-CsApplicationEndpoint -Identity "<SIP address of the number>" -TargetApplicationPool "{pool}"',
      resets: ["pool.dialin-numbers-left"],
    },
    settles: { "pool.dialin-numbers-left": 0 },
    covers: ["CP-14"],
    source: "migrate-dial-in-access-numbers.md",
  }),
  callPark: () => ({
    title: "Migrate Call Park application settings",
    what: "Copy music files of your own, carry over settings that differ, and hand every orbit to {target}. It is done when no orbit names {pool} as its server.",
    command: lines(
      "Get-CsCallParkOrbit | Select-Object Identity, CallParkServiceId, CallParkServerFqdn",
      'Set-CsCallParkOrbit -Identity "<orbit>" -CallParkService "service:ApplicationServer:{target}"',
      'Set-CsCpsConfiguration -Identity "<scope>"   # only where settings differ',
    ),
    guarded: true,
    undo: {
      command: 'Set-CsCallParkOrbit -Identity "<orbit>" -CallParkService "service:ApplicationServer:{pool}"',
      resets: [],
    },
    covers: ["CP-14"],
    source: "migrate-call-park-application-settings.md",
  }),
  responseGroups: ({ old }) => ({
    title: "Migrate response groups",
    what: `Where {target} has the Response Group application, move the configuration of the whole pool, compare groups, queues and workflows, and export the result at once. Never delete the ${old.short} response groups: the moved ones stop working, and they are the way back. Agents get a new sign-in address.`,
    command: lines(
      'Move-CsRgsConfiguration -Source "service:ApplicationServer:{pool}" -Destination "service:ApplicationServer:{target}"',
      'Get-CsRgsWorkflow -Identity "service:ApplicationServer:{target}"',
      'Export-CsRgsConfiguration -Source "service:ApplicationServer:{target}" -FileName "<backup folder>\\rgs.zip"',
    ),
    needs: [
      {
        task: "moveRest",
        because: "the guide recommends to move all users before their response groups",
        source: "responseGroups",
      },
    ],
    guarded: true,
    undo: {
      command:
        'Move-CsApplicationEndpoint -Identity "<SIP address of each workflow>" -TargetApplicationPool "{pool}"',
      resets: ["pool.response-groups-left"],
    },
    settles: { "pool.response-groups-left": 0 },
    covers: ["CP-14"],
    source: "migrate-response-groups.md",
  }),
  addressBook: () => ({
    title: "Migrate Address Book",
    what: "Only where the address book was customised: carry over grouping by organisational unit and the company's normalization rules, and where normalization was off set both values below while versions are mixed. Wait for replication, then update.",
    command: lines(
      'Set-CsAddressBookConfiguration -Identity "<scope>" -UseNormalizationRules $true -IgnoreGenericRules $true',
      'Update-CsAddressBook -Fqdn "{target}"',
    ),
    guarded: true,
    undo: {
      command:
        'Set-CsAddressBookConfiguration -Identity "<scope>" -UseNormalizationRules $false -IgnoreGenericRules $false',
      resets: [],
    },
    source: "migrate-address-book.md",
  }),
  joinPage: () => ({
    title: "Configure the meeting join page",
    what: "If guests with older clients still join, offer them that choice on the join page. Optional.",
    command: 'Set-CsWebServiceConfiguration -Identity "<scope>" -ShowJoinUsingLegacyClientLink $true',
    guarded: true,
    undo: {
      command: 'Set-CsWebServiceConfiguration -Identity "<scope>" -ShowJoinUsingLegacyClientLink $false',
      resets: [],
    },
    source: "configure-the-meeting-join-page.md",
  }),
} satisfies Partial<Tasks>;
