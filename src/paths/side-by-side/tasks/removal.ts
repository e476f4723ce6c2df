import type { Tasks } from "../guide";
import { lines, reopened, replication } from "../shared";
import { beforeServersGo, nothingHeld, nothingHeldNorCac } from "./before-servers-go";

/** The servers themselves. */
export const removalTasks = {
  admissionControl: (guide) => ({
    title: "Reset call admission control",
    what: "Where {pool} does call admission control for site {site}, give that to {target} and publish.",
    command: replication,
    needs: beforeServersGo,
    guarded: true,
    undo: {
      command: lines("# give call admission control of {site} to {pool} again, publish, then:", replication),
      resets: ["pool.cac", ...reopened],
    },
    publishes: true,
    empty: nothingHeld(guide),
    settles: { "pool.cac": false },
    covers: ["CP-14", "CP-15"],
    source: "remove-the-front-end-server.md",
  }),
  preventSessions: (guide) => ({
    title: "Prevent sessions for services",
    what: "On every server of {pool}, in Control Panel under Topology, Status, prevent new sessions for all services, and wait for the running ones to end.",
    needs: [
      ...beforeServersGo,
      {
        task: "admissionControl",
        because: "call admission control must be handed over while it still works",
        rules: ["R-71"],
      },
    ],
    guarded: true,
    undo: { command: "Start-CsWindowsService   # on each server of {pool}", resets: [] },
    empty: nothingHeldNorCac(guide),
    source: "remove-the-front-end-server.md",
  }),
  stopServices: (guide) => ({
    title: "Stop services",
    what: `Stop the ${guide.old.family} services on every server of {pool}, and see that none of them runs any more.`,
    command: lines(
      "Stop-CsWindowsService   # on each server of {pool}",
      "Get-CsWindowsService | Select-Object Name, Status",
    ),
    needs: [
      ...beforeServersGo,
      {
        task: "preventSessions",
        because: "running calls and meetings end by themselves first",
        rules: ["R-72"],
      },
    ],
    guarded: true,
    undo: { command: "Start-CsWindowsService   # on each server of {pool}", resets: [] },
    empty: nothingHeldNorCac(guide),
    source: "remove-the-front-end-server.md",
  }),
  removeServer: (guide) => ({
    title: "Remove a Front End Server from a pool",
    what: "Only where servers leave {pool} one at a time: delete each from the topology, publish, and wait for replication. Where the whole pool goes at once, and on Standard Edition, skip this.",
    command: replication,
    needs: [
      ...beforeServersGo,
      {
        task: "stopServices",
        because: "a server leaves the topology with its services stopped",
        rules: ["R-72"],
      },
    ],
    guarded: true,
    undo: {
      command: lines("# add the server to {pool} again, publish, run setup on it, then:", replication),
      resets: reopened,
    },
    publishes: true,
    empty: nothingHeldNorCac(guide),
    cautions: [
      {
        rules: ["R-79"],
        say: "After each publish wait until every replica says UpToDate : True, before the next server goes.",
      },
    ],
    covers: ["CP-15"],
    source: "remove-the-front-end-server.md",
  }),
  removePool: (guide) => ({
    title: "Remove Front End pool or Standard Edition server",
    what: "Delete {pool} from the topology, with a Standard Edition server its SQL store definition too, publish, and wait for replication. From here a restore is the only way back.",
    command: replication,
    needs: [
      ...beforeServersGo,
      {
        task: "stopServices",
        because: "a pool leaves the topology with its services stopped",
        rules: ["R-72"],
      },
      { task: "removeServer", because: "servers that leave one by one go before their pool" },
    ],
    guarded: true,
    irreversible: true,
    publishes: true,
    empty: nothingHeldNorCac(guide),
    covers: ["CP-15"],
    source: "remove-the-front-end-server.md",
  }),
} satisfies Partial<Tasks>;
