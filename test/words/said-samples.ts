import { Fqdn, LogId, PersonId, SiteKey } from "../../src/facts/ids";
import type { Notice, Said } from "../../src/notices/notice";
import type { Violation } from "../../src/rules/judge";
import type {
  Already,
  Asking,
  Complaint,
  ComplaintOf,
  Event,
  GateView,
  NextStep,
  Problem,
  Report,
} from "../../src/words/voice";
import { samples } from "./samples";
import { summary } from "./summary-sample";

export const ana = PersonId.parse("p-1");
export const bo = PersonId.parse("p-2");
export const cy = PersonId.parse("p-3");
export const di = PersonId.parse("p-4");
const names: Readonly<Record<string, string>> = {
  "p-1": "Ana Ruiz",
  "p-2": "Bo Lind",
  "p-3": "Cy Moe",
  "p-4": "Di Fox",
};
export const nameOf = (id: string): string => names[id] ?? id;

export const at = Date.UTC(2026, 10, 20, 10, 45);
export const later = Date.UTC(2026, 11, 4, 10, 45);
const fqdn = Fqdn.parse("pool01.contoso.com");
const target = Fqdn.parse("pool11.contoso.com");
const munich = SiteKey.parse("munich");
const pool = "pool01";
const source = "document.md";

export const said = (notice: Notice, differences: Partial<Said> = {}): Said => ({
  notice,
  label: pool,
  clock: null,
  mentions: [],
  ...differences,
});

export const violation = (code: keyof typeof samples): Violation => samples[code];

export const gate: GateView = {
  kind: "gate",
  gate: "phase",
  to: 0,
  migration: "Contoso",
  pool,
  poolId: fqdn,
  phase: 3,
  title: "Deploy Lync Server 2013 pilot pool",
  round: 2,
  askedBy: ana,
  askedAt: at,
  given: [{ by: bo, group: "uc" }],
  missing: [{ group: "security", count: 1, could: [cy, di] }],
  barred: [{ by: ana, how: ["asked", "did-task"] }],
  warnings: [violation("sql-server-shared")],
  solo: false,
  wish: null,
  adopted: null,
  waivers: [],
};

const agreed = {
  phase: 3,
  by: ana,
  approvedBy: [bo, cy],
  at,
  because: "switch replaced, see CHG 42",
} as const;

export const waiver = {
  rule: "pilot-has-soaked",
  until: later,
  because: "switch replaced, see CHG 42",
  by: ana,
  approvedBy: [bo],
  inForce: true,
} as const;

/** A rule is to be set aside, of a pool that was taken up midway and has another one set aside. */
export const waiverGate: GateView = {
  ...gate,
  gate: "waive:pilot-has-soaked",
  round: 4,
  warnings: [],
  wish: { because: "the pilot worked for a month before", until: later },
  adopted: agreed,
  waivers: [{ ...waiver, rule: "sql-server-is-separate" }],
};

export const adoptionGate: GateView = {
  ...gate,
  gate: "adoption",
  warnings: [],
  wish: { because: "it was led by hand so far", until: null },
};

export const keptGate: GateView = {
  ...gate,
  gate: "kept",
  warnings: [],
  wish: { because: "its users need XMPP", until: null },
};

/** The gate that lets a pool go back, with a vote still to be given. */
export const backGate: GateView = {
  ...gate,
  gate: "rollback",
  round: 3,
  barred: [{ by: ana, how: ["asked", "acknowledged"] }],
  warnings: [],
};

export const checkpoint: Extract<Asking, { kind: "asking-checkpoint" }> = {
  kind: "asking-checkpoint",
  migration: "m-1",
  pool,
  poolId: fqdn,
  checkpoint: "sites-administrable",
  statement: "Every site can be administered from the new deployment.",
  evidence: "Get-CsSite\nGet-CsPool",
  site: "Munich West",
  round: 1,
  open: 2,
};

const because = "switch replaced, see CHG 42";
const sha256 = "1f3a".repeat(16);
const where = { scope: "pool", key: fqdn } as const;

