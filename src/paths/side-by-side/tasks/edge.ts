import type { Tasks } from "../guide";
import { lines, reopened, replication } from "../shared";

export const edgeTasks = {
  deployEdge: ({ has }) => ({
    title: "Deploy pilot Edge Server",
    scope: "edge",
    what: `Define {new-edge} without federation${has("xmppGateway") ? ", without XMPP" : ""} and with no Front End or Mediation pool on it; its next hop is the Director of the legacy Edge. Publish, install, give it certificates and start it. Federation stays on {edge}; look at the services and the administration of both.`,
    command: lines('Get-CsService -PoolFqdn "{new-edge}"', replication),
    needs: [
      {
        task: "connectPool",
        because: "while the new Edge stands idle, {target} must reach the outside through the one in service",
        rules: ["R-33"],
      },
    ],
    undo: {
      command: lines(
        "Disable-CsComputer -Scorch   # on each server of {new-edge}",
        "# delete {new-edge} in Topology Builder and publish, then:",
        replication,
      ),
      resets: ["verifyEdge", ...reopened],
    },
    publishes: true,
    covers: ["CP-10", "CP-15"],
    source: "deploy-pilot-edge-server.md",
  }),
  verifyEdge: () => ({
    title: "Verify configuration settings",
    scope: "edge",
    what: "Wait until the replica of {new-edge} says UpToDate : True, and start the replication by hand if it says False. Then let an external user talk to {target}.",
    command: replication,
    needs: [
      {
        task: "deployEdge",
        because: "the configuration is replicated to an Edge that runs",
        source: "verifyEdge",
      },
    ],
    covers: ["CP-10", "CP-11", "CP-15"],
    source: "verify-configuration-settings.md",
  }),
} satisfies Partial<Tasks>;
