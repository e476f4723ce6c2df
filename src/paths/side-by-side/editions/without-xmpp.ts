import type { Differences } from "../guide";

/** Targets from Skype for Business Server 2019 on have no XMPP gateway, no Persistent Chat and no SQL mirroring: what
 * needs them stays behind, with the pool and the Edge that serve it. */
export const withoutXmpp: Differences = {
  sitesPlan: ({ now }) => ({
    what: `Put the pools in an order and say for each how it is checked: after users move, after the new Edge, after the route change, and before it is taken down. Each pool goes through the phases by itself. Persistent Chat, XMPP and SQL mirroring do not exist in ${now.short}: name the users who need them, for they stay on a legacy pool.`,
  }),
  xmppPlan: ({ now }) => ({
    what: `Find out whether XMPP partners are in use, and which. XMPP cannot be taken along, since ${now.short} has no gateway for it: users who need such partners stay on a legacy pool, and the legacy Edge stays with them.`,
  }),
  verifyPool: ({ old, now }) => ({
    what: `See that the services of {target} run and that the ${now.short} Control Panel opens both pools and lists both versions; which voice services run depends on the features chosen. The page still lists XMPP Translating Gateway, which ${now.short} does not have: do not miss it. Never open this topology with the ${old.short} Topology Builder.`,
  }),
  xmppPolicies: ({ old, now }) => ({
    gate: "deploy",
    of: "each",
    what: `Where XMPP stays in use, see that the gateway of ${old.short} keeps working for the users who stay: its certificates, and an external access policy that allows it. Nothing of it is set up on ${now.short}.`,
    undo: {
      command: 'Set-CsExternalAccessPolicy -Identity "<policy>" -EnableXmppAccess $false',
      resets: [],
    },
    empty: [],
  }),
  switchFederation: ({ now }) => ({
    adds: [
      {
        rules: [],
        say: `XMPP partners are reached through {edge} alone, since ${now.short} has no gateway for them; the switch stops the Access Edge of {edge}. Settle first what the users who need such partners do then.`,
        source: "xmppPlan",
        when: { fact: "xmpp", is: true },
      },
    ],
  }),
};
