import type { GuideNeed, Tasks } from "../guide";
import { lines } from "../shared";

/** What every move of users to a target pool needs, in whichever wave. */
export const beforeUsersMove: readonly GuideNeed[] = [
  {
    task: "replicatedUsers",
    because: "Move-CsUser can fail before the first user replication has ended",
    rules: ["R-40"],
  },
  {
    task: "connectPool",
    because: "moved users reach the outside through the Edge that serves the site now",
    rules: ["R-33"],
  },
];

export const testTasks = {
  viewUsers: ({ number }) => ({
    title: "View current users in legacy pool",
    what: `List the users whose registrar pool is {pool}, and compare them with the inventory of ${number("backUp")}.`,
    command:
      'Get-CsUser -Filter {RegistrarPool -eq "{pool}"} | Select-Object DisplayName, SipAddress, RegistrarPool',
    source: "view-current-users-in-legacy-pool.md",
  }),
  replicatedUsers: () => ({
    title: "Verify user replication has completed",
    scope: "target",
    what: 'Look in the event log "Lync Server" of {target} for event 30024 from LS User Replicator: the first replication of users has ended.',
    command:
      "Get-WinEvent -FilterHashtable @{LogName='Lync Server'; Id=30024} -MaxEvents 1 -ComputerName \"<a server of {target}>\"",
    needs: [
      { task: "deployPool", because: "the replicator runs on the new pool", source: "replicatedUsers" },
    ],
    skip: "never",
    covers: ["CP-07"],
    source: "verify-user-replication-has-completed.md",
  }),
  moveOne: ({ now }) => ({
    title: "Move a single user to the pilot pool",
    what: `Move one test user with the ${now.short} tools, then see that the registrar pool is {target} and that the conferencing policy came along.`,
    command: lines(
      'Move-CsUser -Identity "<test user>" -Target "{target}"',
      'Get-CsUser -Identity "<test user>" | Select-Object RegistrarPool, ConferencingPolicy',
    ),
    needs: beforeUsersMove,
    guarded: true,
    undo: {
      command: lines(
        'Invoke-CsUcsRollback -Identity "<test user>"   # where contacts are in the Unified Contact Store',
        'Move-CsUser -Identity "<test user>" -Target "{pool}"',
      ),
      resets: [
        "pilot-users-validated",
        "applications-compatible",
        "clients-communicate",
        "each-deployment-works",
      ],
    },
    covers: ["CP-08"],
    source: "move-a-single-user-to-the-pilot-pool.md",
  }),
  moveSome: ({ number }) => ({
    title: "Move multiple users to the pilot pool",
    what: `Move the pilot users by a filter that names them and nobody else, and check a sample as in ${number("moveOne")}. Leave the last example of the page alone: Get-CsUser -OnLyncServer | Move-CsUser takes every user of every pool.`,
    command: lines(
      'Get-CsUser -Filter {Department -eq "<pilot department>" -and RegistrarPool -eq "{pool}"} | Move-CsUser -Target "{target}"',
      'Get-CsUser -Filter {RegistrarPool -eq "{target}"} | Select-Object DisplayName, RegistrarPool, ConferencingPolicy',
    ),
    needs: [
      ...beforeUsersMove,
      {
        task: "moveOne",
        because: "the first wave is validated before the second moves",
        source: "userWaves",
      },
    ],
    guarded: true,
    undo: {
      command: lines(
        "# where contacts are in the Unified Contact Store, Invoke-CsUcsRollback for each user first",
        'Get-CsUser -Filter {Department -eq "<pilot department>" -and RegistrarPool -eq "{target}"} | Move-CsUser -Target "{pool}"',
      ),
      resets: ["pilot-soaked"],
    },
    covers: ["CP-08"],
    source: "move-multiple-users-to-the-pilot-pool.md",
  }),
} satisfies Partial<Tasks>;
