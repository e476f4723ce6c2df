import type { Phase } from "../path";
import { task } from "../task";
import { hybrid, lines, toTeams, upgrade } from "./shared";

/** Done once for the forest: pools that come later find it done. */
export const phase1: Phase = {
  number: 1,
  title: "Configure hybrid connectivity",
  source: upgrade,
  tasks: [
    task({
      number: "1.1",
      title: "Synchronise the directory",
      scope: "forest",
      gate: 1,
      what: "Have the directory of the forest synchronised to the one tenant, with every user who is to move. One on-premises forest is in hybrid with a tenant at a time.",
      skip: "never",
      source: hybrid,
    }),
    task({
      number: "1.2",
      title: "Share the SIP address space",
      scope: "forest",
      gate: 1,
      what: "Let users on premises and online share their SIP domains.",
      command: "Set-CsTenantFederationConfiguration -SharedSipAddressSpace $true",
      needs: [
        {
          task: "1.1",
          because: "an address is shared by accounts that both sides know",
          source: hybrid,
        },
      ],
      skip: "never",
      undo: {
        command: "Set-CsTenantFederationConfiguration -SharedSipAddressSpace $false",
        resets: ["1.3", "clients-communicate", "each-deployment-works"],
      },
      source: hybrid,
    }),
    task({
      number: "1.3",
      title: "Define the hosting provider",
      scope: "forest",
      gate: 1,
      what: "Define Microsoft 365 as a hosting provider that hosts users of yours and shares the address space.",
      command: lines(
        'New-CsHostingProvider -Identity Office365 -ProxyFqdn "sipfed.online.lync.com" -Enabled $true -EnabledSharedAddressSpace $true -HostsOCSUsers $true -VerificationLevel UseSourceVerification -IsLocal $false',
        "Get-CsHostingProvider",
      ),
      needs: [{ task: "1.2", because: "the provider serves the shared address space", source: hybrid }],
      skip: "never",
      undo: {
        command: "Get-CsHostingProvider | Set-CsHostingProvider -Enabled $false",
        resets: ["clients-communicate", "each-deployment-works"],
      },
      source: hybrid,
    }),
    task({
      number: "1.4",
      title: "Federate with Microsoft 365",
      scope: "forest",
      gate: 1,
      what: "Enable federation and partner discovery on the Edge, and see that it reaches Microsoft 365.",
      command:
        "Set-CsAccessEdgeConfiguration -AllowOutsideUsers $true -AllowFederatedUsers $true -EnablePartnerDiscovery $true -UseDnsSrvRouting",
      skip: "never",
      source: hybrid,
    }),
    task({
      number: "1.5",
      title: "Make the lists of domains alike",
      scope: "forest",
      gate: 1,
      what: "Use one way of discovering partners, and the same lists of allowed and blocked domains, on premises and online.",
      command: lines(
        "Get-CsAllowedDomain; Get-CsBlockedDomain   # on premises",
        "Get-CsTenantFederationConfiguration   # online",
      ),
      skip: "never",
      source: hybrid,
    }),
    task({
      number: "1.6",
      title: "Leave external DNS on premises",
      scope: "forest",
      gate: 1,
      what: "See that the external DNS records lead to the on-premises deployment: they stay there until the last user has moved.",
      source: hybrid,
    }),
    task({
      number: "1.7",
      title: "Install the Teams PowerShell module",
      scope: "forest",
      gate: 1,
      what: "Choose a computer that reaches both sides, with the administration tools and the Teams PowerShell module 6.2.1 or later. Trouble is reported above 7.1.",
      command: "Get-Module MicrosoftTeams -ListAvailable | Select-Object Version",
      source: toTeams,
    }),
  ],
};
