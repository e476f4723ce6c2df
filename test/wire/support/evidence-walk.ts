import { homed, pool, poolServices, replication, services, test } from "../../support/outputs";
import { done, guarded, type Line, taken } from "./lines";
import { opened, planned, registered } from "./scenes";

const [fe01, fe02, fe11] = ["fe01.contoso.com", "fe02.contoso.com", "fe11.contoso.com"];
const legacy = "pool01.contoso.com";
const target = "pool05.contoso.com";

/** Output is given below the order. `confirms`: it shows the whole of the checkpoint. */
const gives = (subject: string, outputs: readonly string[], contains: readonly string[] = []): Line => ({
  ...taken(`evidence pool01 ${subject}\n${outputs.join("\n")}`),
  contains,
});
const shows = (checkpoint: string, ...outputs: readonly string[]): Line =>
  gives(checkpoint, outputs, [`Checkpoint ${checkpoint} confirmed for pool01`, "by evidence."]);

const started = (): Line =>
  shows(
    "services-started",
    services(fe01),
    services(fe02),
    services(fe11),
    replication([], fe01, fe02, fe11),
  );
const administrable = (): Line =>
  shows(
    "sites-administrable",
    pool(legacy, fe01, fe02),
    pool(target, fe11),
    poolServices(legacy),
    poolServices(target),
  );

const tested = ["Test-CsIM", "Test-CsPresence", "Test-CsP2PAV", "Test-CsASConference", "Test-CsAVConference"];
const between = (pair: string, seconds: string): Line =>
  gives(
    `clients-communicate pair=${pair}`,
    [...tested, "Test-CsFederatedPartner", "Test-CsAVEdgeConnectivity"].map((cmdlet) =>
      test(cmdlet, target, "Success", seconds),
    ),
  );

const none = (subject: string, ...cmdlets: readonly string[]): Line =>
  gives(
    subject,
    cmdlets.map((cmdlet) => homed(cmdlet, legacy, 0)),
  );

/** One pool from its registration to its end, in which everything that a command can show is shown by its output: every
 * checkpoint of coexistence, and every count that can hold the pool. What no command shows stays a word. */
export const evidenceWalk: readonly Line[] = [
  ...registered("contoso"),
  ...planned,
  ...opened("pool01"),
  ...done("pool01", "2.1", "2.2"),
  taken("skip pool01 2.3 because the analyser was run last month"),
  ...done("pool01", "2.4", "2.5", "2.6"),
  ...opened("pool01"),
  ...done("pool01", "3.1", "3.2"),
  ...guarded("pool01", "3.3"),
  ...done("pool01", "3.4", "3.5"),
  gives(
    "sites-administrable",
    [pool(legacy, fe01, fe02), pool(target, fe11)],
    ["servers=fe01.contoso.com,fe02.contoso.com", "missing"],
  ),
  {
    ...gives("services-started", [services(fe01, ["RTCCAA"])], ["RTCCAA Stopped"]),
    contains: ["Checkpoint services-started failed for pool01"],
  },
  started(),
  administrable(),
  ...opened("pool01"),
  ...done("pool01", "4.1", "4.2"),
  taken("start pool01 4.3"),
  taken("moved pool01 5 wave=test"),
  taken("done pool01 4.3"),
  taken("start pool01 4.4"),
  taken("moved pool01 50 wave=pilot"),
  taken("done pool01 4.4"),
  gives("pilot-users-validated", [homed("Get-CsUser", target, 3)], ["That is for people to say"]),
  taken("confirm pool01 pilot-users-validated"),
  taken("confirm pool01 applications-compatible"),
  between("current-current", "02"),
  between("current-legacy", "03"),
  {
    ...between("legacy-current", "04"),
    contains: ["Checkpoint clients-communicate confirmed for pool01 by evidence."],
  },
  shows("each-deployment-works", test("Test-CsRegistration", legacy), test("Test-CsRegistration", target)),
  ...opened("pool01"),
  ...done("pool01", "5.1", "5.2"),
  ...opened("pool01"),
  ...guarded("pool01", "6.1"),
  ...done("pool01", "6.2"),
  taken("skip pool01 6.3 because the Director stays"),
  taken("set migration xmpp=no"),
  taken("clock +7d"),
  taken("confirm pool01 pilot-soaked"),
  started(),
  administrable(),
  taken("start pool01 6.4"),
  taken("moved pool01 445 wave=rest"),
  taken("done pool01 6.4"),
  ...opened("pool01"),
  ...done("pool01", "7.1"),
  none("7.2", "Get-CsDialInConferencingAccessNumber"),
  taken("skip pool01 7.2 because there are none"),
  ...guarded("pool01", "7.3", "7.4", "7.5", "7.6"),
  ...guarded(legacy, "7.7"),
  ...done("pool01", "7.8", "7.9"),
  taken("skip pool01 7.11 because there is no SCOM"),
  ...done("pool01", "7.12", "7.13"),
  none("8.6.1", "Get-CsUser", "Get-CsExUmContact", "Get-CsCommonAreaPhone", "Get-CsAnalogDevice"),
  started(),
  administrable(),
  ...opened("pool01"),
  gives("8.6.1", [poolServices(target, "CentralManagement"), poolServices(legacy)], ["cms=no"]),
  taken("set pool01 dns=no group-chat=no"),
  taken("skip pool01 8.2 because the Central Management Server is on no legacy pool"),
  ...guarded("pool01", "8.1", "8.3"),
  none(
    "8.6.1",
    "Get-CsMeetingRoom",
    "Get-CsRgsWorkflow",
    "Get-CsCallParkOrbit",
    "Get-CsConferenceDirectory",
    "Get-CsTrustedApplicationPool",
    "Get-CsTrustedApplicationEndpoint",
    "Get-CsAudioTestServiceApplication",
    "Get-CsPersistentChatEndpoint",
  ),
  ...guarded("pool01", "8.6", "8.6", "8.6"),
  taken("skip pool01 8.6.4 because the whole pool goes"),
  ...guarded(legacy, "8.6.5", "8.7.1", "8.7.2", "8.7.3"),
  ...opened("pool01"),
];
