import type { Checkpoint } from "../path";

/** Asked while both versions serve users, and once more before the mass move and the end of phase 7. */
const coexistence: readonly Checkpoint[] = [
  {
    id: "services-started",
    statement: "All services of the legacy pool and of the new pool are started, on every server.",
    kind: "coexistence",
    scope: "pool",
    phase: 3,
    due: [
      { gate: 3, fresh: false },
      { task: "6.4", fresh: true },
      { gate: 7, fresh: true },
    ],
    needs: ["3.3"],
    reopenedByPublish: true,
    evidence: 'Get-CsWindowsService -ComputerName "<each server of {pool} and {target}>"',
    covers: ["CP-04", "CP-06"],
    source: "migration-process.md",
  },
  {
    id: "sites-administrable",
    statement: "The site can be administered with the new Control Panel and shell, every pool of it.",
    kind: "coexistence",
    scope: "site",
    phase: 3,
    due: [
      { gate: 3, fresh: false },
      { task: "6.4", fresh: true },
      { gate: 7, fresh: true },
    ],
    needs: ["3.3"],
    reopenedByPublish: true,
    evidence: 'Get-CsPool -Identity "{pool}"\nGet-CsService -PoolFqdn "{target}"',
    covers: ["CP-04", "CP-06"],
    source: "migration-process.md",
  },
  {
    id: "clients-communicate",
    statement:
      "Clients talk both ways between users of the old and the new pool, and among users of the new one: messages, presence, calls, sharing, meetings.",
    kind: "coexistence",
    scope: "pool",
    phase: 4,
    due: [
      { gate: 4, fresh: false },
      { task: "6.4", fresh: true },
      { gate: 7, fresh: true },
    ],
    needs: ["4.3"],
    reopenedByPublish: false,
    evidence:
      'Test-CsIM -TargetFqdn "{target}"\nTest-CsPresence -TargetFqdn "{target}"\nTest-CsP2PAV -TargetFqdn "{target}"',
    covers: ["CP-06"],
    source: "migration-process.md",
  },
  {
    id: "each-deployment-works",
    statement: "The state of each deployment, old and new, is understood, and each works as it should.",
    kind: "coexistence",
    scope: "pool",
    phase: 4,
    due: [
      { gate: 4, fresh: false },
      { task: "6.4", fresh: true },
      { gate: 7, fresh: true },
    ],
    needs: ["4.3"],
    reopenedByPublish: false,
    evidence: 'Test-CsRegistration -TargetFqdn "{pool}"\nTest-CsRegistration -TargetFqdn "{target}"',
    covers: ["CP-06"],
    source: "migration-process.md",
  },
];

/** Asked about the waves that go first. */
const pilot: readonly Checkpoint[] = [
  {
    id: "pilot-users-validated",
    statement: "The users moved so far work as before, and their conferencing policy came along.",
    kind: "pilot",
    scope: "pool",
    phase: 4,
    due: [{ gate: 4, fresh: false }],
    needs: ["4.3"],
    reopenedByPublish: false,
    evidence:
      'Get-CsUser -Filter {RegistrarPool -eq "{target}"} | Select-Object DisplayName, RegistrarPool, ConferencingPolicy',
    covers: ["CP-09"],
    source: "user-migration.md",
  },
  {
    id: "applications-compatible",
    statement: "The applications that users of this pool depend on work with the new pool.",
    kind: "pilot",
    scope: "pool",
    phase: 4,
    due: [{ gate: 4, fresh: false }],
    needs: ["4.3"],
    reopenedByPublish: false,
    evidence: "",
    covers: [],
    source: "migration-process.md",
  },
  {
    id: "pilot-soaked",
    statement:
      "While the pilot users worked on the new pool, nothing came up that speaks against moving everyone.",
    kind: "pilot",
    scope: "pool",
    phase: 6,
    due: [{ task: "6.4", fresh: false }],
    needs: ["4.4"],
    reopenedByPublish: false,
    evidence: "",
    covers: ["CP-09"],
    source: "migration-process.md",
  },
];

export const checkpoints: readonly Checkpoint[] = [...coexistence, ...pilot];
