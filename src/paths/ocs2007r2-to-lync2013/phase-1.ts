import type { Phase } from "../path";
import { task } from "../task";

/** Nothing is changed here: what comes out are decisions, made once for the forest. */
export const phase1: Phase = {
  number: 1,
  title: "Plan your migration from Office Communications Server 2007 R2",
  source: "phase-1-plan-your-migration-from-office-communications-server-2007-r2.md",
  tasks: [
    task({
      number: "1.1",
      title: "User migration",
      scope: "forest",
      gate: 1,
      what: "Name the test users and the pilot production users, and write down how each wave will be validated. Everyone else follows only after both waves have worked, and nobody comes back by a command: choose the waves with that in mind.",
      source: "user-migration_1.md",
    }),
    task({
      number: "1.2",
      title: "Migrating Archiving and Monitoring servers",
      scope: "forest",
      gate: 1,
      what: "Decide whether conversations and call quality must be recorded while both versions run. If so, plan both stores into the pilot pool: what OCS has recorded stays where it is.",
      cautions: [
        {
          rules: ["R-46"],
          say: "OCS Archiving and Monitoring Servers record the users of OCS pools only. From the first move on, nothing is recorded of those who have moved unless both stores came with the pilot pool.",
          source: "migrating-archiving-and-monitoring-servers_1.md",
        },
      ],
      source: "migrating-archiving-and-monitoring-servers_1.md",
    }),
    task({
      number: "1.3",
      title: "Administering servers after migration",
      scope: "forest",
      gate: 1,
      what: "Choose the computer that gets the Lync 2013 tools, and leave the OCS tools where they are. Each version is administered with its own.",
      cautions: [
        {
          rules: ["R-31"],
          say: "The tools of both versions cannot be installed on one computer.",
          source: "administering-servers-after-migration_1.md",
        },
      ],
      source: "administering-servers-after-migration_1.md",
    }),
    task({
      number: "1.4",
      title: "Migrating multiple sites and pools",
      scope: "forest",
      gate: 1,
      what: "Put the pools in an order and say for each how it is checked: after its users move, after the new Edge, after the route change, and before it is taken down. Merge, import and the last of the removals are one for all of them.",
      source: "migrating-multiple-sites-and-pools_1.md",
    }),
    task({
      number: "1.5",
      title: "Migrating XMPP federation",
      scope: "forest",
      gate: 1,
      what: "Find out whether XMPP partners are in use, and which. If so, plan their move for the end: pool, Edge and every user come first, then policies and certificates, then the partner, and the DNS record last.",
      source: "migrating-xmpp-federation_1.md",
    }),
  ],
};
