import type { Checkpoint } from "../path";

/** Asked while both versions serve users, and once more before the mass move and the end of phase 9. */
const coexistence: readonly Checkpoint[] = [
  {
    id: "services-started",
    statement:
      "All services of the OCS pool and of the new pool are started on every server, and the servers of a pool are configured identically.",
    kind: "coexistence",
    scope: "pool",
    phase: 3,
    due: [
      { gate: 3, fresh: false },
      { task: "8.2", fresh: true },
      { gate: 9, fresh: true },
    ],
    needs: ["3.3"],
    reopenedByPublish: true,
    evidence:
      'Get-CsWindowsService -ComputerName "<each server of {target}>"\n# for {pool}: the OCS administrative tool, each service "Running"',
    covers: ["CP-04", "CP-06"],
    source: "migration-process_1.md",
  },
  {
    id: "sites-administrable",
    statement:
      "The site can be administered: the new pools with the new Control Panel and shell, the OCS pools with the OCS tool.",
    kind: "coexistence",
    scope: "site",
    phase: 3,
    due: [
      { gate: 3, fresh: false },
      { task: "8.2", fresh: true },
      { gate: 9, fresh: true },
    ],
    needs: ["3.3"],
    reopenedByPublish: true,
    evidence: 'Get-CsPool -Identity "{target}"\nGet-CsService -PoolFqdn "{target}"',
    covers: ["CP-04", "CP-06"],
    source: "migration-process_1.md",
  },
  {
    id: "clients-communicate",
    statement:
      "Clients talk both ways between users of the OCS pool and the new pool, and among users of the new one: messages, presence, calls, sharing, meetings.",
    kind: "coexistence",
    scope: "pool",
    phase: 6,
    due: [
      { gate: 6, fresh: false },
      { task: "8.2", fresh: true },
      { gate: 9, fresh: true },
    ],
    needs: ["6.2"],
    reopenedByPublish: false,
    evidence:
      'Test-CsIM -TargetFqdn "{target}"\nTest-CsPresence -TargetFqdn "{target}"\nTest-CsP2PAV -TargetFqdn "{target}"',
    covers: ["CP-06"],
    source: "migration-process_1.md",
  },
  {
    id: "each-deployment-works",
    statement: "The state of each deployment, OCS and new, is understood, and each works as it should.",
    kind: "coexistence",
    scope: "pool",
    phase: 6,
    due: [
      { gate: 6, fresh: false },
      { task: "8.2", fresh: true },
      { gate: 9, fresh: true },
    ],
    needs: ["6.2"],
    reopenedByPublish: false,
    evidence: 'Test-CsRegistration -TargetFqdn "{target}"\n# for {pool}: sign in with Office Communicator',
    covers: ["CP-06"],
    source: "migration-process_1.md",
  },
];

/** Asked about the waves that go first. */
const pilot: readonly Checkpoint[] = [
  {
    id: "pilot-users-validated",
    statement: "The users moved so far work as before, and their imported policies came along.",
    kind: "pilot",
    scope: "pool",
    phase: 6,
    due: [{ gate: 6, fresh: false }],
    needs: ["6.2"],
    reopenedByPublish: false,
    evidence:
      'Get-CsUser -Filter {RegistrarPool -eq "{target}"} | Select-Object DisplayName, RegistrarPool, ConferencingPolicy',
    covers: ["CP-09"],
    source: "user-migration_1.md",
  },
  {
    id: "applications-compatible",
    statement: "The applications that users of this pool depend on work with the new pool.",
    kind: "pilot",
    scope: "pool",
    phase: 6,
    due: [{ gate: 6, fresh: false }],
    needs: ["6.2"],
    reopenedByPublish: false,
    evidence: "",
    covers: [],
    source: "migration-process_1.md",
  },
  {
    id: "pilot-soaked",
    statement:
      "While the pilot users worked on the new pool, nothing came up that speaks against moving everyone.",
    kind: "pilot",
    scope: "pool",
    phase: 8,
    due: [{ task: "8.2", fresh: false }],
    needs: ["6.3"],
    reopenedByPublish: false,
    evidence: "",
    covers: ["CP-09"],
    source: "migration-process_1.md",
  },
];

export const checkpoints: readonly Checkpoint[] = [...coexistence, ...pilot];