export const events: { readonly [T in Event["type"]]: Extract<Event, { type: T }> } = {
  migrationRegistered: {
    type: "migrationRegistered",
    name: "Contoso",
    from: "lync2010",
    to: "lync2013",
    method: "side-by-side",
    path: "lync2010-to-lync2013",
    tenant: "t",
    home: "19:home",
    facts: { forest: "contoso.com" },
  },
  migrationHomed: { type: "migrationHomed", conversation: "19:home" },
  siteAdded: { type: "siteAdded", site: munich, name: "Munich", facts: { kind: "central" } },
  edgeAdded: { type: "edgeAdded", edge: Fqdn.parse("edge01.contoso.com"), facts: { federation: true } },
  factsDeclared: {
    type: "factsDeclared",
    on: "pool",
    name: fqdn,
    facts: { cms: false, roles: ["archiving", "monitoring"], owner: null },
    because,
  },
  factsRead: {
    type: "factsRead",
    on: "pool",
    name: fqdn,
    facts: { "contacts-left": 4 },
    source: { kind: "evidence", cmdlet: "Get-CsExUmContact", sha256, seenAt: at },
    contradicts: [{ key: "contacts-left", value: 0, by: bo, at: later, source: { kind: "word" } }],
    owner: "Cy Moe",
  },
  factsKeptBeside: {
    type: "factsKeptBeside",
    on: "pool",
    name: fqdn,
    facts: { cms: false },
    contradicts: [
      { key: "cms", value: true, by: ana, at, source: { kind: "document", document: "topology", sha256 } },
    ],
    because,
  },
  roleGranted: { type: "roleGranted", person: bo, role: "approver", group: "uc", pool: fqdn, site: munich },
  roleRevoked: { type: "roleRevoked", person: bo, role: "approver" },
  policySet: {
    type: "policySet",
    policy: { approvals: [{ group: "uc", count: 1 }], soak: 86_400_000 },
    phase: 3,
  },
  questionPut: {
    type: "questionPut",
    conversation: "19:home",
    to: ana,
    question: { kind: "checkpoint", pool: fqdn, checkpoint: "services-started", site: null, round: 1 },
  },
  topologyRead: {
    type: "topologyRead",
    sha256: "0a",
    form: "published",
    signature: null,
    came: "file",
    file: "topology.xml",
    sites: 1,
    pools: 2,
    edges: 1,
  },
  versionsConfirmed: { type: "versionsConfirmed", versions: { "5": "lync2010", "6": "lync2013" } },
  summaryScheduled: {
    type: "summaryScheduled",
    conversation: "19:home",
    at: "09:00",
    zone: "Europe/Berlin",
    days: "weekdays",
    scope: { site: munich },
  },
  summaryStopped: { type: "summaryStopped", conversation: "19:home" },
  batchChanged: { type: "batchChanged", batch: "wave1", add: [fqdn], remove: [] },
  messageEdited: { type: "messageEdited", conversation: "19:home", message: "1712345678901" },
  messageDeleted: { type: "messageDeleted", conversation: "19:home", message: "1712345678901" },
  questionClosed: { type: "questionClosed", conversation: "19:home" },
  leaveGiven: { type: "leaveGiven", task: "3.3", until: later, judgements: [], because },
  taskDone: { type: "taskDone", task: "2.4", ...where, leave: true, settles: {}, publishes: false },
  taskSkipped: { type: "taskSkipped", task: "2.5", scope: "site", key: "munich", because },
  taskReopened: { type: "taskReopened", task: "2.4", ...where, because },
  deedAcknowledged: { type: "deedAcknowledged", task: "3.3", ...where },
  checkpointConfirmed: {
    type: "checkpointConfirmed",
    checkpoint: "sites-administrable",
    site: munich,
    round: 1,
    note: "all green",
  },
  checkpointFailed: {
    type: "checkpointFailed",
    checkpoint: "services-started",
    site: null,
    round: 1,
    because,
  },
  evidenceGiven: {
    type: "evidenceGiven",
    about: { kind: "checkpoint", checkpoint: "services-started", site: null },
    items: [
      {
        key: "services fe01.contoso.com",
        verdict: "pass",
        cmdlet: "Get-CsWindowsService",
        detail: "31 of 31",
      },
      {
        key: "services fe02.contoso.com",
        verdict: "fail",
        cmdlet: "Get-CsWindowsService",
        detail: "RTCSRV Stopped",
      },
    ],
    sha256,
    seenAt: at,
    collected: { nonce: "0123456789abcdef".repeat(2), host: "fe01" },
  },
  collectorMade: {
    type: "collectorMade",
    about: { kind: "task", task: "8.6.1" },
    nonce: "0123456789abcdef".repeat(2),
    until: later,
  },
  checkpointReopened: { type: "checkpointReopened", checkpoint: "services-started", site: null, because },
  usersMoved: { type: "usersMoved", wave: "pilot", count: 1 },
  voteGiven: { type: "voteGiven", gate: "phase", round: 2 },
  voteWithdrawn: { type: "voteWithdrawn", gate: "phase", round: 2 },
  poolEnrolled: { type: "poolEnrolled", facts: { version: "lync2010", users: 120 }, target },
  gateAsked: {
    type: "gateAsked",
    gate: "phase",
    phase: 3,
    round: 2,
    digest: "d",
    material: {},
    judgements: [],
  },
  gateVoided: { type: "gateVoided", gate: "phase", phase: 3, round: 2, changed: ["tasks-are-done"] },
  gateRejected: { type: "gateRejected", gate: "phase", phase: 3, round: 2, because },
  gateWithdrawn: { type: "gateWithdrawn", gate: "phase", phase: 3, round: 2 },
  gateReminded: { type: "gateReminded", gate: "phase", phase: 3, round: 2, to: [bo] },
  gateEscalated: { type: "gateEscalated", gate: "phase", phase: 3, round: 2, to: [cy, di] },
  gateExpired: { type: "gateExpired", gate: "phase", phase: 3, round: 2 },
  phasePassed: { type: "phasePassed", phase: 3, round: 2, judgements: [], votes: [{ by: bo, group: "uc" }] },
  poolHeld: { type: "poolHeld", because },
  poolReleased: { type: "poolReleased" },
  poolRemoved: { type: "poolRemoved", because },
  rollbackAsked: { type: "rollbackAsked", to: 0, because },
  rollbackWithdrawn: { type: "rollbackWithdrawn" },
  rollbackApproved: {
    type: "rollbackApproved",
    to: 2,
    round: 3,
    judgements: [],
    votes: [{ by: bo, group: "uc" }],
  },
  consequencesAcknowledged: { type: "consequencesAcknowledged", users: 55, since: at },
  taskUndone: {
    type: "taskUndone",
    task: "3.3",
    scope: "target",
    key: target,
    resets: [{ kind: "task", task: "3.4", scope: "target", key: target }],
    note: "the servers are off",
  },
  rolledBack: { type: "rolledBack", to: 0 },
  poolRestarted: { type: "poolRestarted", phase: 6 },
  adoptionAsked: { type: "adoptionAsked", phase: 6, because },
  poolAdopted: { type: "poolAdopted", phase: 6, round: 4, judgements: [], votes: [{ by: bo, group: "uc" }] },
  keepAsked: { type: "keepAsked", because },
  poolKept: { type: "poolKept", phase: 7, round: 5, judgements: [], votes: [{ by: bo, group: "uc" }] },
  waiverAsked: { type: "waiverAsked", rule: "pilot-has-soaked", until: later, because },
  waiverGranted: {
    type: "waiverGranted",
    rule: "pilot-has-soaked",
    until: later,
    round: 6,
    judgements: [],
    votes: [{ by: bo, group: "uc" }],
  },
  adminNamed: { type: "adminNamed", person: ana },
  migrationOpened: {
    type: "migrationOpened",
    migration: LogId.parse("m-1"),
    name: "Contoso",
    tenant: "t",
    forest: null,
  },
  forestClaimed: { type: "forestClaimed", migration: LogId.parse("m-1"), forest: "contoso.com" },
  migrationChosen: { type: "migrationChosen", conversation: "19:home", migration: LogId.parse("m-1") },
  recordHandedOver: {
    type: "recordHandedOver",
    of: null,
    upTo: 87,
    head: "ab".repeat(32),
    sha256: "cd".repeat(32),
    bytes: 40_960,
    came: "upload",
  },
  clockMoved: { type: "clockMoved", by: 7 * 86_400_000 },
};

