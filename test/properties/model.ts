import type { MigrationEvent } from "../../src/machines/events/events";
import type { Logged } from "../../src/machines/stored-event";

/** What must be true of a log, told by the log alone and by nothing of the code that wrote it. The tables are copied by
 * hand from the issue and from the pages on phases and checkpoints. */
export function faultsIn(log: readonly Logged<MigrationEvent>[]): readonly string[] {
  const known = empty();
  return log.flatMap((logged) => {
    const faults = check(known, logged);
    note(known, logged);
    return faults.map((fault) => `#${logged.seq} ${logged.event.type} ${logged.pool ?? ""}: ${fault}`);
  });
}

const day = 86_400_000;

/** Checkpoints that a gate waits for; at gate 7 and for the mass move they must be young as well. */
const pilot = ["pilot-users-validated", "applications-compatible"];
const coexistence = [
  "services-started",
  "sites-administrable",
  "clients-communicate",
  "each-deployment-works",
];
const dueAt: Readonly<Record<number, readonly string[]>> = {
  3: ["services-started", "sites-administrable"],
  4: ["clients-communicate", "each-deployment-works", ...pilot],
  7: coexistence,
};
/** The first gate that each one is due at: one that failed or was taken back holds that gate and every later one. */
const firstGate: Readonly<Record<string, number>> = {
  "services-started": 3,
  "sites-administrable": 3,
  "clients-communicate": 4,
  "each-deployment-works": 4,
  "pilot-users-validated": 4,
  "applications-compatible": 4,
  "pilot-soaked": 6,
};
/** Tasks that are never skipped, by the gate that waits for them. */
const never: Readonly<Record<number, readonly string[]>> = {
  2: ["2.1", "2.2", "2.4", "2.6"],
  3: ["3.1"],
  4: ["4.2"],
  6: ["6.4"],
};
/** What comes before what, whatever the facts are. */
const before: Readonly<Record<string, readonly string[]>> = {
  "3.3": ["2.1", "2.2", "2.4", "2.5", "2.6", "3.1", "3.2"],
  "3.4": ["3.3"],
  "3.5": ["3.3"],
  "4.2": ["3.3"],
  "4.3": ["4.2", "3.5"],
  "4.4": ["4.2", "3.5", "4.3"],
  "5.1": ["3.5"],
  "5.2": ["5.1"],
  "6.1": ["5.1", "5.2"],
  "8.6.2": ["8.6.1"],
  "8.6.3": ["8.6.2"],
  "8.6.5": ["8.6.3", "8.6.4"],
};
const waveTasks: Readonly<Record<string, string>> = { test: "4.3", pilot: "4.4", rest: "6.4" };

type Settled = { readonly state: "done" | "skipped"; readonly leave: boolean; readonly by: string };
type Checked = { readonly state: "open" | "confirmed" | "failed"; at: number; seq: number; by: string };
type Gate = {
  readonly phase: number;
  readonly round: number;
  readonly by: string;
  readonly votes: Set<string>;
};
type Pool = {
  site: string;
  target: string | null;
  phase: number;
  base: number;
  moved: number;
  allMoved: number;
  held: boolean;
  gate: Gate | null;
  /** Open gates that are no phase's, by name. */
  readonly gates: Map<string, Gate>;
  /** The rules that were waived, and until when. */
  readonly waivers: Map<string, number>;
  /** Whether it still waits for its adoption, and the phase it was adopted in. */
  waiting: boolean;
  adoptedIn: number;
  published: number;
  readonly givers: Map<string, string>;
  readonly tasks: Map<string, Settled>;
  readonly leaves: Map<string, number>;
  readonly checkpoints: Map<string, Checked>;
  readonly moves: { readonly wave: string; readonly by: string; readonly at: number }[];
};
type Grant = Pick<
  Extract<MigrationEvent, { type: "roleGranted" }>,
  "person" | "role" | "group" | "pool" | "site"
>;
type PolicySet = Extract<MigrationEvent, { type: "policySet" }>;

