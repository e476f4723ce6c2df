import type { Caution, Need, Phase } from "../path";
import { task } from "../task";
import { lines, usersMovedBack } from "./shared";

/** What every move of users to a target pool needs, in whichever wave. */
export const beforeUsersMove: readonly Need[] = [
  {
    task: "4.3",
    because:
      "Move-CsLegacyUser gives a user the policies that were imported; without them there is nothing to give",
    rules: ["R-37"],
    source: "Move-CsLegacyUser.md",
  },
  {
    task: "4.4",
    because: "what was merged and imported has to be verified before users rest on it",
    source: "verify-topology-information.md",
  },
  {
    task: "5.1",
    because: "moved users reach the outside through the Edge that serves the site now",
    rules: ["R-33"],
    source: "connect-pilot-pool-to-legacy-edge-servers_1.md",
  },
  {
    task: "5.2",
    because: "external audio and video of moved users fail on an OCS Edge that does not know their pool",
    rules: ["R-39"],
    source: "authorize-connection-to-office-communications-server-2007-r2-edge-server.md",
  },
  {
    task: "6.1",
    because: "Move-CsLegacyUser can fail before the first user replication has ended",
    rules: ["R-40"],
    source: "verify-user-replication-has-completed_1.md",
  },
];

/** What is told before users of OCS are moved, in whichever wave. */
export const onMovingUsers: readonly Caution[] = [
  {
    rules: ["R-42"],
    say: "A user whose name begins or ends with a blank cannot be moved: correct the name first.",
    source: "move-remaining-users-to-lync-server-2013_1.md",
  },
  {
    rules: ["R-84"],
    say: "Meetings of OCS (conf:// and meet://) do not move: organisers open and send each one again from a Lync 2013 client. So says lync-server-2013-migration-considerations-for-meetings.md; move-remaining-users-to-lync-server-2013_1.md says that active meetings keep their address and id. We follow the first, which speaks of OCS itself.",
    source: "lync-server-2013-migration-considerations-for-meetings.md",
  },
  {
    rules: ["R-85"],
    say: "Moved users who meet federated users of the legacy version need AllowAnonymousParticipantsInMeetings set to True in their conferencing policy.",
    source: "move-remaining-users-to-lync-server-2013_1.md",
  },
  {
    rules: [],
    say: "No document names a command that moves a user back to OCS 2007 R2.",
    source: "Move-CsLegacyUser.md",
  },
];

export const phase6: Phase = {
  number: 6,
  title: "Move users to the pilot pool",
  source: "phase-6-move-users-to-the-pilot-pool.md",
  tasks: [
    task({
      number: "6.1",
      title: "Verify user replication has completed",
      scope: "target",
      gate: 6,
      what: 'Look in the event log "Lync Server" of {target} for event 30024 from LS User Replicator: the first replication of users has ended.',
      command:
        "Get-WinEvent -FilterHashtable @{LogName='Lync Server'; Id=30024} -MaxEvents 1 -ComputerName \"<a server of {target}>\"",
      needs: [
        {
          task: "3.3",
          because: "the replicator runs on the new pool",
          source: "verify-user-replication-has-completed_1.md",
        },
      ],
      skip: "never",
      covers: ["CP-07"],
      source: "verify-user-replication-has-completed_1.md",
    }),
    task({
      number: "6.2",
      title: "Move a single user to the pilot pool",
      gate: 6,
      what: "Move one test user with Move-CsLegacyUser, the cmdlet for users of OCS, then see that the registrar pool is {target} and that the policies came along. In Control Panel a user who has not moved shows <Office Communications Server> as registrar pool.",
      command: lines(
        'Move-CsLegacyUser -Identity "<test user>" -Target "{target}"',
        'Get-CsUser -Identity "<test user>" | Select-Object RegistrarPool, ConferencingPolicy, VoicePolicy',
      ),
      needs: beforeUsersMove,
      guarded: true,
      undo: usersMovedBack(
        "pilot-users-validated",
        "applications-compatible",
        "clients-communicate",
        "each-deployment-works",
      ),
      cautions: onMovingUsers,
      covers: ["CP-08"],
      source: "move-a-single-user-to-the-pilot-pool_1.md",
    }),
    task({
      number: "6.3",
      title: "Move multiple users to the pilot pool",
      gate: 6,
      what: "Move the pilot users by a filter that names them and nobody else, and check a sample as in 6.2. Leave the last example of the page alone: Get-CsUser -OnOfficeCommunicationServer | Move-CsLegacyUser takes every user of every OCS pool.",
      command: lines(
        'Get-CsUser -Filter {Department -eq "<pilot department>"} | Move-CsLegacyUser -Target "{target}"',
        'Get-CsUser -Filter {RegistrarPool -eq "{target}"} | Select-Object DisplayName, RegistrarPool, ConferencingPolicy',
      ),
      needs: [
        ...beforeUsersMove,
        {
          task: "6.2",
          because: "the first wave is validated before the second moves",
          source: "user-migration_1.md",
        },
      ],
      guarded: true,
      undo: usersMovedBack("pilot-soaked"),
      cautions: onMovingUsers,
      covers: ["CP-08"],
      source: "move-multiple-users-to-the-pilot-pool_1.md",
    }),
  ],
};
