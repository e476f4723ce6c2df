import { asCsv, asJson, asList, asSmallJson, asTable, type Printer, type Thing } from "./printers";

/** Output of each kind that is read, as one would paste it: the command beside it, and what it prints. */
const outputs: readonly (readonly [command: string, things: readonly Thing[]])[] = [
  [
    "Get-CsWindowsService -ComputerName fe01.contoso.com",
    [
      { Status: "Running", Name: "W3SVC", ActivityLevel: "" },
      {
        Status: "Stopped",
        Name: "RTCSRV",
        ActivityLevel: "Incoming Requests per Second=0,Messages In Server=0",
      },
    ],
  ],
  [
    "Get-CsManagementStoreReplicationStatus",
    [
      { UpToDate: "True", ReplicaFqdn: "fe01.contoso.com", LastStatusReport: "/Date(1764208800000)/" },
      { UpToDate: "False", ReplicaFqdn: "edge01.contoso.com", LastStatusReport: "" },
    ],
  ],
  [
    "Test-CsIM -TargetFqdn pool01.contoso.com",
    [
      {
        "Target Fqdn": "pool01.contoso.com",
        Result: "Failure",
        Latency: "00:00:06.6630911",
        "Error Message": "504, Server time-out",
        Diagnosis:
          "ErrorCode=4005,Source=pool01.contoso.com,Reason=Destination URI either not enabled for SIP",
      },
    ],
  ],
  [
    "Get-CsUser -Filter {RegistrarPool -eq 'pool01.contoso.com'}",
    [
      { SipAddress: "sip:ana@contoso.com", RegistrarPool: "pool01.contoso.com", DisplayName: "Ruiz, Ana" },
      { SipAddress: "sip:bo@contoso.com", RegistrarPool: "pool01.contoso.com", DisplayName: 'Bo "B" Lind' },
    ],
  ],
  [
    "Test-CsDatabase -ConfiguredDatabases -SqlServerFqdn sql01.contoso.com",
    [
      {
        SqlServerFqdn: "sql01.contoso.com",
        DatabaseName: "xds",
        ExpectedVersion: "10.15.14",
        Succeed: "True",
      },
      { SqlServerFqdn: "sql01.contoso.com", DatabaseName: "lis", ExpectedVersion: "3.1.1", Succeed: "False" },
    ],
  ],
  [
    "Get-CsPool",
    [
      {
        Identity: "pool01.contoso.com",
        Computers: "{fe01.contoso.com, fe02.contoso.com}",
        Site: "Site:Munich",
      },
    ],
  ],
  [
    "Get-CsUser | Group-Object RegistrarPool",
    [{ Count: "12", Name: "pool01.contoso.com", Group: "{CN=a, CN=b}" }],
  ],
];

const printers: readonly Printer[] = [
  asCsv(),
  asCsv(";", "Selected.Thing"),
  asJson,
  asSmallJson,
  asList(80),
  asTable(),
];

/** Every output in every form, with its command and with nothing beside it. */
export const corpus: readonly string[] = [
  ...outputs.flatMap(([command, things]) =>
    printers.flatMap((print) => [`PS C:\\> ${command}\n${print(things)}\nPS C:\\>`, print(things)]),
  ),
  "PS C:\\> Get-CsAdForest\nLC_FORESTSETTINGS_STATE_READY\nPS C:\\> (Get-CsUser).Count\n7\nPS C:\\>",
  "PS C:\\> Get-CsUser -Identity x\nGet-CsUser : Management object not found.\nAt line:1 char:1\n\nPS C:\\>",
  "PS C:\\> Get-CsExUmContact -Filter {RegistrarPool -eq 'pool01.contoso.com'}\nPS C:\\>",
];