type Known = ReturnType<typeof empty>;
const empty = () => ({
  to: "",
  pools: new Map<string, Pool>(),
  edges: new Map<string, Record<string, unknown>>(),
  targetGivers: new Map<string, Map<string, string>>(),
  targetSites: new Map<string, string>(),
  shared: new Map<string, Settled>(),
  siteCheckpoints: new Map<string, Checked>(),
  targetPublished: new Map<string, number>(),
  sitePublished: new Map<string, number>(),
  edgePublished: new Map<string, number>(),
  grants: [] as Grant[],
  policies: [] as PolicySet[],
});

function check(known: Known, { event, pool: name, at, actor }: Logged<MigrationEvent>): readonly string[] {
  const pool = name ? known.pools.get(name) : undefined;
  if (!pool || !name) return [];
  if (pool.waiting && works.has(event.type)) return ["the pool waits for its adoption"];
  switch (event.type) {
    case "poolAdopted":
      return [
        ...(pool.waiting && event.phase > 1 && event.phase <= 8 ? [] : ["it was not to be adopted there"]),
        ...signedFaults(known, name, pool, "adoption", event.round, event.phase),
      ];
    case "waiverGranted":
      return [
        ...(waivable.has(event.rule) ? [] : [`${event.rule} is a hard rule`]),
        ...(event.until > at ? [] : ["the waiver is over already"]),
        ...heldFaults(pool),
        ...signedFaults(known, name, pool, `waive:${event.rule}`, event.round, pool.phase),
      ];
    case "poolKept":
      return ["kept in coexistence, though Lync Server 2013 dropped nothing"];
    case "leaveGiven":
      return [...orderFaults(known, pool, event.task), ...emptyFaults(pool, event.task), ...heldFaults(pool)];
    case "taskDone":
      return event.leave
        ? [...orderFaults(known, pool, event.task), ...emptyFaults(pool, event.task), ...heldFaults(pool)]
        : [];
    case "usersMoved":
      return [...moveFaults(known, name, pool, event, at), ...heldFaults(pool)];
    case "voteGiven":
      return event.gate === "phase" && !groupsOf(known, String(actor), name, pool).length
        ? ["the voter is no approver"]
        : [];
    case "phasePassed":
      return [
        ...heldFaults(pool),
        ...gateFaults(known, name, pool, event, at),
        ...approvalFaults(known, name, pool, event.phase),
      ];
    default:
      return [];
  }
}

/** The only rules that anybody may waive, by design 4.4. */
const waivable = new Set(["sql-server-is-separate", "pilot-has-soaked"]);

/** Steps that bring a pool on. */
const works = new Set([
  "leaveGiven",
  "taskDone",
  "taskSkipped",
  "usersMoved",
  "checkpointConfirmed",
  "phasePassed",
  "poolHeld",
]);

const heldFaults = ({ held }: Pool): readonly string[] => (held ? ["the pool is held"] : []);

/** No server of a pool goes while users are on it. */
const emptyFaults = (pool: Pool, task: string): readonly string[] =>
  task.startsWith("8.6.") && left(pool) > 0 ? [`${task} while ${left(pool)} users are left`] : [];

const orderFaults = (known: Known, pool: Pool, task: string): readonly string[] =>
  (before[task] ?? [])
    .filter((first) => !settledOf(known, pool, first))
    .map((first) => `${task} before ${first}`);

function moveFaults(
  known: Known,
  name: string,
  pool: Pool,
  { wave, count }: Extract<MigrationEvent, { type: "usersMoved" }>,
  at: number,
): readonly string[] {
  const task = waveTasks[wave] ?? "";
  const leave = (pool.leaves.get(task) ?? 0) >= at || pool.tasks.get(task)?.leave === true;
  const soaked = pool.moves.find((move) => move.wave === "pilot")?.at ?? Number.POSITIVE_INFINITY;
  const { soak } = policyOf(known, name, pool, pool.phase);
  return [
    ...(leave ? [] : [`${wave} users moved without leave for ${task}`]),
    ...(count > left(pool) ? ["more moved than were left"] : []),
    ...orderFaults(known, pool, task),
    ...(wave === "rest"
      ? [
          ...coexistence.flatMap((id) => checkpointFaults(known, name, pool, id, at, true)),
          ...(at - soaked >= soak || at < (pool.waivers.get("pilot-has-soaked") ?? 0)
            ? []
            : ["the pilot has not soaked"]),
        ]
      : []),
  ];
}

