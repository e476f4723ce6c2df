import type { LedgerKey } from "../../../facts/ledger";
import type { Reader, Says } from "../reader";

/** What can hold a pool: how many objects of each kind, by the pool they are homed on. */
export const homed: readonly Reader[] = [
  {
    cmdlet: "Get-CsUser",
    shows: "how many users each pool has, and where a few named ones are",
    print: onPool("Get-CsUser", "SipAddress, RegistrarPool"),
    sources: ["get-csuser.md", "move-a-single-user-to-the-pilot-pool.md"],
    types: ["OCSADUser"],
    needs: [["registrarpool"]],
    marks: ["homeserver", "samaccountname", "userprincipalname", "enterprisevoiceenabled", "hostedvoicemail"],
    lacks: ["ownerurn", "gateway", "analogfax", "autoattendant", "issubscriberaccess"],
    says: [
      counted("users-left", ["registrarpool"]),
      {
        is: "told",
        about: { kind: "user", properties: ["sipaddress", "identity"], parameters: ["identity"] },
        item: "RegistrarPool",
        value: ["registrarpool"],
        verdict: null,
        detail: [],
        at: null,
        narrowedBy: [],
        atMost: 50,
      },
    ],
  },
  {
    cmdlet: "Get-CsCommonAreaPhone",
    shows: "how many common area phones each pool has",
    print: onPool("Get-CsCommonAreaPhone", "SipAddress, DisplayNumber, RegistrarPool"),
    sources: ["get-cscommonareaphone.md", "migrate-common-area-phones.md"],
    types: ["OCSADCommonAreaPhoneContact"],
    needs: [["registrarpool"]],
    marks: ["displaynumber"],
    lacks: ["gateway", "analogfax", "ownerurn", "primarylanguage", "autoattendant", "homeserver"],
    says: [counted("common-area-phones-left", ["registrarpool"])],
  },
  {
    cmdlet: "Get-CsAnalogDevice",
    shows: "how many analog devices each pool has",
    print: onPool("Get-CsAnalogDevice", "SipAddress, Gateway, RegistrarPool"),
    sources: ["get-csanalogdevice.md", "migrate-analog-devices.md"],
    types: ["OCSADAnalogDeviceContact"],
    needs: [["registrarpool"]],
    marks: ["gateway", "analogfax"],
    lacks: ["ownerurn", "autoattendant", "homeserver"],
    says: [counted("analog-devices-left", ["registrarpool"])],
  },
  {
    cmdlet: "Get-CsExUmContact",
    shows: "how many Exchange UM contacts each pool has",
    print: onPool("Get-CsExUmContact", "SipAddress, AutoAttendant, RegistrarPool"),
    sources: [
      "get-csexumcontact.md",
      "verify-that-all-exchange-um-contact-objects-are-removed-from-the-legacy-pool.md",
    ],
    types: ["OCSADExUmContact"],
    needs: [["registrarpool"]],
    marks: ["autoattendant", "issubscriberaccess"],
    lacks: ["gateway", "analogfax", "ownerurn"],
    says: [counted("exum-contacts-left", ["registrarpool"])],
  },
  ...[
    kind("Get-CsMeetingRoom", "meeting-rooms-left", "meeting rooms", []),
    kind(
      "Get-CsTrustedApplicationEndpoint",
      "trusted-endpoints-left",
      "trusted application endpoints",
      ["ownerurn"],
      ["OCSADApplicationContact"],
    ),
    kind(
      "Get-CsAudioTestServiceApplication",
      "audio-test-left",
      "audio test services",
      [],
      ["OCSADApplicationContact"],
    ),
    kind("Get-CsPersistentChatEndpoint", "chat-endpoints-left", "Persistent Chat endpoints", []),
  ],
  {
    cmdlet: "Get-CsDialInConferencingAccessNumber",
    shows: "how many dial-in access numbers each pool has",
    print:
      "Get-CsDialInConferencingAccessNumber -Filter {Pool -eq '{pool}'} | Select-Object PrimaryUri, DisplayNumber, Pool | ConvertTo-Csv -NoTypeInformation",
    sources: ["get-csdialinconferencingaccessnumber.md", "migrate-dial-in-access-numbers.md"],
    types: [],
    needs: [["pool"], ["primaryuri", "lineuri", "displaynumber"]],
    marks: ["primaryuri", "primarylanguage", "regions"],
    lacks: ["registrarpool"],
    says: [counted("dialin-numbers-left", ["pool"], ["primaryuri", "identity", "lineuri"])],
  },
  {
    cmdlet: "Get-CsCallParkOrbit",
    shows: "how many ranges of call park orbits each pool answers",
    print:
      "Get-CsCallParkOrbit | Where-Object {$_.CallParkServerFqdn -eq '{pool}'} | Select-Object Identity, NumberRangeStart, NumberRangeEnd, CallParkServerFqdn | ConvertTo-Csv -NoTypeInformation",
    sources: ["get-cscallparkorbit.md", "migrate-call-park-application-settings.md"],
    types: [],
    needs: [["callparkserverfqdn", "callparkserviceid"]],
    marks: ["numberrangestart", "callparkserverfqdn", "callparkserviceid"],
    lacks: [],
    says: [counted("call-park-orbits-left", ["callparkserverfqdn", "callparkserviceid"], ["identity"])],
  },
  {
    cmdlet: "Get-CsConferenceDirectory",
    shows: "how many conference directories each pool owns",
    print:
      "Get-CsConferenceDirectory | Where-Object {$_.ServiceId -eq 'UserServer:{pool}'} | Select-Object Identity, ServiceId | ConvertTo-Csv -NoTypeInformation",
    sources: ["get-csconferencedirectory.md", "move-conference-directories.md"],
    types: [],
    needs: [["serviceid"], ["identity"]],
    marks: [],
    lacks: ["role", "poolfqdn", "siteid", "callparkserviceid"],
    says: [counted("conference-directories-left", ["serviceid"], ["identity"])],
  },
  {
    cmdlet: "Get-CsTrustedApplicationPool",
    shows: "how many trusted application pools have each pool as next hop",
    print:
      "Get-CsTrustedApplicationPool | Where-Object {$_.Registrar -like '*{pool}'} | Select-Object PoolFqdn, Registrar | ConvertTo-Csv -NoTypeInformation",
    sources: ["get-cstrustedapplicationpool.md", "phase-8-decommission-legacy-pools.md"],
    types: ["DisplayExternalServer"],
    needs: [["registrar"], ["identity", "poolfqdn"]],
    marks: ["registrar", "treatasauthenticated", "throttleasserver"],
    lacks: ["registrarpool"],
    says: [counted("trusted-applications-left", ["registrar"], ["poolfqdn", "identity"])],
  },
  {
    cmdlet: "Get-CsRgsWorkflow",
    shows: "how many response groups each pool has",
    print:
      "Get-CsRgsWorkflow -Owner 'ApplicationServer:{pool}' | Select-Object Identity, OwnerPool, Name | ConvertTo-Csv -NoTypeInformation",
    sources: ["get-csrgsworkflow.md", "migrate-response-groups.md"],
    types: [],
    needs: [
      ["ownerpool", "identity"],
      ["primaryuri", "ownerpool"],
    ],
    marks: ["ownerpool", "defaultaction", "businesshoursid"],
    lacks: ["pool", "registrarpool"],
    says: [counted("response-groups-left", ["ownerpool", "identity"], ["identity", "primaryuri"], "owner")],
  },
];

function counted(
  key: LedgerKey,
  pool: readonly string[],
  identity: readonly string[] = ["sipaddress", "identity"],
  parameter: string | null = null,
): Says {
  return { is: "counted", key, pool, identity, parameter };
}

function onPool(cmdlet: string, columns: string): string {
  return `${cmdlet} -Filter {RegistrarPool -eq '{pool}'} | Select-Object ${columns} | ConvertTo-Csv -NoTypeInformation`;
}

/** Objects that look like users: only the command beside them tells what they are, unless they have a mark. */
function kind(
  cmdlet: string,
  key: LedgerKey,
  called: string,
  marks: readonly string[],
  types: readonly string[] = [],
): Reader {
  return {
    cmdlet,
    shows: `how many ${called} each pool has`,
    print: onPool(cmdlet, "SipAddress, RegistrarPool"),
    sources: [`${cmdlet.toLowerCase()}.md`, "decommission-on-prem-overview.md"],
    types,
    needs: [["registrarpool"]],
    marks,
    lacks: ["gateway", "analogfax", "autoattendant"],
    says: [counted(key, ["registrarpool"])],
  };
}