export const problems: { readonly [C in Problem["code"]]: Extract<Problem, { code: C }> } = {
  "missing-word": { code: "missing-word", word: "task" },
  "trailing-words": { code: "trailing-words", words: ["all", "went", "well"] },
  "unknown-pair": { code: "unknown-pair", key: "sitte", nearest: ["site"] },
  "pair-twice": { code: "pair-twice", key: "site" },
  "bad-pair": { code: "bad-pair", key: "site", value: "" },
  "missing-text": { code: "missing-text", keyword: "because" },
  "empty-text": { code: "empty-text", keyword: "because" },
  "no-text-here": { code: "no-text-here", keyword: "note" },
  "unclosed-quote": { code: "unclosed-quote" },
  "unexpected-block": { code: "unexpected-block", lines: 3 },
};

const usage = "moved <pool> <n> wave=test|pilot|rest [because …]";

type ComplaintSamples = {
  readonly [C in ComplaintOf["code"]]: {
    readonly rule: Complaint["rule"];
    readonly complaint: Extract<ComplaintOf, { code: C }>;
  };
};

export const complaints: ComplaintSamples = {
  "unknown-verb": {
    rule: "not-understood",
    complaint: { code: "unknown-verb", typed: "advnce pool01", nearest: ["advance"] },
  },
  "too-long": { rule: "not-understood", complaint: { code: "too-long", length: 9000 } },
  malformed: {
    rule: "not-understood",
    complaint: {
      code: "malformed",
      verb: "done",
      usage: "done <pool> <task> [note …]",
      problem: problems["trailing-words"],
    },
  },
  "bad-value": {
    rule: "not-understood",
    complaint: { code: "bad-value", key: "n", value: "many", takes: "a number above zero", usage },
  },
  "unknown-key": {
    rule: "not-understood",
    complaint: { code: "unknown-key", key: "ownr", keys: ["owner"], usage: "set <name> key=value …" },
  },
  "pair-wanted": { rule: "not-understood", complaint: { code: "pair-wanted", key: "wave", usage } },
  "nothing-asked": { rule: "not-understood", complaint: { code: "nothing-asked", typed: "yes" } },
  "role-missing": {
    rule: "not-allowed",
    complaint: { code: "role-missing", verb: "advance", role: "engineer", ask: [ana, bo] },
  },
  "no-role": { rule: "not-allowed", complaint: { code: "no-role", ask: [] } },
  "other-person-asked": { rule: "not-allowed", complaint: { code: "other-person-asked", to: bo } },
  "local-only": { rule: "not-allowed", complaint: { code: "local-only", verb: "clock" } },
  "self-approver": { rule: "not-allowed", complaint: { code: "self-approver" } },
  "last-admin": { rule: "not-allowed", complaint: { code: "last-admin" } },
  "no-migration": { rule: "not-found", complaint: { code: "no-migration" } },
  "unknown-name": {
    rule: "not-found",
    complaint: {
      code: "unknown-name",
      what: "site",
      name: "Munich West",
      nearest: ["munich"],
      try: 'site add "Munich West"',
    },
  },
  "ambiguous-name": {
    rule: "not-found",
    complaint: { code: "ambiguous-name", name: "pool01", options: ["pool01.a.com", "pool01.b.com"] },
  },
  "unknown-person": { rule: "not-found", complaint: { code: "unknown-person", name: "Bo" } },
  "full-name-wanted": {
    rule: "not-understood",
    complaint: { code: "full-name-wanted", task: "8.6.1", pool: fqdn },
  },
  "because-wanted": { rule: "not-understood", complaint: { code: "because-wanted", try: "no because …" } },
  "name-taken": {
    rule: "not-understood",
    complaint: { code: "name-taken", name: "Contoso", what: "migration" },
  },
  "reserved-name": { rule: "not-understood", complaint: { code: "reserved-name", name: "status" } },
  "nothing-selected": { rule: "not-understood", complaint: { code: "nothing-selected", by: "site" } },
  "other-kind": {
    rule: "not-found",
    complaint: {
      code: "other-kind",
      name: "pool02",
      is: "target",
      wanted: ["pool"],
      pools: ["pool01"],
      more: false,
      try: "advance pool01.contoso.com",
    },
  },
  "none-waits": { rule: "not-found", complaint: { code: "none-waits", verb: "approve" } },
  "too-many-selected": {
    rule: "not-understood",
    complaint: { code: "too-many-selected", count: 300, most: 200 },
  },
  "one-at-a-time": {
    rule: "not-understood",
    complaint: { code: "one-at-a-time", verb: "rollback", task: null },
  },
  "no-table": { rule: "not-understood", complaint: { code: "no-table", line: 3, why: "cells-differ" } },
  "nobody-moves": {
    rule: "not-understood",
    complaint: { code: "nobody-moves", pool, path: "Lync Server 2013 to Skype for Business Server 2015" },
  },
  "no-target-here": {
    rule: "not-understood",
    complaint: { code: "no-target-here", key: "target", to: "sfb2015" },
  },
  "too-many-moved": {
    rule: "not-understood",
    complaint: { code: "too-many-moved", pool, count: 20, left: 12 },
  },
  "too-many-back": {
    rule: "not-understood",
    complaint: { code: "too-many-back", pool, count: 6, left: 5, wave: "test" },
  },
  "target-in-use": {
    rule: "not-understood",
    complaint: { code: "target-in-use", pool, target: "pool05.contoso.com" },
  },
  "already-started": { rule: "not-understood", complaint: { code: "already-started", pool } },
  "round-moved": { rule: "stale", complaint: { code: "round-moved", pool, subject: "gate:phase", round: 1 } },
  "list-moved": { rule: "stale", complaint: { code: "list-moved" } },
  "no-companion": {
    rule: "path-is-available",
    complaint: { code: "no-companion", path: "sfb2015-to-sfb2019", source },
  },
  "no-open-gate": { rule: "not-found", complaint: { code: "no-open-gate", pool, gate: "phase", phase: 3 } },
  "never-waived": {
    rule: "not-allowed",
    complaint: { code: "never-waived", pool, waived: "legacy-pool-is-empty", sources: [source] },
  },
  "not-had": {
    rule: "not-understood",
    complaint: { code: "not-had", problem: { code: "not-well-formed", line: 3, what: "Unclosed tag 'a'." } },
  },
  "not-put": {
    rule: "not-understood",
    complaint: {
      code: "not-put",
      problem: { code: "foreign-host", host: "files.example.org" },
      again: "export pool01",
    },
  },
  "no-document": { rule: "not-found", complaint: { code: "no-document" } },
  "document-moved": { rule: "stale", complaint: { code: "document-moved" } },
  "file-without-words": {
    rule: "not-understood",
    complaint: { code: "file-without-words", file: "topology.xml" },
  },
  "adopted-at-first-only": { rule: "not-understood", complaint: { code: "adopted-at-first-only", pool } },
  "no-evidence": {
    rule: "not-understood",
    complaint: {
      code: "no-evidence",
      pool,
      about: "services-started",
      site: null,
      problem: { is: "unreadable", left: [{ line: 3, why: "localised", text: "German" }] },
    },
  },
  "no-such-text": { rule: "not-found", complaint: { code: "no-such-text", pool, typed: "1f3a" } },
  "text-is-private": {
    rule: "not-allowed",
    complaint: { code: "text-is-private", again: "evidence show pool01 1f3a1f3a" },
  },
  "summary-in-personal": { rule: "not-allowed", complaint: { code: "summary-in-personal" } },
  "unknown-zone": {
    rule: "not-understood",
    complaint: {
      code: "unknown-zone",
      zone: "Berlin",
      nearest: ["Europe/Berlin"],
      try: "summary at 09:00 Europe/Berlin",
    },
  },
};

