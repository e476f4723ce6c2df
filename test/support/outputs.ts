/** Output of commands as the shell prints it: synthetic, in the forms that people paste. */

export const services = (server: string, stopped: readonly string[] = []): string =>
  [
    `PS C:\\> Get-CsWindowsService -ComputerName ${server} -ExcludeActivityLevel | Select-Object Name, Status | ConvertTo-Csv -NoTypeInformation`,
    '"Name","Status"',
    ...["RTCSRV", "RTCCAA", "REPLICA"].map(
      (name) => `"${name}","${stopped.includes(name) ? "Stopped" : "Running"}"`,
    ),
    "PS C:\\>",
  ].join("\n");

export const replication = (behind: readonly string[], ...servers: readonly string[]): string =>
  [
    "PS C:\\> Get-CsManagementStoreReplicationStatus | ConvertTo-Json",
    JSON.stringify(
      servers.map((ReplicaFqdn) => ({
        UpToDate: !behind.includes(ReplicaFqdn),
        ReplicaFqdn,
        ProductVersion: "5.0.8308.0",
      })),
      null,
      4,
    ),
    "PS C:\\>",
  ].join("\n");

export const test = (cmdlet: string, pool: string, result = "Success", seconds = "02"): string =>
  [
    `PS C:\\> ${cmdlet} -TargetFqdn ${pool} | Format-List`,
    "",
    `TargetFqdn : ${pool}`,
    `Result     : ${result}`,
    `Latency    : 00:00:${seconds}.4107093`,
    "Error      : ",
    "Diagnosis  : ",
    "",
    "PS C:\\>",
  ].join("\n");

export const pool = (fqdn: string, ...computers: readonly string[]): string =>
  [
    `PS C:\\> Get-CsPool -Identity ${fqdn} | ConvertTo-Json`,
    JSON.stringify({
      Identity: fqdn,
      Fqdn: fqdn,
      Site: "Site:Munich",
      Computers: computers,
      Services: ["Registrar:x"],
    }),
    "PS C:\\>",
  ].join("\n");

export const poolServices = (fqdn: string, ...roles: readonly string[]): string =>
  [
    `PS C:\\> Get-CsService -PoolFqdn ${fqdn} | Select-Object Role, PoolFqdn, SiteId, Version | ConvertTo-Csv -NoTypeInformation`,
    '"Role","PoolFqdn","SiteId","Version"',
    ...["Registrar", "WebServer", ...roles].map((role) => `"${role}","${fqdn}","Site:Munich","6"`),
    "PS C:\\>",
  ].join("\n");

/** The list of one kind of object that is homed on a pool. */
export function homed(cmdlet: string, fqdn: string, count: number): string {
  const column = beside[cmdlet];
  const names = ["SipAddress", ...(column ? [column] : []), "RegistrarPool"];
  const rows = Array.from({ length: count }, (_, at) =>
    [`sip:u${at}@contoso.com`, ...(column ? [`x${at}`] : []), fqdn].map((cell) => `"${cell}"`).join(","),
  );
  return [
    `PS C:\\> ${cmdlet} ${filters[cmdlet]?.(fqdn) ?? `-Filter {RegistrarPool -eq '${fqdn}'}`} | Select-Object ${names.join(", ")} | ConvertTo-Csv -NoTypeInformation`,
    ...(count > 0 ? [names.map((name) => `"${name}"`).join(",")] : []),
    ...rows,
    "PS C:\\>",
  ].join("\n");
}

const beside: Readonly<Record<string, string>> = {
  "Get-CsAnalogDevice": "Gateway",
  "Get-CsCommonAreaPhone": "DisplayNumber",
  "Get-CsExUmContact": "AutoAttendant",
};

/** How each is narrowed to one pool, where it is not by its registrar. */
const filters: Readonly<Record<string, (fqdn: string) => string>> = {
  "Get-CsDialInConferencingAccessNumber": (fqdn) => `-Filter {Pool -eq '${fqdn}'}`,
  "Get-CsRgsWorkflow": (fqdn) => `-Owner 'ApplicationServer:${fqdn}'`,
  "Get-CsCallParkOrbit": (fqdn) => `| Where-Object {$_.CallParkServerFqdn -eq '${fqdn}'}`,
  "Get-CsConferenceDirectory": (fqdn) => `| Where-Object {$_.ServiceId -eq 'UserServer:${fqdn}'}`,
  "Get-CsTrustedApplicationPool": (fqdn) => `| Where-Object {$_.Registrar -like '*${fqdn}'}`,
};
