import type { Phase } from "../path";
import { task } from "../task";

export const phase2: Phase = {
  number: 2,
  title: "Prepare for migration",
  source: "phase-2-prepare-for-migration_1.md",
  tasks: [
    task({
      number: "2.1",
      title: "Apply Office Communications Server 2007 R2 updates",
      scope: "forest",
      gate: 2,
      what: "Bring every OCS server to the newest update (KB 968802). The documents make it mandatory and name no lowest number.",
      skip: "never",
      source: "apply-office-communications-server-2007-r2-updates.md",
    }),
    task({
      number: "2.2",
      title: "Configure DNS records for pilot pool deployment",
      scope: "target",
      gate: 2,
      what: "Add the host record of {target} to internal DNS, and see that it resolves.",
      command: "nslookup {target}",
      skip: "never",
      covers: ["CP-03"],
      source: "configure-dns-records-for-pilot-pool-deployment_1.md",
    }),
    task({
      number: "2.3",
      title: "Run Best Practices Analyzer",
      scope: "forest",
      gate: 2,
      what: "Run the Best Practices Analyzer of OCS 2007 R2 from a computer with the OCS tools, and settle what it finds.",
      source: "run-best-practices-analyzer_1.md",
    }),
    task({
      number: "2.4",
      title: "Back up systems and data",
      gate: 2,
      what: "Back the systems up in full and write down who is homed on {pool}. No command brings a user back to OCS: this inventory is all that a rollback has to stand on.",
      skip: "never",
      covers: ["CP-02"],
      source: "back-up-systems-and-data_1.md",
    }),
    task({
      number: "2.5",
      title: "Configure clients for migration",
      scope: "forest",
      gate: 2,
      what: "Give servers, clients and devices their newest updates, and let the client version filter of OCS admit updated OCS 2007 R2 clients only. On OCS, block three newer ones: Lync 2013 (OC 15.*.*.*), Lync Web App (CWA 5.*.*.*) and Lync Phone Edition (OCPhone 4.*.*.*).",
      undo: { command: "# lift the three filters on {pool} in the OCS administrative tool", resets: [] },
      cautions: [
        {
          rules: ["R-27"],
          say: "OC 15.*.*.*, CWA 5.*.*.* and OCPhone 4.*.*.* have to be blocked on OCS; without the filters such clients sign in to it.",
          source: "configure-clients-for-migration_1.md",
        },
        {
          rules: ["R-49"],
          say: "The Lync 2013 client does not work with OCS 2007 R2, and Office Communicator 2007 R2 has messages and presence only once its user is on Lync 2013.",
          source: "lync-server-2013-client-interoperability-in-lync-2013.md",
        },
      ],
      source: "configure-clients-for-migration_1.md",
    }),
    task({
      number: "2.6",
      title: "Verify Office Communications Server 2007 R2 environment",
      gate: 2,
      what: "See in the OCS administrative tool that Front End, IM Conferencing, Telephony Conferencing and QoE Agent of {pool} are running and that its users are listed. Note the federation route, the Edge it uses and the next hop of that Edge; where XMPP is in use, see that the gateway service runs.",
      skip: "never",
      covers: ["CP-01"],
      source: "verify-office-communications-server-2007-r2-environment.md",
    }),
  ],
};
