import type { Checkpoint } from "../path";
import { lines, moving, upgrade } from "./shared";

const coexistence = {
  kind: "coexistence",
  scope: "pool",
  phase: 3,
  needs: ["3.5"],
  reopenedByPublish: false,
} as const;
const dueTwice = [
  { gate: 3, fresh: false },
  { task: "4.1", fresh: true },
  { gate: 6, fresh: true },
] as const;
const pilot = { kind: "pilot", scope: "pool", reopenedByPublish: false } as const;

/** The documents ask for none of these by name: they are what the server guides ask, in terms of Teams. */
export const checkpoints: readonly Checkpoint[] = [
  {
    ...coexistence,
    id: "clients-communicate",
    statement:
      "Users in Teams and users still on premises reach each other both ways, and users in Teams among themselves: chat, presence, calls, meetings.",
    due: dueTwice,
    evidence: "",
    covers: ["CP-06"],
    source: upgrade,
  },
  {
    ...coexistence,
    id: "each-deployment-works",
    statement:
      "The state of both sides is understood: the on-premises deployment, directory synchronisation, federation and Teams work.",
    due: dueTwice,
    evidence: lines("Get-CsWindowsService", "Get-CsHostingProvider", "Get-CsTenantFederationConfiguration"),
    covers: ["CP-06"],
    source: upgrade,
  },
  {
    ...pilot,
    id: "pilot-users-validated",
    statement:
      "The users moved so far sign in to Teams as Teams Only, with their contacts, meetings, policies and numbers.",
    phase: 3,
    due: [{ gate: 3, fresh: false }],
    needs: ["3.5"],
    evidence: lines(
      'Get-CsUser -Identity "<user>" | Select-Object HostingProvider',
      'Get-CsMeetingMigrationStatus -Identity "<user>"',
    ),
    covers: ["CP-09"],
    source: moving,
  },
  {
    ...pilot,
    id: "applications-compatible",
    statement: "Phones, meeting rooms, bots and other applications that pilot users need work with Teams.",
    phase: 3,
    due: [{ gate: 3, fresh: false }],
    needs: ["3.5"],
    evidence: "",
    covers: [],
    source: moving,
  },
  {
    ...pilot,
    id: "pilot-soaked",
    statement: "Nothing went wrong for the pilot users since they work in Teams.",
    phase: 4,
    due: [{ task: "4.1", fresh: false }],
    needs: ["3.6"],
    evidence: "",
    covers: ["CP-09"],
    source: "our own rule",
  },
];
