import type { Need, Phase } from "../path";
import { lines, nothingToUndo } from "./shared";

const replicated: Need = {
  task: "4.2",
  because: "Move-CsUser can fail before the first user replication has ended (R-40)",
  source: "verify-user-replication-has-completed.md",
};

const connected: Need = {
  task: "3.5",
  because: "moved users reach the outside through the Edge that serves the site now (R-33)",
  source: "connect-pilot-pool-to-legacy-edge-servers.md",
};

/** What every move of users to a target pool needs, in whichever wave. */
export const beforeUsersMove: readonly Need[] = [replicated, connected];

export const phase4: Phase = {
  number: 4,
  title: "Move test users to the pilot pool",
  source: "phase-4-move-test-users-to-the-pilot-pool.md",
  tasks: [
    {
      number: "4.1",
      title: "View current users in Lync Server 2010 pool",
      scope: "pool",
      what: "List the users whose registrar pool is {pool}, and compare them with the inventory of 2.4.",
      command:
        'Get-CsUser -Filter {RegistrarPool -eq "{pool}"} | Select-Object DisplayName, SipAddress, RegistrarPool',
      needs: [],
      due: { gate: 4, of: "each" },
      when: null,
      guarded: false,
      irreversible: false,
      skip: "with-reason",
      undo: nothingToUndo,
      publishes: false,
      empty: [],
      settles: {},
      cautions: [],
      covers: [],
      source: "view-current-users-in-lync-server-2010-pool.md",
    },
    {
      number: "4.2",
      title: "Verify user replication has completed",
      scope: "target",
      what: 'Look in the event log "Lync Server" of {target} for event 30024 from LS User Replicator: the first replication of users has ended.',
      command:
        "Get-WinEvent -FilterHashtable @{LogName='Lync Server'; Id=30024} -MaxEvents 1 -ComputerName \"<a server of {target}>\"",
      needs: [
        {
          task: "3.3",
          because: "the replicator runs on the new pool",
          source: "verify-user-replication-has-completed.md",
        },
      ],
      due: { gate: 4, of: "each" },
      when: null,
      guarded: false,
      irreversible: false,
      skip: "never",
      undo: nothingToUndo,
      publishes: false,
      empty: [],
      settles: {},
      cautions: [],
      covers: ["CP-07"],
      source: "verify-user-replication-has-completed.md",
    },
    {
      number: "4.3",
      title: "Move a single user to the pilot pool",
      scope: "pool",
      what: "Move one test user with the Lync 2013 tools, then see that the registrar pool is {target} and that the conferencing policy came along.",
      command: lines(
        'Move-CsUser -Identity "<test user>" -Target "{target}"',
        'Get-CsUser -Identity "<test user>" | Select-Object RegistrarPool, ConferencingPolicy',
      ),
      needs: [...beforeUsersMove],
      due: { gate: 4, of: "each" },
      when: null,
      guarded: true,
      irreversible: false,
      skip: "with-reason",
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
      publishes: false,
      empty: [],
      settles: {},
      cautions: [],
      covers: ["CP-08"],
      source: "move-a-single-user-to-the-pilot-pool.md",
    },
    {
      number: "4.4",
      title: "Move multiple users to the pilot pool",
      scope: "pool",
      what: "Move the pilot users by a filter that names them and nobody else, and check a sample as in 4.3. Leave the last example of the page alone: Get-CsUser -OnLyncServer | Move-CsUser takes every user of every pool.",
      command: lines(
        'Get-CsUser -Filter {Department -eq "<pilot department>" -and RegistrarPool -eq "{pool}"} | Move-CsUser -Target "{target}"',
        'Get-CsUser -Filter {RegistrarPool -eq "{target}"} | Select-Object DisplayName, RegistrarPool, ConferencingPolicy',
      ),
      needs: [
        ...beforeUsersMove,
        {
          task: "4.3",
          because: "the first wave is validated before the second moves (R-44)",
          source: "user-migration.md",
        },
      ],
      due: { gate: 4, of: "each" },
      when: null,
      guarded: true,
      irreversible: false,
      skip: "with-reason",
      undo: {
        command: lines(
          "# where contacts are in the Unified Contact Store, Invoke-CsUcsRollback for each user first",
          'Get-CsUser -Filter {Department -eq "<pilot department>" -and RegistrarPool -eq "{target}"} | Move-CsUser -Target "{pool}"',
        ),
        resets: ["pilot-soaked"],
      },
      publishes: false,
      empty: [],
      settles: {},
      cautions: [],
      covers: ["CP-08"],
      source: "move-multiple-users-to-the-pilot-pool.md",
    },
  ],
};
