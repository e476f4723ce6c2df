import type { Phase } from "../path";
import { task } from "../task";
import { beforeUsersMove, onMovingUsers } from "./phase-6";
import { lines, nobodyLeft, reopened, replicateFirst, replication, usersMovedBack } from "./shared";

/** The ten steps of the switch, in the order of the page. */
const theSwitch = lines(
  "#  1. Topology Builder: take the federation route off site {site}; publish.",
  '#  2. Merge wizard once more: clear "used for federation and public IM" for {old-edge}; Status Success; publish.',
  "#  3. Bring the external certificate of the OCS Access Edge to {new-edge}; its internal certificate stays (the Lync 2010 guide asks for a new one).",
  "#  4. OCS tool, Forest, Global Properties, Federation: enable it and enter {new-edge}.",
  "#  5. Topology Builder: enable federation on {new-edge} and make it the federation route, here and at every other site.",
  "#  6. Give the pools of {site} {new-edge} for media.",
  "#  7. Publish and let Active Directory replicate; the warning about more than one Federated Edge Server is expected.",
  "#  8. Federation and remote access on; then wait for the replica of {new-edge}:",
  "Get-CsAccessEdgeConfiguration",
  "Set-CsAccessEdgeConfiguration -AllowFederatedUsers $true -AllowOutsideUsers $true",
  replication,
  "#  9. {new-edge} online, firewall and DNS turned; then on each server of {old-edge}:",
  'Get-Service -DisplayName "Office Communications Server Access Edge" | Stop-Service -PassThru | Set-Service -StartupType Disabled',
  "# 10. Test from outside, each with a user of either version: a federated partner, each public provider, an anonymous meeting guest, a remote user on OCS, a remote user on Lync 2013.",
  'Test-CsFederatedPartner -TargetFqdn "{new-edge}" -Domain "<partner domain>"',
);

/** A legacy Edge with one FQDN for all its services turns 8.1 and 8.2 around. */
export const phase8: Phase = {
  number: 8,
  title: "Move from pilot deployment into production",
  source: "phase-8-move-from-pilot-deployment-into-production.md",
  tasks: [
    task({
      number: "8.1",
      title: "Configure federation routes and media traffic",
      scope: "site",
      gate: 8,
      what: "Take federation and media of site {site} from {old-edge} to {new-edge}, in the ten steps below and in no other order: the old Edge gives federation up before the new one gets it. It is done when the old Access Edge service is stopped and disabled and the tests from outside have passed. Where {old-edge} has one FQDN for all its services the page does not support this: move all users of all pools, retire it (set {old-edge} retired=yes), and only then switch.",
      command: theSwitch,
      needs: [
        {
          task: "4.1",
          because: "the second step runs the merge wizard again, which needs OCSWMIBC.msi",
          source: "install-wmi-backward-compatibility-package.md",
        },
        {
          task: "7.1",
          because: "the new Edge must run beside the old one first",
          rules: ["R-51"],
          source: "deploy-pilot-edge-server_1.md",
        },
        {
          task: "7.2",
          because: "the new Edge must hold the current configuration",
          rules: ["R-51"],
          source: "validate-replication-of-configuration-settings.md",
        },
        {
          fact: {
            any: [
              { fact: "edge.single-fqdn", is: false },
              { fact: "edge.retired", is: true },
            ],
          },
          because: "with one FQDN for all its services, the legacy Edge has to be retired first",
          rules: ["R-52"],
          source: "configure-federation-routes-and-media-traffic_1.md",
        },
      ],
      guarded: true,
      undo: {
        command: lines(
          "# the ten steps in reverse: federation off {new-edge}, the merge wizard again with federation ticked for {old-edge}, route and media of {site} back, publish, firewall and DNS back; on each server of {old-edge}:",
          'Get-Service -DisplayName "Office Communications Server Access Edge" | Set-Service -StartupType Automatic -PassThru | Start-Service',
          replication,
        ),
        resets: [...reopened],
      },
      publishes: true,
      empty: [
        {
          what: "users-left",
          of: "forest",
          rules: ["R-52"],
          source: "configure-federation-routes-and-media-traffic_1.md",
          when: { fact: "edge.single-fqdn", is: true },
        },
      ],
      cautions: [
        {
          rules: ["R-55"],
          say: "Federation and remote access are down while this lasts: agree on a maintenance window and tell users and partners.",
          source: "configure-federation-routes-and-media-traffic_1.md",
        },
        {
          rules: ["R-57"],
          say: "Users who are still on OCS lose XMPP from here on, until everybody has moved and 8.3 is done.",
          source: "migrating-xmpp-federation_1.md",
          when: { fact: "xmpp", is: true },
        },
        replicateFirst,
      ],
      covers: ["CP-12", "CP-15"],
      source: "configure-federation-routes-and-media-traffic_1.md",
    }),
    task({
      number: "8.2",
      title: "Move remaining users to Lync Server 2013",
      gate: 8,
      what: "Move everyone who is left on {pool} with the Lync 2013 tools, never with those of OCS or Active Directory Users and Computers; then see that no user and no other contact object is homed there. Check the policies of a sample, those for anonymous participants among them.",
      command: lines(
        "# the inventory of 2.4 without those who have moved already; a filter on OCS alone would take the users of every pool",
        'Import-Csv "<backup folder>\\users-{pool}.csv" | ForEach-Object { Move-CsLegacyUser -Identity $_.SipAddress -Target "{target}" }',
        "Get-CsUser -OnOfficeCommunicationServer | Select-Object DisplayName, HomeServer",
      ),
      needs: [
        ...beforeUsersMove,
        {
          task: "8.1",
          because:
            "external access is tested and the old Access Edge is out of service while most users can still stay",
          rules: ["R-56", "R-60"],
          source: "configure-federation-routes-and-media-traffic_1.md",
          when: { fact: "edge.single-fqdn", is: false },
        },
      ],
      guarded: true,
      skip: "never",
      undo: usersMovedBack("clients-communicate", "each-deployment-works"),
      cautions: onMovingUsers,
      covers: ["CP-08", "CP-13"],
      source: "move-remaining-users-to-lync-server-2013_1.md",
    }),
    task({
      number: "8.3",
      title: "Configure XMPP gateway on Lync Server 2013",
      scope: "forest",
      gate: 8,
      of: "last",
      what: "After the last user of the last pool: put the external certificate on the new Edge, enter each XMPP partner, and point _xmpp-server._tcp of the SIP domain at the Access Edge last. That everybody has to have moved stands in the planning topic of 1.5; this page does not repeat it.",
      command: "nslookup -type=SRV _xmpp-server._tcp.<SIP domain>",
      needs: [
        {
          task: "5.4",
          because: "access policies and certificates come before the partner",
          source: "migrating-xmpp-federation_1.md",
          when: { fact: "xmpp", is: true },
        },
      ],
      when: { fact: "xmpp", is: true },
      undo: { command: 'Remove-CsXmppAllowedPartner -Identity "<partner domain>"', resets: [] },
      empty: [nobodyLeft("R-58", "migrating-xmpp-federation_1.md")],
      source: "configure-xmpp-gateway-on-lync-server-2013_1.md",
    }),
  ],
};
