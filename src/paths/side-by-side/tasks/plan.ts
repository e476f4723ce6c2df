import type { Tasks } from "../guide";
import { lines } from "../shared";

/** Nothing is changed here: what comes out are decisions, made once for the forest. */
export const planTasks = {
  userWaves: () => ({
    title: "User migration",
    scope: "forest",
    what: "Name the test users and the pilot production users, and write down how each wave will be validated. Everyone else follows only after both waves have worked.",
    source: "user-migration.md",
  }),
  recordingPlan: ({ old, now }) => ({
    title: "Migrating Archiving and Monitoring Servers",
    scope: "forest",
    what: `Decide whether conversations and call quality must be recorded while both versions run. If so, plan both features into the pilot pool: the ${old.short} servers do not record the users of a ${now.short} pool, and their old data stays where it is.`,
    source: "migrating-archiving-and-monitoring-servers.md",
  }),
  groupChatPlan: ({ old }) => ({
    title: "Migrating Group Chat servers",
    scope: "forest",
    what: `Find out whether Group Chat is in use. It goes to Persistent Chat on a path of its own, last of all, and nothing is shared between the two; until then a ${old.short} pool has to stay as its home.`,
    source: "migrating-group-chat-servers.md",
  }),
  administration: ({ old, now }) => ({
    title: "Administering servers after migration",
    scope: "forest",
    what: `Choose the computer that gets the ${now.short} tools: the tools of two versions do not fit on one. Once the pilot pool exists, the ${old.short} Topology Builder and Control Panel are no longer used for ${now.short}.`,
    cautions: [
      {
        rules: ["R-31"],
        say: `From now on the topology is opened with the ${now.short} tools alone: those of ${old.short} may not manage the new servers, and the two cannot share a computer.`,
      },
    ],
    source: "administering-servers-after-migration.md",
  }),
  sitesPlan: () => ({
    title: "Migrating multiple sites and pools",
    scope: "forest",
    what: "Put the pools in an order and say for each how it is checked: after users move, after the new Edge, after the route change, and before it is taken down. Each pool goes through the phases by itself.",
    command: lines(
      "Get-CsSite | Select-Object Identity, Pools",
      "Get-CsPool | Select-Object Identity, Site, Services",
    ),
    source: "migrating-multiple-sites-and-pools.md",
  }),
  xmppPlan: () => ({
    title: "Migrating XMPP federation",
    scope: "forest",
    what: "Find out whether XMPP partners are in use, and which. If so, plan their move for the end: pool, Edge and every user come first, then policies and certificates, then the partner, and the DNS record last.",
    source: "migrating-xmpp-federation.md",
  }),
} satisfies Partial<Tasks>;
