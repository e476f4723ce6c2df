import type { Phase } from "../path";
import { task } from "../task";
import { beforeServersGo, nothingHeld } from "./before-servers-go";
import { lines, merge, nobodyLeft, poolIsVacated } from "./shared";

/** The phase speaks of the legacy site. Its shared parts (10.2, 10.4) wait for the last pool; 10.3 is done for each
 * pool, because the servers of a pool may go once it is empty, and because its way back ends there and not with
 * another's. The site is decommissioned when the last pool has done 10.3. */
export const phase10: Phase = {
  number: 10,
  title: "Decommission legacy site",
  source: "phase-10-decommission-legacy-site.md",
  tasks: [
    task({
      number: "10.1",
      title: "Move conference directories",
      gate: 10,
      what: "First of all in this phase, move the conference directories of {pool} to {target}, one by one, until none names {pool}. If a server goes before them, dial-in to the meetings that moved breaks.",
      command: lines(
        "Get-CsConferenceDirectory | Select-Object Identity, ServiceId, TargetServerIfMoving",
        'Move-CsConferenceDirectory -Identity <number> -TargetPool "{target}"',
      ),
      guarded: true,
      undo: {
        command: 'Move-CsConferenceDirectory -Identity <number> -TargetPool "{pool}"',
        resets: ["pool.conference-directories-left"],
      },
      empty: [...poolIsVacated],
      settles: { "pool.conference-directories-left": 0 },
      covers: ["CP-14"],
      source: "move-conference-directories.md",
    }),
    task({
      number: "10.2",
      title: "Update DNS SRV records",
      scope: "forest",
      gate: 10,
      of: "last",
      what: "Point the internal record _sipinternaltls._tcp of every SIP domain at a Lync 2013 pool, and see that its name resolves. All users of all pools have moved by then; the pool or Director it points at now goes only afterwards.",
      command: lines("nslookup -type=SRV _sipinternaltls._tcp.<SIP domain>", "nslookup {target}"),
      guarded: true,
      undo: {
        command: "nslookup -type=SRV _sipinternaltls._tcp.<SIP domain>   # after pointing it at {pool} again",
        resets: ["pool.dns"],
      },
      empty: [nobodyLeft("R-62", "update-dns-srv-records_1.md")],
      covers: ["CP-14"],
      source: "update-dns-srv-records_1.md",
    }),
    task({
      number: "10.3",
      title: "Decommissioning servers and pools",
      gate: 10,
      what: "Deactivate {pool} and uninstall its servers with the OCS tools; the page only points to the OCS 2007 R2 documents. With the last pool go the Director and the Edge Servers: when {old-edge} is uninstalled, say so (set {old-edge} retired=yes). From here a restore is the only way back.",
      needs: beforeServersGo,
      guarded: true,
      irreversible: true,
      skip: "never",
      empty: nothingHeld,
      cautions: [
        {
          rules: ["R-38"],
          say: "While other OCS pools remain, this is a change of OCS: merge again afterwards (reopen {pool} 4.2 because …). After the last pool the final merge is part of 10.4.",
          source: "Merge-CsLegacyTopology.md",
        },
      ],
      source: "decommissioning-servers-and-pools.md",
    }),
    task({
      number: "10.4",
      title: "Remove BackCompatSite",
      scope: "forest",
      gate: 10,
      of: "last",
      what: "Last of all, when every OCS pool is deactivated and every OCS Edge uninstalled: run the merge a final time with an empty Edge list, Status Success. See that no server stands under BackCompatSite any more, delete it in Topology Builder, and publish.",
      command: merge,
      needs: [
        {
          fact: { fact: "pool.last", is: true },
          because: "every other OCS pool has to be decommissioned before BackCompatSite goes",
          rules: ["R-76"],
          source: "remove-backcompatsite.md",
        },
        {
          task: "10.3",
          because: "no server may be left under BackCompatSite",
          rules: ["R-76"],
          source: "remove-backcompatsite.md",
        },
        {
          fact: { fact: "forest.edges-left", is: 0 },
          because: "the final merge has an empty Edge list: every OCS Edge has to be uninstalled first",
          rules: ["R-38", "R-76"],
          source: "remove-backcompatsite.md",
        },
      ],
      guarded: true,
      irreversible: true,
      skip: "never",
      publishes: true,
      empty: [nobodyLeft("R-76", "remove-backcompatsite.md")],
      covers: ["CP-15"],
      source: "remove-backcompatsite.md",
    }),
  ],
};