const task = { pool, task: "2.4", title: "Back up systems and data" } as const;

export const alreadies: { readonly [C in Already["code"]]: Extract<Already, { code: C }> } = {
  "task-settled": { code: "task-settled", ...task, state: "done", by: ana, at },
  "task-open": { code: "task-open", ...task },
  "not-guarded": { code: "not-guarded", ...task },
  "does-not-apply": { code: "does-not-apply", ...task, facts: ["pool.cms"] },
  "has-leave": { code: "has-leave", pool, task: "3.3", by: ana, at, until: later },
  "checkpoint-stands": {
    code: "checkpoint-stands",
    pool,
    checkpoint: "services-started",
    site: "munich",
    state: "confirmed",
    by: bo,
    at,
  },
  "gate-open": { code: "gate-open", pool, phase: 3, by: ana, at },
  "gate-decided": {
    code: "gate-decided",
    pool,
    gate: "phase",
    phase: 3,
    end: "rejected",
    by: bo,
    at,
    votes: [cy],
    because: "change freeze",
  },
  voted: { code: "voted", pool, gate: "phase", phase: 3, at },
  "no-vote": { code: "no-vote", pool },
  "pool-registered": { code: "pool-registered", pool: fqdn, by: null, at },
  "site-known": { code: "site-known", name: "Munich" },
  "edge-known": { code: "edge-known", name: "edge01.contoso.com" },
  "facts-stand": { code: "facts-stand", name: fqdn },
  granted: { code: "granted", person: bo, role: "approver" },
  "not-granted": { code: "not-granted", person: bo, role: "approver" },
  held: { code: "held", pool, by: ana, at, because: "change freeze" },
  "not-held": { code: "not-held", pool },
  completed: { code: "completed", pool, at },
  "nothing-to-ask": { code: "nothing-to-ask", pool, phase: 3 },
  "batch-stands": { code: "batch-stands", batch: "wave1", pools: 12 },
  "topology-known": { code: "topology-known", by: ana, at },
  "topology-added": { code: "topology-added" },
  "home-already": { code: "home-already", called: null },
  "evidence-stands": { code: "evidence-stands", pool, about: "services-started", by: ana, at },
  "used-already": { code: "used-already", name: "Contoso" },
  "question-left": { code: "question-left", again: "ask pool01" },
  "phase-reached": { code: "phase-reached", pool, phase: 3, present: 3 },
  "no-deeds": { code: "no-deeds", pool },
  "summary-stands": {
    code: "summary-stands",
    schedule: { at: "09:00", zone: "Europe/Berlin", days: "daily" },
    scope: {},
    next: later,
    last: null,
  },
  "no-summary": { code: "no-summary" },
  "rollback-open": { code: "rollback-open", pool, stage: "asked" },
  "nothing-to-acknowledge": { code: "nothing-to-acknowledge", pool },
  acknowledged: { code: "acknowledged", pool, by: bo, at },
  "not-back": { code: "not-back", pool },
  "waiver-asked": { code: "waiver-asked", pool, rule: "pilot-has-soaked", by: ana, at },
  "waiver-stands": { code: "waiver-stands", pool, rule: "pilot-has-soaked", until: later, votes: [bo] },
  kept: { code: "kept", pool, by: ana, at, because },
};

