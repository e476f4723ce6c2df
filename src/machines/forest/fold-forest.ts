import { waiverGate } from "../../facts/gates";
import type { Fqdn, PersonId } from "../../facts/ids";
import type { Version } from "../../facts/versions";
import type { Path } from "../../paths/path";
import type { MigrationEvent } from "../events/events";
import { settle, without } from "../pool/pool-part";
import { inWords, sayingOf, stated } from "../stated";
import type { Logged } from "../stored-event";
import { contradictionsAfter } from "./contradictions";
import { declared } from "./declared";
import {
  deedKey,
  emptyForest,
  emptySite,
  type ForestPart,
  type Grant,
  gateKey,
  type OpenQuestion,
  type PolicyEntry,
  type Site,
} from "./forest-part";
import { counted, labelled } from "./indexes";
import { failureNoted, onSite, onTasks, publishing } from "./places";
import { withPool } from "./tallies";

/** Folds one event of a migration into the part that its pools share. */
export function foldForest(path: Path, before: ForestPart, logged: Logged<MigrationEvent>): ForestPart {
  const told = before.seq === 0 ? registered(logged) : { ...before, ...shared(before, logged) };
  const moved = logged.pool ? withPool(path, told, logged.pool, logged) : told;
  const contradictions = contradictionsAfter(before.contradictions, logged);
  return { ...moved, contradictions, seq: logged.seq, at: logged.at };
}

function registered({ event, actor, at }: Logged<MigrationEvent>): ForestPart {
  if (event.type !== "migrationRegistered")
    throw new Error(`A log starts with migrationRegistered, not ${event.type}.`);

  const { name, tenant, from, to, method, path, home, facts } = event;
  const admin = {
    person: actor as PersonId,
    role: "admin",
    group: null,
    pool: null,
    site: null,
    by: null,
  } as const;
  return {
    ...emptyForest(),
    name,
    tenant,
    from,
    to,
    method,
    pathId: path,
    home,
    facts: stated({}, facts, inWords(actor, at)),
    grants: [admin],
  };
}

function shared(forest: ForestPart, logged: Logged<MigrationEvent>): Partial<ForestPart> {
  const { event, actor: by, at, seq, pool } = logged;
  switch (event.type) {
    case "migrationHomed":
      return { home: event.conversation };
    case "siteAdded":
      return {
        sites: forest.sites.set(event.site, {
          ...(forest.sites.get(event.site) ?? emptySite(event.name)),
          facts: stated({}, event.facts, inWords(by, at)),
        }),
      };
    case "edgeAdded":
      return {
        edges: forest.edges.set(event.edge, { facts: stated({}, event.facts, inWords(by, at)) }),
        versions: counted(forest.versions, event.facts.version as Version, event.edge, 1),
        labels: labelled(forest.labels, event.edge),
      };
    case "factsDeclared":
    case "factsRead":
    case "factsKeptBeside":
      return declared(forest, event, sayingOf(event, by, at));
    case "roleGranted": {
      const { person, role } = event;
      const grant = {
        person,
        role,
        group: event.group ?? null,
        pool: event.pool ?? null,
        site: event.site ?? null,
        by,
      };
      return { grants: [...forest.grants, grant] };
    }
    case "roleRevoked":
      return { grants: forest.grants.filter((grant) => !isOf(event, grant)) };
    case "policySet": {
      const scope = { phase: event.phase ?? null, site: event.site ?? null, pool: event.pool ?? null };
      const before = forest.policies.find((entry) => sameScope(entry, scope));
      const entry = { ...scope, policy: { ...before?.policy, ...event.policy } };
      return { policies: [...forest.policies.filter((other) => other !== before), entry] };
    }
    case "questionPut":
      return { questions: { ...forest.questions, [event.conversation]: questionPut(forest, event, at) } };
    case "questionClosed":
      return { questions: questionClosed(forest, event.conversation) };
    case "topologyRead":
      return { topology: { sha256: event.sha256, file: event.file ?? null, by, at, seq } };
    case "versionsConfirmed":
      return { versionNumbers: { ...forest.versionNumbers, ...event.versions } };
    case "batchChanged":
      return { batches: batchChanged(forest, event) };
    case "summaryScheduled": {
      const { conversation, at: time, zone, days, scope } = event;
      const scheduled = { schedule: { at: time, zone, days }, scope, seq, since: at };
      return { schedules: { ...forest.schedules, [conversation]: scheduled } };
    }
    case "summaryStopped":
      return { schedules: without(forest.schedules, event.conversation) };
    case "leaveGiven": {
      const site = forest.pools.get(pool ?? "")?.site;
      if (!site) return {};
      return onSite(forest, site, (known) => ({
        ...known,
        leaves: { ...known.leaves, [event.task]: event.until },
      }));
    }
    case "taskDone": {
      const published = event.publishes ? publishing(forest, event, pool as Fqdn, seq) : forest;
      const record = {
        state: event.leave ? "done" : "without-leave",
        by,
        at,
        in: pool as Fqdn,
        because: event.note ?? null,
      } as const;
      return {
        ...onTasks(published, event, (tasks) => ({ ...tasks, [event.task]: record })),
        ...(event.leave
          ? {}
          : {
              openDeeds: forest.openDeeds.set(deedKey(event), {
                pool: pool as Fqdn,
                task: event.task,
                by,
                at,
              }),
            }),
      };
    }
    case "taskSkipped": {
      const record = { state: "skipped", by, at, in: pool as Fqdn, because: event.because } as const;
      return onTasks(forest, event, (tasks) => ({ ...tasks, [event.task]: record }));
    }
    case "taskReopened":
      return {
        ...onTasks(forest, event, (tasks) => without(tasks, event.task)),
        ...deedSettled(forest, event),
      };
    case "deedAcknowledged":
      return {
        ...onTasks(forest, event, (tasks) => {
          const done = tasks[event.task];
          return done ? { ...tasks, [event.task]: { ...done, state: "done" } } : tasks;
        }),
        ...deedSettled(forest, event),
      };
    case "checkpointConfirmed":
    case "checkpointFailed":
    case "checkpointReopened":
      return event.site
        ? onSite(forest, event.site, (site) => ({
            ...site,
            checkpoints: settle(site.checkpoints, event.checkpoint, event, by, at, seq),
          }))
        : failureNoted(forest, event, pool as Fqdn);
    case "gateAsked":
      return {
        openGates: forest.openGates.set(gateKey(pool as Fqdn, event.gate), {
          pool: pool as Fqdn,
          gate: event.gate,
          phase: event.phase,
          round: event.round,
          askedBy: by as PersonId,
          at,
        }),
      };
    case "gateVoided":
    case "gateRejected":
    case "gateWithdrawn":
    case "gateExpired":
      return { openGates: forest.openGates.delete(gateKey(pool as Fqdn, event.gate)) };
    case "phasePassed":
    case "rollbackAsked":
    case "rollbackApproved":
    case "poolAdopted":
    case "poolKept":
      return { openGates: forest.openGates.delete(pool as Fqdn) };
    case "waiverGranted":
      return {
        openGates: forest.openGates.delete(gateKey(pool as Fqdn, waiverGate(event.rule))),
        waivers: forest.waivers
          .filter(({ until }) => until > at)
          .set(`${pool} ${event.rule}`, {
            pool: pool as Fqdn,
            rule: event.rule,
            until: event.until,
            by: by as PersonId,
          }),
      };
    case "poolRemoved":
      return {
        openGates: forest.openGates.filter((gate) => gate.pool !== pool),
        waivers: forest.waivers.filter((waiver) => waiver.pool !== pool),
        openDeeds: forest.openDeeds.filterNot((_, key) => key.startsWith(`pool:${pool} `)),
      };
    case "taskUndone":
      return undone(forest, event, by, at, seq);
    default:
      return {};
  }
}

