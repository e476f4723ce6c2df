import type { Phase } from "../path";
import { task } from "../task";
import { lines, reopened, replicateFirst, replication } from "./shared";

export const phase7: Phase = {
  number: 7,
  title: "Add Lync Server 2013 Edge Server to pilot pool",
  source: "phase-7-add-lync-server-2013-edge-server-to-pilot-pool.md",
  tasks: [
    task({
      number: "7.1",
      title: "Deploy pilot Edge Server",
      scope: "edge",
      gate: 7,
      what: "Define {new-edge} without federation, without XMPP and with no Front End or Mediation pool on it, publish, install, give it certificates and start it. Its next hop is the Director: so says this page of the new Edge pool, while its Lync 2010 twin says it of the legacy one. Federation stays on the OCS Director; look at the services and the administration of both Edges before the next phase.",
      command: lines('Get-CsService -PoolFqdn "{new-edge}"', replication),
      needs: [
        {
          task: "5.1",
          because:
            "while the new Edge stands idle, the new pool must reach the outside through the one in service",
          rules: ["R-33"],
          source: "connect-pilot-pool-to-legacy-edge-servers_1.md",
        },
      ],
      undo: {
        command: lines(
          "Disable-CsComputer -Scorch   # on each server of {new-edge}",
          "# delete {new-edge} in Topology Builder and publish, then:",
          replication,
        ),
        resets: ["7.2", ...reopened],
      },
      publishes: true,
      cautions: [replicateFirst],
      covers: ["CP-10", "CP-15"],
      source: "deploy-pilot-edge-server_1.md",
    }),
    task({
      number: "7.2",
      title: "Validate replication of configuration settings",
      scope: "edge",
      gate: 7,
      what: "Wait until the replica of {new-edge} says UpToDate : True, and start the replication by hand if it says False. Then let an external user talk to {target}.",
      command: replication,
      needs: [
        {
          task: "7.1",
          because: "the configuration is replicated to an Edge that runs",
          rules: ["R-79"],
          source: "validate-replication-of-configuration-settings.md",
        },
      ],
      covers: ["CP-10", "CP-11", "CP-15"],
      source: "validate-replication-of-configuration-settings.md",
    }),
  ],
};