function gateFaults(
  known: Known,
  name: string,
  pool: Pool,
  { phase, round }: Extract<MigrationEvent, { type: "phasePassed" }>,
  at: number,
): readonly string[] {
  const due = (dueAt[phase] ?? []).flatMap((id) => checkpointFaults(known, name, pool, id, at, phase === 7));
  const taken = Object.entries(firstGate)
    .filter(([, gate]) => gate <= phase)
    .flatMap(([id]) => recordsOf(known, pool, id).map((record) => [id, record] as const))
    .filter(([, record]) => record?.state === "failed")
    .map(([id]) => `${id} has failed`);
  const skipped = Object.entries(never)
    .filter(([gate]) => Number(gate) <= phase && Number(gate) >= pool.adoptedIn)
    .flatMap(([, tasks]) => tasks)
    .filter((task) => {
      const record = settledOf(known, pool, task);
      return record?.state !== "done" || !record.leave;
    })
    .map((task) => `${task} is not done`);
  return [
    ...(pool.gate?.phase === phase && pool.gate.round === round ? [] : ["that gate was not asked"]),
    ...(pool.phase === phase ? [] : [`the pool is in phase ${pool.phase}`]),
    ...due,
    ...taken,
    ...skipped,
    ...(phase === 7 && left(pool) > 0 ? [`${left(pool)} users are left`] : []),
  ];
}

function checkpointFaults(
  known: Known,
  name: string,
  pool: Pool,
  id: string,
  at: number,
  young: boolean,
): readonly string[] {
  const { evidenceAge } = policyOf(known, name, pool, pool.phase);
  const published = publishedFor(known, pool);
  return recordsOf(known, pool, id).flatMap((record, index) => {
    if (record?.state !== "confirmed") return [`${id} is ${record?.state ?? "never confirmed"}`];
    if (young && at - record.at > evidenceAge) return [`${id} is too old`];
    const since =
      id === "services-started" ? published.pool : id === "sites-administrable" ? published.sites[index] : 0;
    return record.seq < (since ?? 0) ? [`${id} is older than the topology`] : [];
  });
}

/** The records of a checkpoint that concern a pool: one for each site, where it is a site's. */
const recordsOf = (known: Known, pool: Pool, id: string): readonly (Checked | undefined)[] =>
  id === "sites-administrable"
    ? sitesOf(known, pool).map((site) => known.siteCheckpoints.get(`${site} ${id}`))
    : [pool.checkpoints.get(id)];

const edgesOf = (known: Known, site: string) =>
  [...known.edges.values()].filter(
    (facts) => facts.site === site || (Array.isArray(facts.serves) && facts.serves.includes(site)),
  );

const sitesOf = (known: Known, pool: Pool): readonly string[] => [
  ...new Set(
    [
      pool.site,
      known.targetSites.get(pool.target ?? "") ?? "",
      ...edgesOf(known, pool.site).map(({ site }) => String(site)),
    ].filter((site) => site !== ""),
  ),
];

function publishedFor(known: Known, pool: Pool) {
  const target = known.targetPublished.get(pool.target ?? "") ?? 0;
  return {
    pool: Math.max(target, pool.published, known.edgePublished.get(pool.site) ?? 0),
    sites: sitesOf(known, pool).map((site) => Math.max(target, known.sitePublished.get(site) ?? 0)),
  };
}