type Reason = NextStep["because"];

export const reasons: { readonly [C in Reason["code"]]: Extract<Reason, { code: C }> } = {
  "task-open": { code: "task-open", task: "3.3", title: "Deploy the pilot pool" },
  "task-has-leave": { code: "task-has-leave", task: "3.3", title: "Deploy the pilot pool" },
  "checkpoint-open": { code: "checkpoint-open", checkpoint: "services-started", statement: "All run." },
  "users-to-move": { code: "users-to-move", wave: "pilot", left: 12 },
  "pool-in-phase": { code: "pool-in-phase", phase: 3, title: "Deploy the pilot pool" },
  "nothing-open": { code: "nothing-open", phase: 3 },
  "gate-waits": { code: "gate-waits", pool, gate: "phase", phase: 3 },
  "you-asked": { code: "you-asked", pool, gate: "rollback", phase: 3 },
  "question-open": { code: "question-open", pool, about: "services-started" },
  "list-open": { code: "list-open", count: 40, typed: "done batch=wave1 2.4" },
  "registration-open": { code: "registration-open", key: "site", typed: "pool add pool09.contoso.com" },
  "deeds-wait": { code: "deeds-wait", tasks: ["3.3"] },
  "pool-held": { code: "pool-held", because: "change freeze" },
  "consequences-open": { code: "consequences-open" },
  "step-to-undo": { code: "step-to-undo", task: "3.3", title: "Deploy the pilot pool" },
  "users-to-move-back": { code: "users-to-move-back", wave: "test", count: 5 },
  "is-back": { code: "is-back" },
  "not-adopted": { code: "not-adopted", phase: 6 },
  "not-wanted": { code: "not-wanted" },
  "is-kept": { code: "is-kept", phase: 7 },
  "points-open": { code: "points-open", phase: 3, count: 2 },
  violation: { code: "violation", violation: violation("task-open") },
  "first-steps": { code: "first-steps", about: "register a migration" },
};

const steps: readonly NextStep[] = Object.values(reasons).map((reason) => ({
  command: reason.code === "violation" ? "" : "next pool01",
  because: reason,
}));

const held = { by: ana, because: "change freeze", at } as const;
const readByCommand = { kind: "evidence", cmdlet: "Get-CsExUmContact", sha256 } as const;
const contradicted = {
  value: 4,
  by: ana,
  at,
  source: readByCommand,
  against: [
    { value: 0, by: bo, at: later, source: { kind: "word" } },
    { value: 3, by: bo, at, source: { kind: "document", document: "topology", sha256 } },
  ],
} as const;
const facts = [
  {
    key: "edition",
    means: "Enterprise or Standard Edition",
    takes: "ee|se",
    value: "ee",
    by: ana,
    at,
    source: { kind: "word" },
    against: [],
  },
  {
    key: "sql",
    means: "the SQL Server instance",
    takes: "host\\instance",
    value: null,
    by: null,
    at: null,
    source: null,
    against: [],
  },
  { key: "contacts-left", means: "contact objects", takes: "a number", ...contradicted },
] as const;

const item = {
  key: "services fe01.contoso.com",
  means: "every service runs",
  pair: null,
  detail: null,
  by: null,
  at: null,
  source: null,
  command: null,
} as const;

