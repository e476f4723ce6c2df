import type { Fact } from "./fact";
import type { Instant } from "./ids";

/** One kind of object that can hold a legacy pool: what it is called, and how it is counted for one pool. */
export type LedgerEntry = {
  readonly key: string;
  /** A number of objects, or something the pool has or has not. */
  readonly kind: "count" | "flag";
  /** One and many of a count; what a pool does that a flag says. */
  readonly called: readonly [one: string, many: string];
  /** What the fact means, as people read it beside its key. */
  readonly means: string;
  /** What lists it for one pool; `{pool}` stands for its FQDN. Empty output means none. */
  readonly command: string;
  readonly source: string;
  readonly rules: readonly string[];
  /** A wider count that includes it: while that is zero, this one need not be counted on its own. */
  readonly within?: string;
  /** The titles of tasks that vouch for it once they are done. */
  readonly vouchedBy?: RegExp;
};

const decommissioning = "decommission-on-prem-overview.md";

/** Every kind of object that can hold a pool. The documents have no single list: this one is put together from the page on
 * decommissioning and from the topics of the last two phases. Adding one here declares its fact as well. */
export const ledger = [
  {
    key: "users-left",
    kind: "count",
    called: ["user", "users"],
    means: "users still homed on it",
    command: "Get-CsUser -Filter {RegistrarPool -eq '{pool}'}",
    source: "migrating-multiple-sites-and-pools.md",
    rules: ["R-61"],
  },
  {
    key: "contacts-left",
    kind: "count",
    called: ["non-user contact object", "non-user contact objects"],
    means: "contact objects without a user still homed on it",
    command:
      "Get-CsExUmContact, Get-CsCommonAreaPhone, Get-CsAnalogDevice, each with -Filter {RegistrarPool -eq '{pool}'}",
    source: "migrating-multiple-sites-and-pools.md",
    rules: ["R-61"],
  },
  {
    key: "exum-contacts-left",
    kind: "count",
    called: ["Exchange UM contact", "Exchange UM contacts"],
    means: "Exchange UM contacts still homed on it",
    command: "Get-CsExUmContact -Filter {RegistrarPool -eq '{pool}'}",
    source: decommissioning,
    rules: ["R-68"],
    within: "contacts-left",
    vouchedBy: /exchange um|exum/i,
  },
  {
    key: "common-area-phones-left",
    kind: "count",
    called: ["common area phone", "common area phones"],
    means: "common area phones still homed on it",
    command: "Get-CsCommonAreaPhone -Filter {RegistrarPool -eq '{pool}'}",
    source: "migrate-common-area-phones.md",
    rules: ["R-68"],
    within: "contacts-left",
    vouchedBy: /common area phone/i,
  },
  {
    key: "analog-devices-left",
    kind: "count",
    called: ["analog device", "analog devices"],
    means: "analog devices still homed on it",
    command: "Get-CsAnalogDevice -Filter {RegistrarPool -eq '{pool}'}",
    source: "migrate-analog-devices.md",
    rules: ["R-68"],
    within: "contacts-left",
    vouchedBy: /analog device/i,
  },
  {
    key: "meeting-rooms-left",
    kind: "count",
    called: ["meeting room", "meeting rooms"],
    means: "meeting rooms still homed on it",
    command: "Get-CsMeetingRoom -Filter {RegistrarPool -eq '{pool}'}",
    source: decommissioning,
    rules: ["R-68"],
    within: "contacts-left",
  },
  {
    key: "gateways-left",
    kind: "count",
    called: ["PSTN gateway", "PSTN gateways"],
    means: "PSTN gateways that only its Mediation Server can use",
    command: "Get-CsService -PstnGateway | Where-Object {$_.DependentServiceList -match '{pool}'}",
    source: "migrate-mediation-server.md",
    rules: ["R-75"],
    vouchedBy: /mediation/i,
  },
  {
    key: "dialin-numbers-left",
    kind: "count",
    called: ["dial-in access number", "dial-in access numbers"],
    means: "dial-in access numbers still on it",
    command: "Get-CsDialInConferencingAccessNumber -Filter {Pool -eq '{pool}'}",
    source: "migrate-dial-in-access-numbers.md",
    rules: ["R-66"],
    vouchedBy: /dial-in/i,
  },
  {
    key: "call-park-orbits-left",
    kind: "count",
    called: ["call park orbit range", "call park orbit ranges"],
    means: "ranges of call park orbits that it still answers",
    command: "Get-CsCallParkOrbit | Where-Object {$_.CallParkServerFqdn -eq '{pool}'}",
    source: "migrate-call-park-application-settings.md",
    rules: ["R-68"],
    vouchedBy: /call park/i,
  },
  {
    key: "response-groups-left",
    kind: "count",
    called: ["response group", "response groups"],
    means: "response groups whose contact object is still on it",
    command: "Get-CsRgsWorkflow -Owner 'ApplicationServer:{pool}'",
    source: "migrate-response-groups.md",
    rules: ["R-67"],
    vouchedBy: /response group/i,
  },
  {
    key: "trusted-endpoints-left",
    kind: "count",
    called: ["trusted application endpoint", "trusted application endpoints"],
    means: "trusted application endpoints still homed on it",
    command: "Get-CsTrustedApplicationEndpoint | Where-Object {$_.RegistrarPool -like '{pool}'}",
    source: decommissioning,
    rules: ["R-68"],
    vouchedBy: /trusted application/i,
  },
  {
    key: "trusted-applications-left",
    kind: "count",
    called: ["trusted application pool", "trusted application pools"],
    means: "trusted application pools whose next hop it is",
    command: "Get-CsTrustedApplicationPool | Where-Object {$_.Registrar -like '*{pool}'}",
    source: "phase-8-decommission-legacy-pools.md",
    rules: ["R-68"],
    vouchedBy: /trusted application/i,
  },
  {
    key: "audio-test-left",
    kind: "count",
    called: ["audio test service", "audio test services"],
    means: "audio test services still homed on it",
    command: "Get-CsAudioTestServiceApplication | Where-Object {$_.RegistrarPool -like '{pool}'}",
    source: decommissioning,
    rules: ["R-68"],
  },
  {
    key: "chat-endpoints-left",
    kind: "count",
    called: ["Persistent Chat endpoint", "Persistent Chat endpoints"],
    means: "Persistent Chat endpoints still homed on it",
    command: "Get-CsPersistentChatEndpoint | Where-Object {$_.RegistrarPool -like '{pool}'}",
    source: decommissioning,
    rules: ["R-68"],
  },
  {
    key: "conference-directories-left",
    kind: "count",
    called: ["conference directory", "conference directories"],
    means: "conference directories it still owns",
    command: "Get-CsConferenceDirectory | Where-Object {$_.ServiceId -eq 'UserServer:{pool}'}",
    source: "phase-10-decommission-legacy-site.md",
    rules: ["R-65"],
    vouchedBy: /conference director/i,
  },
  {
    key: "cms",
    kind: "flag",
    called: ["holds the Central Management Server", "holds the Central Management Server"],
    means: "whether it holds the Central Management Server",
    command: "Get-CsService -CentralManagement",
    source: "move-the-lync-server-2010-central-management-server-to-lync-server-2013.md",
    rules: ["R-63"],
  },
  {
    key: "cac",
    kind: "flag",
    called: ["hosts call admission control", "hosts call admission control"],
    means: "whether it hosts call admission control for its site",
    command: "Get-CsService -PolicyDecisionPoint",
    source: "reset-call-admission-control.md",
    rules: ["R-71"],
  },
  {
    key: "dns",
    kind: "flag",
    called: ["is named by internal DNS SRV records", "is named by internal DNS SRV records"],
    means: "whether internal DNS SRV records point at it",
    command: "nslookup -type=SRV _sipinternaltls._tcp.<SIP domain>",
    source: "update-dns-srv-records.md",
    rules: ["R-62"],
  },
  {
    key: "group-chat",
    kind: "flag",
    called: ["is the home of Group Chat", "is the home of Group Chat"],
    means: "whether Group Chat is homed on it",
    command: "Get-CsTrustedApplicationPool | Where-Object {$_.Registrar -like '*{pool}'}",
    source: "coexistence-considerations.md",
    rules: ["R-95"],
  },
] as const satisfies readonly LedgerEntry[];