/** Everybody who voted in this round, may, and has no part in the work, on as many places as the policy has. */
function approvalFaults(known: Known, name: string, pool: Pool, phase: number): readonly string[] {
  const { approvals, separation } = policyOf(known, name, pool, phase);
  const barred = new Set<string>(separation === "solo" ? [] : [pool.gate?.by ?? ""]);
  if (separation === "strict") for (const person of workersOf(known, pool, phase)) barred.add(person);
  const voters = [...(pool.gate?.votes ?? [])]
    .filter((person) => !barred.has(person))
    .map((person) => groupsOf(known, person, name, pool))
    .filter((groups) => groups.length > 0);
  const places = approvals.flatMap(({ group, count }) => Array.from({ length: count }, () => group));
  return seated(places, voters) ? [] : [`not approved as ${JSON.stringify(approvals)} wants, ${separation}`];
}

/** The same of a gate that is no phase's: whoever asked, or stated facts of the pool, has no voice. */
function signedFaults(
  known: Known,
  name: string,
  pool: Pool,
  gate: string,
  round: number,
  phase: number,
): readonly string[] {
  const { approvals, separation } = policyOf(known, name, pool, phase);
  const open = pool.gates.get(gate);
  if (open?.round !== round) return [`the gate ${gate} was not asked`];

  const barred = new Set<string>(separation === "solo" ? [] : [open.by]);
  const givers = [...pool.givers.values(), ...(known.targetGivers.get(pool.target ?? "")?.values() ?? [])];
  if (separation === "strict") for (const person of givers) barred.add(person);
  const voters = [...open.votes]
    .filter((person) => !barred.has(person))
    .map((person) => groupsOf(known, person, name, pool))
    .filter((groups) => groups.length > 0);
  const places = approvals.flatMap(({ group, count }) => Array.from({ length: count }, () => group));
  return seated(places, voters) ? [] : [`${gate} not approved as ${JSON.stringify(approvals)} wants`];
}

/** Whether every place finds a person of its own: all ways are tried. */
function seated(places: readonly string[], people: readonly (readonly string[])[]): boolean {
  const [place, ...rest] = places;
  if (place === undefined) return true;
  return people.some(
    (groups, index) =>
      (place === "any" || groups.includes(place)) &&
      seated(
        rest,
        people.filter((_, other) => other !== index),
      ),
  );
}

/** Who confirmed what this gate waits for, stated facts of the pool or its target, moved users or skipped tasks in the phase. */
const workersOf = (known: Known, pool: Pool, phase: number): readonly string[] => [
  ...(dueAt[phase] ?? []).flatMap((id) =>
    recordsOf(known, pool, id).flatMap((record) => (record?.state === "confirmed" ? [record.by] : [])),
  ),
  ...pool.givers.values(),
  ...(known.targetGivers.get(pool.target ?? "") ?? new Map<string, string>()).values(),
  ...pool.moves.filter(({ wave }) => waveTasks[wave]?.startsWith(`${phase}.`)).map(({ by }) => by),
  ...[...pool.tasks]
    .filter(([task, { state }]) => task.startsWith(`${phase}.`) && state === "skipped")
    .map(([, { by }]) => by),
];

const groupsOf = (known: Known, person: string, name: string, pool: Pool): readonly string[] =>
  known.grants
    .filter(
      (grant) =>
        grant.role === "approver" &&
        grant.person === person &&
        (grant.pool === undefined || grant.pool === name) &&
        (grant.site === undefined || grant.site === pool.site),
    )
    .map(({ group }) => group ?? "any");

function policyOf(known: Known, name: string, pool: Pool, phase: number) {
  const fits = known.policies.filter(
    (one) =>
      (one.pool ?? name) === name && (one.site ?? pool.site) === pool.site && (one.phase ?? phase) === phase,
  );
  const rank = ({ pool: p, site: s, phase: f }: PolicySet) => `${p ? 1 : 0}${s ? 1 : 0}${f ? 1 : 0}`;
  const first = [...fits]
    .reverse()
    .sort((one, other) => (rank(other) < rank(one) ? -1 : rank(other) > rank(one) ? 1 : 0));
  const said = <K extends keyof PolicySet["policy"]>(key: K) =>
    first.find(({ policy }) => policy[key] !== undefined)?.policy[key];
  return {
    approvals: said("approvals") ?? [{ group: "any", count: 1 }],
    separation: said("separation") ?? "strict",
    soak: said("soak") ?? 7 * day,
    evidenceAge: said("evidenceAge") ?? 14 * day,
  };
}

