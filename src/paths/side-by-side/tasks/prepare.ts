import type { Tasks } from "../guide";
import { lines } from "../shared";

export const prepareTasks = {
  updates: ({ old }) => ({
    title: "Apply updates",
    scope: "forest",
    what: `Bring every ${old.short} server to the newest cumulative update. The documents ask for updates but name no lowest number.`,
    command: "Get-CsServerPatchVersion",
    skip: "never",
    source: "apply-updates.md",
  }),
  dnsHost: () => ({
    title: "Configure DNS records for pilot pool deployment",
    scope: "target",
    what: "Add the host record of {target} to internal DNS as a member of Domain Admins or DnsAdmins, and see that it resolves.",
    command: "nslookup {target}",
    skip: "never",
    covers: ["CP-03"],
    source: "configure-dns-records-for-pilot-pool-deployment.md",
  }),
  bestPractices: ({ old }) => ({
    title: "Run Best Practices Analyzer",
    scope: "forest",
    what: `Run the ${old.short} Best Practices Analyzer from a computer with the ${old.short} tools, and settle what it finds.`,
    source: "run-best-practices-analyzer.md",
  }),
  backUp: () => ({
    title: "Back up systems and data",
    what: "Back the systems up in full and write down who is homed on {pool}. A rollback has nothing else to stand on.",
    command: lines(
      'Export-CsConfiguration -FileName "<backup folder>\\configuration.zip"',
      'Export-CsLisConfiguration -FileName "<backup folder>\\lis.zip"',
      'Get-CsUser -Filter {RegistrarPool -eq "{pool}"} | Select-Object DisplayName, SipAddress, RegistrarPool | Export-Csv "<backup folder>\\users-{pool}.csv" -NoTypeInformation',
    ),
    skip: "never",
    covers: ["CP-02"],
    source: "back-up-systems-and-data.md",
  }),
  clientFilter: ({ old }) => ({
    title: "Configure clients for migration",
    scope: "forest",
    what: `Give servers, clients and devices their newest updates, then let the client version filter of ${old.short} admit updated clients only.`,
    command: lines("Get-CsClientVersionConfiguration", "Get-CsClientVersionPolicyRule"),
    undo: { command: 'Remove-CsClientVersionPolicyRule -Identity "<rule that was added>"', resets: [] },
    cautions: [
      {
        rules: ["R-27"],
        say: "Clients that the filter does not admit cannot sign in until they are updated: tell their users before it is set.",
      },
    ],
    source: "configure-clients-for-migration.md",
  }),
  verifyOld: ({ has }) => ({
    title: "Verify the legacy environment",
    what: `See that the services of {pool} run, that the topology lists its servers and that its users are homed on it. Note the federation route, the Edge it uses for media, ${has("xmppPlan") ? "the next hop of that Edge, and any XMPP gateway with its partners" : "and the next hop of that Edge"}.`,
    command: lines(
      'Get-CsService -PoolFqdn "{pool}"',
      'Get-CsWindowsService -ComputerName "<each server of {pool}>"',
      'Get-CsUser -Filter {RegistrarPool -eq "{pool}"} | Select-Object DisplayName, RegistrarPool',
      "Get-CsService -EdgeServer",
    ),
    skip: "never",
    covers: ["CP-01"],
    source: "verify-environment.md",
  }),
} satisfies Partial<Tasks>;