/** A kind of object that can hold a pool, by the key of its fact. */
export type LedgerKey = (typeof ledger)[number]["key"];

/** The entry of a key; undefined where it is none of the ledger's. */
export const ledgerEntry = (key: string): LedgerEntry | undefined =>
  ledger.find((entry) => entry.key === key);

/** What lists the objects for one pool, ready to copy. */
export const listingOf = ({ command }: LedgerEntry, pool: string): string =>
  command.replaceAll("{pool}", pool);

/** Whether a task that wants these gone takes servers down: it wants more gone than users and contacts, who have to be
 * elsewhere for other work, too. */
export const isRemoval = (empty: readonly { readonly what: string; readonly of: string }[]): boolean =>
  empty.some(({ what, of }) => of === "pool" && !homed.has(what));

const homed = new Set<string>(["users-left", "contacts-left", "group-chat"]);

/** When a count was given, and where it comes from. */
export type Counted = Pick<Fact, "at" | "source">;

/** Whether a count is too old to take servers down by. What a deed made so stays so; a flag is no count. */
export const isStale = (
  { kind, key }: LedgerEntry,
  counted: Counted | undefined,
  now: Instant,
  evidenceAge: number,
): boolean =>
  kind === "count" &&
  key !== "users-left" &&
  counted !== undefined &&
  counted.source.kind !== "deed" &&
  now - counted.at > evidenceAge;