export const reports: { readonly [K in Report["kind"]]: Extract<Report, { kind: K }> } = {
  help: {
    kind: "help",
    one: false,
    commands: [{ usage: "advance <pool>", about: "asks to leave the phase" }],
  },
  "told-personally": { kind: "told-personally", what: "people", count: 4 },
  courtesy: { kind: "courtesy", which: "thanks", tries: ["help", "status", "mine", "people"] },
  migrations: {
    kind: "migrations",
    migrations: [{ name: "Refused: Contoso", from: "lync2010", to: "lync2013", pools: 1, here: false }],
  },
  batches: { kind: "batches", batches: [{ name: "wave1", pools: [pool], more: 11 }] },
  topology: {
    kind: "topology",
    brief: false,
    from: { as: "file", name: "topology.xml" },
    file: "topology.xml",
    sha256: "0a",
    form: "published",
    by: ana,
    at,
    counts: [
      ["sites", 1],
      ["pools", 1],
      ["edges", 1],
      ["gateways", 0],
    ],
    pools: [
      {
        name: fqdn,
        is: "new",
        version: "lync2010",
        number: 5,
        site: "Munich",
        edition: "ee",
        servers: 2,
        sql: "sql01.contoso.com\\rtc",
        has: ["cac"],
      },
    ],
    edges: [
      {
        name: "edge01.contoso.com",
        is: "edge",
        version: null,
        number: 9,
        site: null,
        nextHop: null,
        singleFqdn: true,
        federation: true,
        xmpp: true,
        outside: ["sip.contoso.com:443"],
        pools: 1,
      },
    ],
    cms: fqdn,
    numbers: [
      { number: 5, version: "lync2010", certainty: "inferred", example: fqdn },
      { number: 9, version: null, certainty: "unknown", example: "edge01.contoso.com" },
    ],
    drift: {
      changes: [
        { change: "added", kind: "pool", name: "pool02.contoso.com" },
        {
          change: "moved",
          kind: "edge",
          name: "edge01.contoso.com",
          trait: "next hop",
          was: "none",
          now: fqdn,
        },
      ],
      more: 1,
      unplanned: ["pool02.contoso.com"],
      unpublishedSince: at,
    },
    offer: {
      migration: "m-1",
      round: 3,
      count: 2,
      commands: ["site add Munich"],
      targets: [target],
      more: 0,
      pools: [pool],
      against: [{ label: pool, violation: violation("sql-instance-shared") }],
      try: "topology add pool01=…",
    },
    unplaced: ["%FQDN%"],
    dangling: [{ from: "Registrar on pool01.contoso.com", to: "1-EdgeServer-9" }],
    forestUnknown: true,
  },
  "refused-now": { kind: "refused-now", pool, violations: [violation("sql-instance-shared")] },
  "users-wanted": { kind: "users-wanted", pools: [pool], try: "topology add pool01=…" },
  "asking-versions": {
    kind: "asking-versions",
    versions: [
      ["5", "lync2010"],
      ["6", "lync2013"],
    ],
  },
  "asking-selection": { kind: "asking-selection", pools: [pool, "pool02"], more: 3, typed: "done all 1.1" },
  pick: { kind: "pick", what: "munich", tries: ["status pool01", "set site munich"] },
  "migration-status": {
    kind: "migration-status",
    name: "Contoso",
    from: "lync2010",
    to: "lync2013",
    path: "lync2010-to-lync2013",
    phases: [{ number: 1, title: "Planning", pools: 2 }],
    completed: 1,
    kept: 1,
    waivers: [{ pool, rule: "pilot-has-soaked", until: later }],
    moreWaivers: 2,
    pools: [
      { name: pool, phase: 3, standing: "asked", usersLeft: 88, users: 120, site: "Munich" },
      { name: "pool02", phase: 9, standing: "completed", usersLeft: 0, users: 1, site: "Berlin" },
    ],
    more: 3,
    usersLeft: 88,
    gates: [{ pool, gate: "phase", phase: 3, by: ana, at }],
    solo: true,
  },
  "pool-status": {
    kind: "pool-status",
    pool,
    fqdn,
    site: "Munich",
    target,
    phase: 3,
    phases: 8,
    title: "Deploy Lync Server 2013 pilot pool",
    standing: "held",
    enteredAt: at,
    held,
    users: 120,
    usersLeft: 88,
    waves: { test: 2, pilot: 10, rest: 20 },
    tasks: ["done", "open", "skipped", "without-leave", "has leave", "does not apply"].map(
      (state, index) => ({
        number: `3.${index + 1}`,
        title: "A task",
        state,
        by: state === "done" ? ana : null,
        at: state === "done" ? at : null,
        because: state === "skipped" ? "nothing there" : null,
      }),
    ),
    checkpoints: [
      { id: "services-started", site: null, state: "confirmed", by: ana, at, because: null, shown: null },
      {
        id: "sites-administrable",
        site: "Munich",
        state: "failed",
        by: bo,
        at,
        because: "RTCSRV is down",
        shown: { points: 2, of: 6 },
      },
      {
        id: "clients-communicate",
        site: null,
        state: "open",
        by: null,
        at: null,
        because: null,
        shown: null,
      },
    ],
    gate,
    beside: [waiverGate],
    waivers: [waiver, { ...waiver, inForce: false }],
    adopted: agreed,
    adoption: null,
    kept: null,
    ledger: [
      {
        key: "contacts-left",
        from: 12,
        left: 3,
        by: ana,
        at,
        how: { kind: "word" },
        before: "8.6.1",
        command: "Get-CsExUmContact",
        stale: false,
      },
    ],
    contradictions: [
      {
        on: "pool",
        name: fqdn,
        key: "contacts-left",
        counts: { value: 4, by: ana, at, source: readByCommand },
        against: [{ value: 0, by: bo, at: later, source: { kind: "word" } }],
      },
    ],
    deedsWithoutLeave: ["3.4"],
    question: "clients-communicate",
  },
  next: { kind: "next", pool, phase: 3, title: "Deploy pilot pool", standstill: null, steps, others: steps },
  why: {
    kind: "why",
    pool,
    phase: 3,
    title: "Deploy pilot pool",
    held,
    facts,
    violations: [violation("task-open")],
    passing: ["same-forest"],
    gate,
    beside: [waiverGate],
    waivers: [waiver],
    adopted: agreed,
    kept: agreed,
    standstill: null,
    passed: [{ phase: 1, at, votes: [{ by: bo, group: "any" }] }],
  },
  "next-of-all": {
    kind: "next-of-all",
    migration: "contoso",
    waiting: steps,
    pools: [{ command: "next pool01", because: reasons["pool-in-phase"] }],
    more: 3,
    all: 5,
  },
  mine: { kind: "mine", items: steps },
  history: {
    kind: "history",
    pool,
    entries: [
      { seq: 7, at, by: ana, event: events.taskDone, pool },
      { seq: 8, at, by: null, event: { type: "poolRenamed" }, pool },
    ],
    earlier: 6,
  },
  passes: {
    kind: "passes",
    pool,
    what: "do task 2.4: Back up",
    warnings: [violation("sql-server-shared")],
    try: "done pool01 2.4",
  },
  "commands-pass": {
    kind: "commands-pass",
    pool,
    phase: 6,
    all: false,
    unknown: ["Remove-CsThing"],
    leaves: [{ task: "6.4", title: "Move the remaining users", try: "start pool01 6.4" }],
    warnings: [violation("content-stays-behind")],
    others: 0,
  },
  facts: { kind: "facts", name: fqdn, is: "pool", facts, try: "set pool01 key=value" },
  people: { kind: "people", people: [{ person: ana, roles: ["admin", "approver of uc"] }] },
  policy: {
    kind: "policy",
    entries: [
      { where: "", policy: { separation: "solo" } },
      { where: "phase 3", policy: { soak: 0 } },
    ],
    defaults: {
      approvals: [{ group: "any", count: 1 }],
      soak: 7 * 86_400_000,
      separation: "strict",
      evidenceAge: 14 * 86_400_000,
    },
  },
  "approvers-lacking": {
    kind: "approvers-lacking",
    lacking: [
      { group: "uc", count: 1, have: 0 },
      { group: "any", count: 3, have: 1 },
    ],
  },
  "task-sheet": {
    kind: "task-sheet",
    pool,
    task: "3.3",
    title: "Deploy the pilot pool",
    what: "Publish the topology",
    command: "Publish-CsTopology\nEnable-CsTopology",
    until: later,
    irreversible: true,
    mind: [{ say: "Tools of two versions do not go on one computer", source, rules: ["R-31"] }],
    source,
    try: "done pool01 3.3",
  },
  "asking-checkpoint": checkpoint,
  "asking-fact": {
    kind: "asking-fact",
    pool,
    key: "edition",
    means: "Enterprise or Standard Edition",
    takes: "ee|se",
    try: "set pool01 edition=…",
  },
  "asking-registration": {
    kind: "asking-registration",
    typed: "pool add pool01.contoso.com site=munich",
    key: "users",
    means: "users homed on it when it was registered",
    takes: "a number",
  },
  "method-taken": {
    kind: "method-taken",
    method: "in-place",
    others: ["side-by-side"],
    forest: true,
    from: "lync2013",
    to: "sfb2015",
  },
  verified: {
    kind: "verified",
    log: "Contoso",
    events: 11,
    head: "ab12",
    broken: { seq: 12, what: "the event was changed after it was stored" },
    erased: 1,
  },
  "evidence-sheet": {
    kind: "evidence-sheet",
    pool,
    about: "services-started",
    site: null,
    items: [
      {
        ...item,
        about: "fe01.contoso.com",
        state: "pass",
        detail: "31 of 31",
        by: ana,
        at,
        source: readByCommand,
      },
      {
        ...item,
        about: "fe02.contoso.com",
        state: "fail",
        detail: "RTCSRV Stopped",
        by: ana,
        at,
        source: readByCommand,
      },
      { ...item, about: "fe03.contoso.com", state: "missing" },
      { ...item, about: "fe04.contoso.com", state: "too-old", at, source: readByCommand },
      {
        ...item,
        key: "pstn current-legacy",
        about: null,
        pair: "current-legacy",
        state: "unused",
        detail: "no voice",
      },
      { ...item, key: "im current-legacy", about: null, pair: "current-legacy", state: "missing" },
    ],
    unknown: [{ key: "servers", of: target, try: "set pool01 target-servers=…" }],
    rest: "what is in Teams",
    run: ["Get-CsWindowsService -ComputerName 'fe03.contoso.com'"],
    text: sha256,
    strangers: ["other01.contoso.com"],
    left: [{ line: 9, why: "other-text", text: "Directory: C:\\" }],
    notTaken: [
      { key: "users-left", why: "moved-since" },
      { key: "contacts-left", why: "at-least" },
    ],
  },
  "evidence-text": {
    kind: "evidence-text",
    pool,
    sha256,
    about: "services-started",
    by: ana,
    at,
    text: "Status Name\n------ ----\nRunning RTCSRV",
  },
  collector: {
    kind: "collector",
    pool,
    about: "services-started",
    site: "Munich West",
    script: "# reads\n$commands = @()",
    until: later,
    byHand: ["Test-CsPstnOutboundCall"],
    unknown: [{ key: "servers", of: target, try: "set pool01 target-servers=…" }],
  },
  "record-offered": {
    kind: "record-offered",
    of: null,
    migration: "contoso",
    events: 87,
    file: "contoso-record-87.zip",
    here: false,
    again: "export",
  },
  "record-handed-over": {
    kind: "record-handed-over",
    to: { as: "shell", path: "/srv/records/contoso-record.zip" },
    sha256: "cd".repeat(32),
  },
  clock: { kind: "clock", now: at },
  summary,
  "summary-setting": {
    kind: "summary-setting",
    here: {
      schedule: { at: "09:00", zone: "Europe/Berlin", days: "weekdays" },
      scope: { batch: "wave1", pool },
      next: later,
      last: "2026-11-19",
    },
    elsewhere: 3,
    fresh: false,
  },
  consequences: {
    kind: "consequences",
    pool,
    to: 0,
    users: 55,
    since: at,
    until: later,
    steps: [
      {
        task: "4.3",
        title: "Move a single user",
        command: 'Invoke-CsUcsRollback -Identity "<test user>"\nMove-CsUser',
      },
      { task: "3.5", title: "Connect the pilot pool", command: "" },
    ],
    stay: [
      { task: "3.1", title: "Prepare Active Directory", why: "irreversible" },
      { task: "3.3", title: "Deploy the pilot pool", why: "others-stand-on-it" },
    ],
    noWayBack: null,
    responseGroups: true,
    try: "acknowledge pool01",
  },
  gate,
  health: {
    kind: "health",
    at: 0,
    points: [
      { code: "store", where: "embedded", tables: "0002-delivery" },
      { code: "tables-differ", tables: "0002-delivery", expected: "0009-later" },
      { code: "store-lost", why: "disk full" },
      { code: "clock", shift: 604_800_000 },
      { code: "clock-behind", last: 9 },
      { code: "credentials", how: "local" },
      { code: "no-token", why: "The login service answered 401 instead of a token." },
      { code: "conversations-reached" },
      { code: "conversation-gone", place: "General", why: "403: blocked" },
      { code: "no-summaries" },
      { code: "last-summary", place: "General", day: "2026-11-27", at: 0, lateMs: 90_000 },
      { code: "outbox", waiting: 3, oldestMs: 400_000 },
      { code: "nothing-aside" },
      { code: "set-aside", state: "doubtful", count: 2 },
      { code: "post-aside", state: "doubtful", place: "General", at: 0, why: "500: oops" },
      { code: "chain-whole", logs: 2, events: 70 },
      { code: "chain-broken", log: "contoso", seq: 7, what: "the event was changed after it was stored" },
      { code: "rule-book", version: "2026-11.3" },
      { code: "not-seen", what: "the chain", why: "no answer within 5 s" },
    ],
  },
};

