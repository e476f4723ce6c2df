import type { Tasks } from "../guide";
import { lines, reopened, replication } from "../shared";
import { beforeUsersMove } from "./test-users";

/** A legacy Edge with one FQDN for all its services turns the switch, its tests and the mass move around. */
export const productionTasks = {
  switchFederation: ({ old, has, number }) => ({
    title: "Configure federation routes and media traffic",
    scope: "site",
    what: "In a maintenance window that users know of: take the federation route off site {site} and the federation off {edge}; bring its external certificate to {new-edge}; then federation, next hop, media and route there, publish, and turn firewall or DNS. Stop the old Access Edge service and disable it; the warning about more than one Federated Edge Server is harmless meanwhile. Where {edge} has one FQDN for all its services the page does not support this: move all users of all pools, retire {edge} (set {edge} retired=yes), and only then switch.",
    command: lines(
      "# on each server of {edge}, after the switch:",
      `Get-Service -DisplayName "${old.services} Access Edge" | Stop-Service -PassThru | Set-Service -StartupType Disabled`,
      replication,
    ),
    needs: [
      {
        task: "deployEdge",
        because: "the new Edge must run beside the old one first",
        rules: ["R-51"],
      },
      {
        task: "verifyEdge",
        because: "the new Edge must hold the current configuration",
        rules: ["R-51", "R-79"],
      },
      {
        fact: {
          any: [
            { fact: "edge.single-fqdn", is: false },
            { fact: "edge.retired", is: true },
          ],
        },
        because: "with one FQDN for all its services, the legacy Edge has to be retired first",
        source: "switchFederation",
        rules: ["R-52"],
      },
    ],
    guarded: true,
    undo: {
      command: lines(
        "# federation off {new-edge} and back on {old-edge}, route and media of {site} back, publish, firewall and DNS back; on each server of {old-edge}:",
        `Get-Service -DisplayName "${old.services} Access Edge" | Set-Service -StartupType Automatic -PassThru | Start-Service`,
        replication,
      ),
      resets: ["verifyExternal", ...reopened],
    },
    publishes: true,
    empty: [
      {
        what: "users-left",
        of: "forest",
        when: { fact: "edge.single-fqdn", is: true },
        rules: ["R-52"],
      },
    ],
    cautions: [
      {
        rules: ["R-55"],
        say: "Federation is down for everyone until the switch is through: agree on a maintenance window for both Edges, and tell the users beforehand.",
      },
      ...(has("xmppGateway")
        ? [
            {
              rules: ["R-57"],
              say: `Once XMPP goes through {new-edge}, users still on ${old.short} are cut off from their XMPP partners, until everyone has moved and ${number("xmppGateway")} is done.`,
              when: { fact: "xmpp", is: true },
            },
          ]
        : []),
    ],
    covers: ["CP-15"],
    source: "configure-federation-routes-and-media-traffic.md",
  }),
  verifyExternal: ({ old, now }) => ({
    title: "Verify federation and remote access for external users",
    scope: "site",
    what: `Test from outside through {new-edge}: a federated partner, each public provider in use, an anonymous meeting guest, a remote user homed on ${old.short} and one on ${now.short}; each with a user of either version, for messages, presence, calls and sharing. Where nobody is left on ${old.short}, the new version alone is tested.`,
    command: 'Test-CsFederatedPartner -TargetFqdn "{new-edge}" -Domain "<partner domain>"',
    needs: [
      {
        task: "switchFederation",
        because: "what is tested is the new route, with the old Access Edge stopped and disabled",
        rules: ["R-56"],
      },
    ],
    covers: ["CP-12"],
    source: "verify-federation-and-remote-access-for-external-users.md",
  }),
  simpleUrls: ({ old, now }) => ({
    title: "Change simple URLs after migration",
    scope: "forest",
    what: `Only where the ${old.short} Director goes: point the DNS records of the Meet, Dial-in and Admin addresses to a ${now.short} pool. If a name itself changes, run Enable-CsComputer on every Director and Front End Server.`,
    command: lines("Get-CsSimpleUrlConfiguration", "Enable-CsComputer   # only after a name has changed"),
    undo: {
      command: "Enable-CsComputer   # after the DNS records point to the Director again",
      resets: [],
    },
    cautions: [
      {
        rules: ["R-77"],
        say: `Before the ${old.short} Director is removed, the Meet, Dial-in and Admin addresses must lead to a ${now.short} pool: otherwise nobody can join a meeting by its link.`,
        when: { fact: "pool.roles", has: "director" },
      },
    ],
    source: "change-simple-urls-after-migration.md",
  }),
  moveRest: ({ old, now, number }) => ({
    title: `Move remaining users to ${now.name}`,
    what: `Move everyone who is left on {pool} with the ${now.short} tools, never with those of ${old.short} or Active Directory Users and Computers; then see that no user and no other contact object is homed there. The page puts this after ${number("verifyExternal")}; where the legacy Edge has one FQDN it comes before ${number("switchFederation")}.`,
    command: lines(
      'Get-CsUser -Filter {RegistrarPool -eq "{pool}"} | Move-CsUser -Target "{target}"',
      'Get-CsUser -Filter {RegistrarPool -eq "{pool}"} | Select-Object DisplayName, RegistrarPool',
      'Get-CsExUmContact -Filter {RegistrarPool -eq "{pool}"}',
    ),
    needs: [
      ...beforeUsersMove,
      {
        task: "verifyExternal",
        because: "external access is tested while most users can still stay",
        when: { fact: "edge.single-fqdn", is: false },
        rules: ["R-60"],
      },
    ],
    guarded: true,
    skip: "never",
    undo: {
      command: lines(
        `# the inventory of ${number("backUp")}, without the test and pilot users; contacts in the Unified Contact Store: Invoke-CsUcsRollback first`,
        'Import-Csv "<backup folder>\\users-{pool}.csv" | ForEach-Object { Move-CsUser -Identity $_.SipAddress -Target "{pool}" }',
      ),
      resets: ["clients-communicate", "each-deployment-works"],
    },
    cautions: [
      {
        rules: ["R-83"],
        say: `Meetings move with their owners, but uploaded content does so only with -MoveConferenceData (${number("meetings")}): decide on it before this move.`,
        source: "meetings",
      },
      {
        rules: ["R-85"],
        say: `Moved users who meet federated ${old.short} users need AllowAnonymousParticipantsInMeetings set to True in their conferencing policy.`,
      },
    ],
    covers: ["CP-08", "CP-13"],
    source: "move-remaining-users.md",
  }),
  xmppGateway: ({ now }) => ({
    title: `Configure XMPP gateway on ${now.name}`,
    scope: "forest",
    of: "last",
    what: "After the last user of the last pool: put the external certificate on the new Edge, restart its services, enter each XMPP partner, and point _xmpp-server._tcp of the SIP domain at the Access Edge, port 5269, last. Users homed on a branch appliance cannot use it.",
    command: lines(
      "Stop-CsWindowsService   # on each server of {new-edge}",
      "Start-CsWindowsService",
      "nslookup -type=SRV _xmpp-server._tcp.<SIP domain>",
    ),
    needs: [
      {
        task: "xmppPolicies",
        because: "access policies and certificates come before the partner",
        source: "xmppPlan",
        when: { fact: "xmpp", is: true },
      },
    ],
    when: { fact: "xmpp", is: true },
    undo: { command: 'Remove-CsXmppAllowedPartner -Identity "<partner domain>"', resets: [] },
    empty: [{ what: "users-left", of: "forest", rules: ["R-58"] }],
    source: "configure-xmpp-gateway-on-lync-server-2013.md",
  }),
} satisfies Partial<Tasks>;
