import { readEvidence } from "../../../src/readers/evidence/read-evidence";

const told = (text: string, as?: string) => {
  const read = readEvidence(text, as);
  return read.is === "read"
    ? read.parts.flatMap(({ cmdlet, observations }) =>
        observations.map(({ about, item, value, holds }) => [cmdlet, about.name, item, value, holds]),
      )
    : read;
};

describe("the directory", () => {
  test.each([
    ["SCHEMA_VERSION_STATE_CURRENT", "Get-CsAdServerSchema", "schema", true],
    ["SCHEMA_VERSION_STATE_NOT_CURRENT", "Get-CsAdServerSchema", "schema", false],
    ["LC_FORESTSETTINGS_STATE_READY", "Get-CsAdForest", "forest", true],
    ["LC_FORESTSETTINGS_STATE_NOT_READY", "Get-CsAdForest", "forest", false],
    ["LC_DOMAINSETTINGS_STATE_READY", "Get-CsAdDomain", "domain", true],
    ["LC_DOMAIN_SETTINGS_STATE_READY", "Get-CsAdDomain", "domain", true],
    ["LC_DOMAINSETTINGS_STATE_NOT_READY", "Get-CsAdDomain", "domain", false],
  ])("answers %s", (word, cmdlet, item, holds) => {
    expect(told(word)).toEqual([[cmdlet, null, item, word, holds]]);
    expect(told(`PS C:\\> ${cmdlet}\n${word}\nPS C:\\>`)).toEqual([[cmdlet, null, item, word, holds]]);
  });
});

test.each([
  "Lync Server 2010 (4.0.7577.0): trial period",
  "Microsoft Lync Server 2013 (5.0.8308.0): Volume license key installed.",
])("the version of a server: %s", (line) => {
  expect(told(line)).toEqual([["Get-CsServerVersion", null, "version", line, null]]);
});

test("an address in a sentence is no version", () => {
  expect(told("see the server at 10.0.0.1")).toMatchObject({ is: "unreadable" });
});

test("pools, with their computers and sites", () => {
  const json =
    '{"Identity":"pool01.contoso.com","Fqdn":"pool01.contoso.com","Computers":["fe01.contoso.com","fe02.contoso.com"],"Site":"Site:Munich"}';
  expect(told(json)).toEqual([
    ["Get-CsPool", "pool01.contoso.com", "computers", "{fe01.contoso.com, fe02.contoso.com}", null],
    ["Get-CsPool", "pool01.contoso.com", "site", "Site:Munich", null],
  ]);
});

test("services, with their versions", () => {
  const list =
    "Identity : WebServer:pool01.contoso.com\nServiceId : 1-WebServices-1\nSiteId : Site:Munich\nPoolFqdn : pool01.contoso.com\nVersion : 5\nRole : WebServer";
  expect(told(list)).toEqual([["Get-CsService", "pool01.contoso.com", "WebServer", "5", null]]);
});

test("sites, by the name that people know", () => {
  const list =
    "Identity : Site:Munich\nSiteId : 1\nDisplayName : Munich\nSiteType : CentralSite\nPools : {pool01.contoso.com}";
  expect(told(list)).toEqual([
    ["Get-CsSite", "munich", "sitetype", "CentralSite", null],
    ["Get-CsSite", "munich", "pools", "{pool01.contoso.com}", null],
  ]);
});

test("computers, with their pools", () => {
  expect(told("Fqdn,Pool\nfe01.contoso.com,pool01.contoso.com")).toEqual([
    ["Get-CsComputer", "fe01.contoso.com", "pool", "pool01.contoso.com", null],
  ]);
});

test("databases, with the versions they have and should have", () => {
  const list =
    "SqlServerFqdn : sql01.contoso.com\nDatabaseName : xds\nExpectedVersion : 10.15.14\nInstalledVersion : 10.13.2\nSucceed : False";
  expect(readEvidence(list)).toMatchObject({
    parts: [
      {
        observations: [
          {
            about: { name: "sql01.contoso.com" },
            item: "xds",
            holds: false,
            detail: "ExpectedVersion 10.15.14; InstalledVersion 10.13.2",
          },
        ],
      },
    ],
  });
});

test.each([
  [
    "Get-CsConferenceDirectory",
    "Identity,ServiceId\n1,UserServer:pool01.contoso.com\n2,UserServer:pool02.contoso.com",
    "conference-directories-left",
  ],
  [
    "Get-CsCallParkOrbit",
    "Identity,CallParkServiceId\na,ApplicationServer:pool01.contoso.com\nb,ApplicationServer:pool02.contoso.com",
    "call-park-orbits-left",
  ],
  [
    "Get-CsTrustedApplicationPool",
    "PoolFqdn,Registrar\na.contoso.com,Registrar:pool01.contoso.com\nb.contoso.com,Registrar:pool02.contoso.com",
    "trusted-applications-left",
  ],
  [
    "Get-CsDialInConferencingAccessNumber",
    "PrimaryUri,Pool\nsip:a@contoso.com,pool01.contoso.com\nsip:b@contoso.com,pool02.contoso.com",
    "dialin-numbers-left",
  ],
  [
    "Get-CsRgsWorkflow",
    "Identity,OwnerPool\nservice:ApplicationServer:pool01.contoso.com/1,pool01.contoso.com\nservice:ApplicationServer:pool02.contoso.com/2,pool02.contoso.com",
    "response-groups-left",
  ],
])("%s is known by its properties, and counted by pool", (cmdlet, csv, key) => {
  expect(told(csv)).toEqual([
    [cmdlet, "pool01.contoso.com", key, 1, null],
    [cmdlet, "pool02.contoso.com", key, 1, null],
  ]);
});

test.each([
  [
    "Get-CsAnalogDevice",
    "SipAddress,Gateway,RegistrarPool\nsip:a@contoso.com,gw.contoso.com,pool01.contoso.com",
  ],
  ["Get-CsExUmContact", "SipAddress,AutoAttendant,RegistrarPool\nsip:a@contoso.com,True,pool01.contoso.com"],
  [
    "Get-CsCommonAreaPhone",
    "#TYPE Selected.Microsoft.Rtc.Management.ADConnect.Schema.OCSADCommonAreaPhoneContact\nSipAddress,RegistrarPool\nsip:a@contoso.com,pool01.contoso.com",
  ],
  ["Get-CsUser", "SipAddress,SamAccountName,RegistrarPool\nsip:a@contoso.com,a,pool01.contoso.com"],
])("%s is told from others that are homed on pools", (cmdlet, csv) => {
  expect(readEvidence(csv)).toMatchObject({ is: "read", parts: [{ cmdlet }] });
});
