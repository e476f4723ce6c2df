import type { Phase } from "../path";
import { lines, nothingToUndo, reopened, replication } from "./shared";

export const phase5: Phase = {
  number: 5,
  title: "Add Lync Server 2013 Edge Server to pilot pool",
  source: "phase-5-add-lync-server-2013-edge-server-to-pilot-pool.md",
  tasks: [
    {
      number: "5.1",
      title: "Deploy pilot Edge Server",
      scope: "edge",
      what: "Define {new-edge} without federation, without XMPP and with no Front End or Mediation pool on it; its next hop is the Director of the legacy Edge. Publish, install, give it certificates and start it. Federation stays on {edge}; look at the services and the administration of both.",
      command: lines('Get-CsService -PoolFqdn "{new-edge}"', replication),
      needs: [
        {
          task: "3.5",
          because:
            "while the new Edge stands idle, {target} must reach the outside through the one in service (R-33)",
          source: "connect-pilot-pool-to-legacy-edge-servers.md",
        },
      ],
      due: { gate: 5, of: "each" },
      when: null,
      guarded: false,
      irreversible: false,
      skip: "with-reason",
      undo: {
        command: lines(
          "Disable-CsComputer -Scorch   # on each server of {new-edge}",
          "# delete {new-edge} in Topology Builder and publish, then:",
          replication,
        ),
        resets: ["5.2", ...reopened],
      },
      publishes: true,
      empty: [],
      settles: {},
      cautions: [],
      covers: ["CP-10", "CP-15"],
      source: "deploy-pilot-edge-server.md",
    },
    {
      number: "5.2",
      title: "Verify configuration settings",
      scope: "edge",
      what: "Wait until the replica of {new-edge} says UpToDate : True, and start the replication by hand if it says False. Then let an external user talk to {target}.",
      command: replication,
      needs: [
        {
          task: "5.1",
          because: "the configuration is replicated to an Edge that runs",
          source: "verify-configuration-settings.md",
        },
      ],
      due: { gate: 5, of: "each" },
      when: null,
      guarded: false,
      irreversible: false,
      skip: "with-reason",
      undo: nothingToUndo,
      publishes: false,
      empty: [],
      settles: {},
      cautions: [],
      covers: ["CP-10", "CP-11", "CP-15"],
      source: "verify-configuration-settings.md",
    },
  ],
};