/** A list to be confirmed comes before the question that was open there; that one comes back after it. */
function questionPut(
  { questions }: ForestPart,
  { conversation, thread, to, question }: Extract<MigrationEvent, { type: "questionPut" }>,
  at: number,
): OpenQuestion {
  const before = questions[conversation];
  const under = before?.question.kind === "selection" ? before.under : before;
  const asked = { to, question, at, ...(thread === undefined ? {} : { thread }) };
  return { ...asked, ...(question.kind === "selection" && under ? { under } : {}) };
}

function questionClosed({ questions }: ForestPart, conversation: string): ForestPart["questions"] {
  const under = questions[conversation]?.under;
  return under ? { ...questions, [conversation]: under } : without(questions, conversation);
}

function batchChanged(
  { batches }: ForestPart,
  { batch, add, remove }: Extract<MigrationEvent, { type: "batchChanged" }>,
): ForestPart["batches"] {
  const pools = [...(batches[batch] ?? []).filter((pool) => !remove.includes(pool)), ...add];
  return pools.length > 0 ? { ...batches, [batch]: pools } : without(batches, batch);
}

/** What a step taken back leaves of what pools share. */
function undone(
  forest: ForestPart,
  event: Extract<MigrationEvent, { type: "taskUndone" }>,
  by: PersonId | null,
  at: number,
  seq: number,
): Partial<ForestPart> {
  const untold = (so: ForestPart, told: Parameters<typeof deedKey>[0]): ForestPart => ({
    ...so,
    ...onTasks(so, told, (tasks) => without(tasks, told.task)),
    ...deedSettled(so, told),
  });
  return event.resets.reduce(
    (so, reset): ForestPart => {
      if (reset.kind === "task") return untold(so, reset);
      if (reset.kind === "fact" || !reset.site) return so;
      const reopened = {
        type: "checkpointReopened" as const,
        because: `task ${event.task} was undone`,
        ...reset,
      };
      const change = (site: Site) => ({
        ...site,
        checkpoints: settle(site.checkpoints, reset.checkpoint, reopened, by, at, seq),
      });
      return { ...so, ...onSite(so, reset.site, change) };
    },
    untold(forest, event),
  );
}

/** Most tasks were done with leave, and leave the list as it is. */
const deedSettled = ({ openDeeds }: ForestPart, told: Parameters<typeof deedKey>[0]): Partial<ForestPart> =>
  openDeeds.has(deedKey(told)) ? { openDeeds: openDeeds.delete(deedKey(told)) } : {};

const isOf = (
  event: {
    person: string;
    role: string;
    group?: string | undefined;
    pool?: string | undefined;
    site?: string | undefined;
  },
  grant: Grant,
): boolean =>
  grant.person === event.person &&
  grant.role === event.role &&
  (event.group === undefined || event.group === grant.group) &&
  (event.pool ?? null) === grant.pool &&
  (event.site ?? null) === grant.site;

const sameScope = (one: Omit<PolicyEntry, "policy">, other: Omit<PolicyEntry, "policy">): boolean =>
  one.phase === other.phase && one.site === other.site && one.pool === other.pool;
