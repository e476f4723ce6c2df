import type { Task } from "../path";
import { task } from "../task";
import { lines, nobodyLeft, reopened, replicateFirst, replication } from "./shared";

/** an OCS pool cannot talk to a Lync 2013 Mediation Server, only the other way round. */
const everyoneHasMoved = nobodyLeft("R-75", "migrate-mediation-server.md");

/** 9.7.1 to 9.7.3: the heading 9.7 is no task itself. Each is done once, when the last user of the last pool has moved. */
export const mediationTasks: readonly Task[] = [
  task({
    number: "9.7.1",
    title: "Configure Mediation Server",
    scope: "forest",
    gate: 9,
    of: "last",
    what: "When every user of every pool has moved: give the Mediation Server of Lync 2013 its gateways in Topology Builder and publish. Gateways that only OCS can use are replaced or upgraded; count those that are left (set {pool} gateways-left=…).",
    command: replication,
    guarded: true,
    undo: {
      command: lines(
        "# take the gateways off the Lync 2013 Mediation Server in Topology Builder and publish, then:",
        replication,
      ),
      resets: [...reopened],
    },
    publishes: true,
    empty: [everyoneHasMoved],
    cautions: [replicateFirst],
    covers: ["CP-15"],
    source: "configure-mediation-server.md",
  }),
  task({
    number: "9.7.2",
    title: "Change voice routes to use the new Lync Server 2013 Mediation Server",
    scope: "forest",
    gate: 9,
    of: "last",
    what: "Give each voice route the gateways of the Lync 2013 Mediation Server in place of the OCS ones, and place a call over each.",
    command: lines(
      "Get-CsVoiceRoute | Select-Object Identity, PstnGatewayList",
      'Set-CsVoiceRoute -Identity "<route>" -PstnGatewayList @{Add="PstnGateway:<new gateway>"; Remove="PstnGateway:<OCS gateway>"}',
    ),
    needs: [
      {
        task: "9.7.1",
        because: "a route can only lead to a Mediation Server that has its gateways",
        source: "change-voice-routes-to-use-the-new-lync-server-2013-mediation-server.md",
      },
    ],
    guarded: true,
    undo: {
      command:
        'Set-CsVoiceRoute -Identity "<route>" -PstnGatewayList @{Add="PstnGateway:<OCS gateway>"; Remove="PstnGateway:<new gateway>"}',
      resets: [],
    },
    empty: [everyoneHasMoved],
    source: "change-voice-routes-to-use-the-new-lync-server-2013-mediation-server.md",
  }),
  task({
    number: "9.7.3",
    title: "Transition a collocated Mediation Server to a stand-alone Mediation Server (optional)",
    scope: "forest",
    gate: 9,
    of: "last",
    what: "Only if the Mediation Server is to stand alone: define its pool, publish and install it, give it the gateways, and then take the role off {target}.",
    command: replication,
    needs: [
      {
        task: "9.7.2",
        because: "calls lead over the new Mediation Server before it changes its place",
        source: "migrate-mediation-server.md",
      },
    ],
    guarded: true,
    undo: {
      command: lines(
        "# collocate Mediation with {target} again, gateways back, delete the stand-alone pool, publish, then:",
        replication,
      ),
      resets: [...reopened],
    },
    publishes: true,
    empty: [everyoneHasMoved],
    cautions: [replicateFirst],
    covers: ["CP-15"],
    source: "transition-a-collocated-mediation-server-to-a-stand-alone-mediation-server-optional.md",
  }),
];