const deed = (type: Event["type"], of: string | null = pool) => ({ event: events[type], pool: of });

export const notices: { readonly [K in Notice["kind"]]: Extract<Notice, { kind: K }> } = {
  recorded: {
    kind: "recorded",
    deeds: [deed("leaveGiven"), deed("questionPut", null)],
    warnings: [violation("sql-server-shared")],
    with: reports["task-sheet"],
    asking: null,
    next: { command: "done pool01 3.3", because: reasons["task-has-leave"] },
    unreached: [cy],
  },
  waiting: { kind: "waiting", deeds: [deed("voteGiven")], gate, unreached: [di] },
  refused: { kind: "refused", violations: [violation("task-open"), complaints["no-open-gate"]] },
  nothing: { kind: "nothing", already: alreadies["gate-open"], gate },
  told: { kind: "told", report: reports.clock },
  several: {
    kind: "several",
    parts: [
      { notice: { kind: "nothing", already: alreadies["gate-open"], gate: null }, label: pool },
      { notice: { kind: "refused", violations: [violation("task-open")] }, label: "pool02" },
    ],
  },
  "thread-opened": { kind: "thread-opened", pool: "pool01" },
  "member-left": {
    kind: "member-left",
    person: "p-3" as PersonId,
    roles: ["approver of security", "viewer"],
    gates: [{ pool: "pool01", gate: "phase", phase: 3 }],
    more: 2,
  },
  faulted: { kind: "faulted", reference: "ab12cd34" },
  "store-lost": { kind: "store-lost", mayBeKept: false, reference: "ab12cd34" },
  "card-over": { kind: "card-over", pool, already: alreadies["gate-decided"] },
  introduced: { kind: "introduced", tries: ["help"] },
  "gate-asked": { kind: "gate-asked", gate },
  "gate-reminded": {
    kind: "gate-reminded",
    gate: { ...gate, silence: { reminded: 2, escalated: null, expires: later } },
  },
  "gate-escalated": {
    kind: "gate-escalated",
    gate: { ...gate, silence: { reminded: 0, escalated: at, expires: null } },
  },
  "gate-ended": { kind: "gate-ended", deed: deed("gateRejected"), by: bo, phase: 3, next: null },
  "deeds-told": { kind: "deeds-told", deeds: [deed("poolHeld")], by: ana },
  question: { kind: "question", asking: checkpoint },
};