const left = ({ base, moved }: Pool): number => Math.max(0, base - moved);

function settledOf(known: Known, pool: Pool, task: string): Settled | undefined {
  const edges = edgesOf(known, pool.site).map(({ site }) => String(site));
  const places = [
    "forest forest",
    ...[pool.site, ...edges].flatMap((key) => [`site ${key}`, `edge ${key}`]),
    `target ${pool.target}`,
  ];
  return (
    pool.tasks.get(task) ??
    places.map((place) => known.shared.get(`${place} ${task}`)).find((record) => record !== undefined)
  );
}

function note(known: Known, { event, pool: name, at, actor, seq }: Logged<MigrationEvent>): void {
  const by = String(actor);
  const pool = name ? known.pools.get(name) : undefined;
  switch (event.type) {
    case "migrationRegistered":
      known.to = event.to;
      known.grants.push({ person: actor as never, role: "admin" });
      return;
    case "edgeAdded":
      known.edges.set(event.edge, { ...event.facts });
      return;
    case "roleGranted":
      known.grants.push(event);
      return;
    case "roleRevoked":
      known.grants = known.grants.filter(
        (grant) =>
          grant.person !== event.person ||
          grant.role !== event.role ||
          (event.group !== undefined && event.group !== grant.group) ||
          grant.pool !== event.pool ||
          grant.site !== event.site,
      );
      return;
    case "policySet":
      known.policies.push(event);
      return;
    case "poolEnrolled":
      if (name) known.pools.set(name, enrolled(event, by));
      return;
    case "poolRemoved":
      if (name) known.pools.delete(name);
      return;
    case "factsDeclared":
      declared(known, event, pool, by);
      return;
    default:
      if (pool) happened(known, pool, event, by, at, seq);
  }
}

const enrolled = (
  { facts, target, atPhase }: Extract<MigrationEvent, { type: "poolEnrolled" }>,
  by: string,
): Pool => ({
  site: String(facts.site),
  target,
  phase: atPhase === undefined ? 1 : 0,
  base: Number(facts.users ?? 0),
  moved: 0,
  allMoved: 0,
  held: false,
  gate: null,
  gates: new Map(),
  waivers: new Map(),
  waiting: atPhase !== undefined,
  adoptedIn: 0,
  published: 0,
  givers: new Map(Object.keys(facts).map((key) => [key, by])),
  tasks: new Map(),
  leaves: new Map(),
  checkpoints: new Map(),
  moves: [],
});

function declared(
  known: Known,
  { on, name, facts }: Extract<MigrationEvent, { type: "factsDeclared" }>,
  pool: Pool | undefined,
  by: string,
): void {
  if (on === "edge") known.edges.set(name, { ...known.edges.get(name), ...facts });
  if (on === "target") {
    const givers = known.targetGivers.get(name) ?? new Map<string, string>();
    known.targetGivers.set(name, stated(givers, facts, by));
    if (typeof facts.site === "string") known.targetSites.set(name, facts.site);
  }
  if (on !== "pool" || !pool) return;
  stated(pool.givers, facts, by);
  if (typeof facts.site === "string") pool.site = facts.site;
  if ("target" in facts) pool.target = facts.target as string | null;
  if (typeof facts["users-left"] === "number") {
    pool.base = facts["users-left"];
    pool.moved = 0;
  } else if (typeof facts.users === "number") {
    pool.base = facts.users;
    pool.moved = pool.allMoved;
  }
}

