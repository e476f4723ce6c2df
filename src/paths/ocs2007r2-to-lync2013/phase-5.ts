import type { Phase } from "../path";
import { task } from "../task";
import { lines, nobodyLeft, reopened, replicateFirst, replication } from "./shared";

export const phase5: Phase = {
  number: 5,
  title: "Configure the pilot pool",
  source: "phase-5-configure-the-pilot-pool.md",
  tasks: [
    task({
      number: "5.1",
      title: "Connect pilot pool to legacy Edge Servers",
      scope: "target",
      gate: 5,
      what: "Let the federation route of site {site} lead to the OCS Director, or to {edge} if there is none, and give {target} the Edge under BackCompatSite for media; publish. The page knows only the legacy Edge: a pool that comes after the switch (8.1) takes the new one.",
      command: replication,
      needs: [
        {
          task: "3.3",
          because: "the pool is first published without an Edge",
          source: "deploy-lync-server-2013-pilot-pool_1.md",
        },
        {
          task: "4.4",
          because: "the Edge to choose stands under BackCompatSite, which has to be verified first",
          source: "connect-pilot-pool-to-legacy-edge-servers_1.md",
        },
      ],
      undo: {
        command: lines(
          "# clear the federation route of {site} and the Edge pool of {target} in Topology Builder and publish, then:",
          replication,
        ),
        resets: [...reopened],
      },
      publishes: true,
      cautions: [replicateFirst],
      covers: ["CP-15"],
      source: "connect-pilot-pool-to-legacy-edge-servers_1.md",
    }),
    task({
      number: "5.2",
      title: "Authorize connection to Office Communications Server 2007 R2 Edge Server",
      scope: "target",
      gate: 5,
      what: "On {old-edge}, on the Internal tab, add {target}, each of its servers and the Director as authorized hosts. Without that, external users have no audio and video through it.",
      needs: [
        {
          task: "5.1",
          because: "what is authorised is the pool that uses this Edge",
          source: "authorize-connection-to-office-communications-server-2007-r2-edge-server.md",
        },
      ],
      undo: {
        command: "# take {target} and its servers off the authorized hosts of {old-edge}",
        resets: [],
      },
      source: "authorize-connection-to-office-communications-server-2007-r2-edge-server.md",
    }),
    task({
      number: "5.3",
      title: "Verify configuration settings",
      scope: "forest",
      gate: 5,
      what: "Compare each imported policy and setting with OCS, one by one.",
      command: lines(
        "Get-CsPresencePolicy",
        "Get-CsConferencingPolicy",
        "Get-CsDialInConferencingAccessNumber",
        "Get-CsDialPlan",
        "Get-CsVoicePolicy",
        "Get-CsVoiceRoute",
        "Get-CsPstnUsage",
        "Get-CsSimpleUrlConfiguration",
        "Get-CsExternalAccessPolicy",
        "Get-CsArchivingPolicy",
      ),
      needs: [
        {
          task: "4.3",
          because: "what is compared is what was imported",
          source: "verify-configuration-settings_1.md",
        },
      ],
      covers: ["CP-05"],
      source: "verify-configuration-settings_1.md",
    }),
    task({
      number: "5.4",
      title: "Configure XMPP gateway access policies and certificates",
      scope: "forest",
      gate: 8,
      of: "last",
      what: "Allow XMPP partners in the external access policy and get the certificates ready. The guide lists this in phase 5, and it can be finished only when every user of every pool has moved: it is due when the last pool leaves phase 8.",
      command: 'Set-CsExternalAccessPolicy -Identity "<policy>" -EnableXmppAccess $true',
      when: { fact: "xmpp", is: true },
      undo: {
        command: 'Set-CsExternalAccessPolicy -Identity "<policy>" -EnableXmppAccess $false',
        resets: ["8.3"],
      },
      empty: [nobodyLeft("R-58", "configure-xmpp-gateway-access-policies-and-certificates_1.md")],
      source: "configure-xmpp-gateway-access-policies-and-certificates_1.md",
    }),
  ],
};
