import type { Reader } from "../reader";

/** What runs and what is replicated. The states of services are those of Windows, with the numbers JSON has for them. */
export const services: readonly Reader[] = [
  {
    cmdlet: "Get-CsWindowsService",
    shows: "whether each service of a server runs",
    print:
      "Get-CsWindowsService -ComputerName {server} -ExcludeActivityLevel | Select-Object Name, Status | ConvertTo-Csv -NoTypeInformation",
    sources: ["get-cswindowsservice.md", "view-the-status-of-services-running-on-a-computer.md"],
    types: ["NTService"],
    needs: [
      ["status", "servicestatus"],
      ["name", "rolename"],
    ],
    marks: ["activitylevel", "rolename"],
    lacks: ["starttype", "registrarpool"],
    says: [
      {
        is: "told",
        about: {
          kind: "server",
          properties: ["pscomputername", "computername", "machinename", "server", "computer", "fqdn"],
          parameters: ["computername"],
        },
        item: ["name", "rolename"],
        value: ["status", "servicestatus"],
        verdict: {
          good: ["running"],
          bad: ["stopped", "startpending", "stoppending", "continuepending", "pausepending", "paused"],
          numbers: {
            1: "Stopped",
            2: "StartPending",
            3: "StopPending",
            4: "Running",
            5: "ContinuePending",
            6: "PausePending",
            7: "Paused",
          },
        },
        detail: [["activitylevel", ""]],
        at: null,
        narrowedBy: ["name"],
        atMost: 2000,
      },
    ],
  },
  {
    cmdlet: "Get-CsManagementStoreReplicationStatus",
    shows: "whether each server has the newest configuration",
    print: "Get-CsManagementStoreReplicationStatus | ConvertTo-Json",
    sources: ["get-csmanagementstorereplicationstatus.md", "verify-configuration-settings.md"],
    types: [],
    needs: [["uptodate"], ["replicafqdn"]],
    marks: ["replicafqdn"],
    lacks: [],
    says: [
      {
        is: "told",
        about: { kind: "server", properties: ["replicafqdn"], parameters: ["replicafqdn"] },
        item: "replication",
        value: ["uptodate"],
        verdict: { good: ["true"], bad: ["false"] },
        detail: [["productversion", "ProductVersion"]],
        at: "laststatusreport",
        narrowedBy: [],
        atMost: 5000,
      },
    ],
  },
];