function stated(givers: Map<string, string>, facts: Readonly<Record<string, unknown>>, by: string) {
  for (const [key, value] of Object.entries(facts)) {
    if (value === null) givers.delete(key);
    else givers.set(key, by);
  }
  return givers;
}

function happened(
  known: Known,
  pool: Pool,
  event: MigrationEvent,
  by: string,
  at: number,
  seq: number,
): void {
  switch (event.type) {
    case "leaveGiven":
      pool.leaves.set(event.task, event.until);
      return;
    case "taskDone":
      settle(known, pool, event, { state: "done", leave: event.leave, by });
      stated(pool.givers, event.settles, by);
      if (event.publishes) published(known, pool, event, seq);
      return;
    case "taskSkipped":
      settle(known, pool, event, { state: "skipped", leave: true, by });
      return;
    case "taskReopened":
      pool.leaves.clear();
      if (event.scope === "pool") pool.tasks.delete(event.task);
      else known.shared.delete(`${event.scope} ${event.key} ${event.task}`);
      return;
    case "deedAcknowledged": {
      const record =
        event.scope === "pool"
          ? pool.tasks.get(event.task)
          : known.shared.get(`${event.scope} ${event.key} ${event.task}`);
      if (record) settle(known, pool, event, { ...record, leave: true });
      return;
    }
    case "checkpointConfirmed":
    case "checkpointFailed":
    case "checkpointReopened": {
      const state = (
        { checkpointConfirmed: "confirmed", checkpointFailed: "failed", checkpointReopened: "open" } as const
      )[event.type];
      const record = { state, at, seq, by };
      if (event.site === null) pool.checkpoints.set(event.checkpoint, record);
      else known.siteCheckpoints.set(`${event.site} ${event.checkpoint}`, record);
      return;
    }
    case "usersMoved":
      pool.moved += event.count;
      pool.allMoved += event.count;
      pool.moves.push({ wave: event.wave, by, at });
      return;
    case "gateAsked":
      if (event.gate !== "phase") {
        pool.gates.set(event.gate, { phase: event.phase, round: event.round, by, votes: new Set() });
        return;
      }
      pool.gate = { phase: event.phase, round: event.round, by, votes: new Set() };
      return;
    case "voteGiven":
      (event.gate === "phase" ? pool.gate : pool.gates.get(event.gate))?.votes.add(by);
      return;
    case "voteWithdrawn":
      (event.gate === "phase" ? pool.gate : pool.gates.get(event.gate))?.votes.delete(by);
      return;
    case "gateVoided":
    case "gateRejected":
    case "gateWithdrawn":
      if (event.gate === "phase") pool.gate = null;
      else pool.gates.delete(event.gate);
      return;
    case "poolAdopted":
      pool.gates.delete("adoption");
      pool.phase = event.phase;
      pool.adoptedIn = event.phase;
      pool.waiting = false;
      return;
    case "waiverGranted":
      pool.gates.delete(`waive:${event.rule}`);
      pool.waivers.set(event.rule, event.until);
      return;
    case "phasePassed":
      pool.gate = null;
      pool.phase = event.phase + 1;
      return;
    case "poolHeld":
      pool.held = true;
      return;
    case "poolReleased":
      pool.held = false;
      return;
    default:
  }
}

type Placed = { readonly task: string; readonly scope: string; readonly key: string };

function settle(known: Known, pool: Pool, { task, scope, key }: Placed, record: Settled): void {
  pool.leaves.delete(task);
  if (scope === "pool") pool.tasks.set(task, record);
  else known.shared.set(`${scope} ${key} ${task}`, record);
}

/** Services and sites must be looked at again where the topology was published. */
function published(known: Known, pool: Pool, { scope, key }: Placed, seq: number): void {
  const site = scope === "site" || scope === "edge" ? key : pool.site;
  known.sitePublished.set(site, seq);
  if (scope === "target") known.targetPublished.set(key, seq);
  if (scope === "site" || scope === "edge") known.edgePublished.set(site, seq);
  if (scope === "pool") pool.published = seq;
}
