import type { GuideCheckpoint } from "./guide";

/** Asked while both versions serve users, and once more before the mass move and the end of phase 7. */
const coexistence: readonly GuideCheckpoint[] = [
  {
    id: "services-started",
    statement:
      "All services of the legacy pool and of the new pool are started on every server, and the servers of a pool are configured identically.",
    kind: "coexistence",
    scope: "pool",
    phase: "deploy",
    due: [
      { gate: "deploy", fresh: false },
      { task: "moveRest", fresh: true },
      { gate: "finish", fresh: true },
    ],
    needs: ["deployPool"],
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
    phase: "deploy",
    due: [
      { gate: "deploy", fresh: false },
      { task: "moveRest", fresh: true },
      { gate: "finish", fresh: true },
    ],
    needs: ["deployPool"],
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
    phase: "test",
    due: [
      { gate: "test", fresh: false },
      { task: "moveRest", fresh: true },
      { gate: "finish", fresh: true },
    ],
    needs: ["moveOne"],
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
    phase: "test",
    due: [
      { gate: "test", fresh: false },
      { task: "moveRest", fresh: true },
      { gate: "finish", fresh: true },
    ],
    needs: ["moveOne"],
    reopenedByPublish: false,
    evidence: 'Test-CsRegistration -TargetFqdn "{pool}"\nTest-CsRegistration -TargetFqdn "{target}"',
    covers: ["CP-06"],
    source: "migration-process.md",
  },
];

/** Asked about the waves that go first. */
const pilot: readonly GuideCheckpoint[] = [
  {
    id: "pilot-users-validated",
    statement: "The users moved so far work as before, and their conferencing policy came along.",
    kind: "pilot",
    scope: "pool",
    phase: "test",
    due: [{ gate: "test", fresh: false }],
    needs: ["moveOne"],
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
    phase: "test",
    due: [{ gate: "test", fresh: false }],
    needs: ["moveOne"],
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
    phase: "production",
    due: [{ task: "moveRest", fresh: false }],
    needs: ["moveSome"],
    reopenedByPublish: false,
    evidence: "",
    covers: ["CP-09"],
    source: "migration-process.md",
  },
];

export const checkpoints: readonly GuideCheckpoint[] = [...coexistence, ...pilot];