export const recorded = (
  differences: Partial<Extract<Notice, { kind: "recorded" }>>,
): Extract<Notice, { kind: "recorded" }> => ({
  kind: "recorded",
  deeds: [],
  warnings: [],
  with: null,
  asking: null,
  next: null,
  unreached: [],
  ...differences,
});

/** Every notice that the samples make. */
export const everyNotice: readonly (readonly [string, Notice])[] = [
  ...Object.entries(notices).map(([kind, notice]) => [`notice ${kind}`, notice] as const),
  ...Object.entries(reports).map(
    ([kind, report]) => [`report ${kind}`, { kind: "told", report } as const] as const,
  ),
  ...Object.entries(complaints).map(
    ([code, complaint]) =>
      [`complaint ${code}`, { kind: "refused", violations: [complaint as Complaint] } as const] as const,
  ),
  ...Object.entries(problems).map(
    ([code, problem]) =>
      [
        `problem ${code}`,
        {
          kind: "refused",
          violations: [
            {
              rule: "not-understood",
              complaint: { code: "malformed", verb: "done", usage: "done <pool> <task>", problem },
            } as const,
          ],
        } as const,
      ] as const,
  ),
  ...Object.entries(alreadies).map(
    ([code, already]) => [`already ${code}`, { kind: "nothing", already, gate: null } as const] as const,
  ),
  ...Object.entries(events).map(
    ([type, event]) => [`event ${type}`, recorded({ deeds: [{ event, pool }] })] as const,
  ),
];
